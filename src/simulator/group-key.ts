/** The resource group that an id is in, for looking it up: groups compare without case. */

/** `/subscriptions/{id}/resourcegroups/{name}` of any id below it. */
export const groupKeyOf = (id: string): string => {
  const key = id.toLowerCase();
  const marker = '/resourcegroups/';
  const end = key.indexOf('/', key.indexOf(marker) + marker.length);
  return end < 0 ? key : key.slice(0, end);
};
