/** Long lists, which come in pages: each says where the next one is. */
import type { Call } from './call.ts';

/** How many items a page has. Azure's pages differ from list to list. */
const pageSize = 500;

export const pageOf = <Item>(
  items: Iterable<Item>,
  { path, query, apiVersion }: Call,
  written: (item: Item) => object,
): object => {
  const from = Number.parseInt(query.get('$skiptoken') ?? '0', 10) || 0;
  const next = from + pageSize;
  const value: object[] = [];
  let position = 0;
  let isMore = false;
  for (const item of items) {
    isMore = position >= next;
    if (isMore) break;
    if (position++ >= from) value.push(written(item));
  }
  if (!isMore) return { value };
  const wanted = query.get('$filter');
  const filter = wanted === null ? '' : `&%24filter=${encodeURIComponent(wanted)}`;
  return {
    value,
    nextLink: `https://management.azure.com${path}?api-version=${apiVersion}${filter}&%24skiptoken=${next}`,
  };
};
