/** The SDK without Azure: what it would write is withheld, what it reads is answered from elsewhere, and both are noted. */
import type { Write } from '../model/azure.ts';
import type { StartDryRun } from '../model/dry-run.ts';
import { ProblemError } from '../model/problem.ts';
import { connect } from './connect.ts';
import { type Handler, inProcess } from './in-process.ts';
import { unsigned } from './ways.ts';

const notKnown = (path: string): ProblemError =>
  new ProblemError({ code: 'NotRecorded', happened: `The recording does not say what is at ${path}`, try: [] });

const nobody = (): void => undefined;

export const startDryRun: StartDryRun = async read => {
  const sent: Write[] = [];
  const handle: Handler = async ({ method, url }) => {
    const { pathname, searchParams } = new URL(url);
    const path = decodeURIComponent(pathname).replace(/^\/+/, '/');
    sent.push({ method, path, apiVersion: searchParams.get('api-version') ?? '' });
    const body = read(path);
    if (!body) throw notKnown(path);
    return { status: 200, headers: {}, body: JSON.stringify(body) };
  };
  const way = unsigned({ upn: 'nobody', tid: 'nowhere', oid: 'nobody' });
  const cloud = connect({ httpClient: inProcess(handle), pollEvery: 1, maxRetries: 0, ways: [way] });
  const withholds = (write: Write): void => void sent.push(write);
  const { signal } = new AbortController();
  const azure = await cloud({ signal, sends: nobody, saw: nobody, waits: nobody, withholds });
  await azure.signIn(way.id);
  return { azure, sent };
};
