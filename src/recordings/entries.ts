/** The entries of a session as they are written down: only declared values, and of a call only what is allowed. */
import type { Exchange, Said } from '../machine/account.ts';
import { placeInWords } from '../machine/place.ts';
import type { Fields, Known } from '../model/field.ts';
import { allowedBody } from './body-allow-list.ts';
import type { RecordedCall, RecordedEvent, RecordedLook } from './format-1.ts';
import { withNames } from './naming.ts';

const mapped = (values: Known, change: (value: string) => string): Known =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));

/** An address of Azure carries marks that belong to one caller; what is asked there does not. */
const addressOf = (url: string): string => {
  const { origin, pathname, searchParams } = new URL(url, 'https://management.azure.com');
  return `${origin}${pathname}?api-version=${searchParams.get('api-version') ?? ''}`;
};

/** What may be written of some values: those that are declared, and no secret. */
export const declared = (values: Known, fields: Fields): Known =>
  Object.fromEntries(Object.entries(values).filter(([name]) => fields[name] && !fields[name].secret));

export const eventOf = ({ at, in: place, after, event }: Said, fields: Fields): RecordedEvent => {
  const common = { at, in: place, after, is: event.type };
  if (event.type === 'edit') return { ...common, field: event.field };
  if (event.type !== 'answer') return common;
  const { field, value } = event;
  return fields[field]?.secret ? { ...common, field, secret: true } : { ...common, field, value };
};

export const callOf = ({ at, call }: Exchange, fields: Fields, names: Known): RecordedCall => {
  const { method, path, apiVersion, status, failure, milliseconds, request, response, headers } = call;
  return {
    at,
    method,
    path: withNames(path, names),
    apiVersion,
    status,
    ...(failure !== undefined && { failure }),
    milliseconds,
    ...(request && { request: allowedBody(request, fields) }),
    ...(response && { response: allowedBody(response, fields) }),
    ...(headers && { headers: mapped(headers, url => withNames(addressOf(url), names)) }),
  };
};

export const lookOf = (exchange: Exchange, fields: Fields, names: Known): RecordedLook => ({
  ...callOf(exchange, fields, names),
  in: placeInWords(exchange.during),
});
