/** The SDK without Azure: every write is taken as done at once, and noted as it would have gone over the wire. */
import type { Call } from '../model/azure.ts';
import { ProblemError } from '../model/problem.ts';
import type { Rehearse } from '../model/rehearsal.ts';
import { connect } from './connect.ts';
import { type Handler, inProcess } from './in-process.ts';
import { unsigned } from './ways.ts';

const done = { properties: { provisioningState: 'Succeeded' } };

const notKnown = (path: string): ProblemError =>
  new ProblemError({ code: 'NotRecorded', happened: `The recording does not say what is at ${path}`, try: [] });

export const rehearse: Rehearse = async read => {
  const sent: Call[] = [];
  const handle: Handler = async ({ method, url }) => {
    const { pathname } = new URL(url);
    const body = method === 'GET' ? read(pathname.replace(/^\/+/, '/')) : done;
    if (!body) throw notKnown(pathname);
    return { status: 200, headers: {}, body: JSON.stringify(body) };
  };
  const way = unsigned({ upn: 'nobody', tid: 'nowhere', oid: 'nobody' });
  const cloud = connect({ httpClient: inProcess(handle), pollEvery: 1, maxRetries: 0, ways: [way] });
  const azure = await cloud({
    signal: new AbortController().signal,
    sends: () => undefined,
    saw: call => sent.push(call),
    waits: () => undefined,
  });
  await azure.signIn(way.id);
  return { azure, sent };
};
