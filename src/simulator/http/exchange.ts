/** Requests and responses between Node's streams and plain values. */
import { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, Response } from '../wire.ts';

/** ARM takes no more than 4 MB. */
const longest = 4 * 1024 * 1024;

const bodyOf = async (message: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longest) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
};

/** A header that came twice is one value; in Azure's protocol none does. */
const headersOf = ({ headers }: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** @returns undefined where the body is too long */
export const readRequest = async (message: IncomingMessage): Promise<Request | undefined> => {
  const { method = 'GET', url = '/' } = message;
  const headers = headersOf(message);
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  if (!hasBody) return { method, url, headers };
  const body = await bodyOf(message);
  return body === undefined ? undefined : { method, url, headers, ...(body && { body }) };
};

/** The length is said, so that a client need not read to the end of the connection; 204 has none. */
export const writeResponse = (out: ServerResponse, { status, headers, body }: Response): void => {
  const length = status === 204 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  out.writeHead(status, { ...headers, ...length });
  out.end(body);
};
