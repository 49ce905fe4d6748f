/** Puts the server's own address where an answer says where to go on, since a client over HTTP must come back here. */
import type { Response } from '../wire.ts';

const azure = 'https://management.azure.com';
const followed = ['azure-asyncoperation', 'location'] as const;
const link = '"nextLink":';

const moved = (url: string, base: string): string => (url.startsWith(azure) ? base + url.slice(azure.length) : url);

/** The link is the last member of a list, in whatever way the list is written. */
const withLink = (body: string, base: string): string => {
  const start = body.lastIndexOf(link);
  if (start < 0) return body;
  const end = start + link.length;
  return body.slice(0, end) + body.slice(end).replace(azure, base);
};

/** `base` as in `http://127.0.0.1:8080`. */
export const atOwnAddress = ({ status, headers, body }: Response, base: string): Response => {
  const own = { ...headers };
  for (const name of followed) if (own[name] !== undefined) own[name] = moved(own[name], base);
  return { status, headers: own, body: withLink(body, base) };
};
