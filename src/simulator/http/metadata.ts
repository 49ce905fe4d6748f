/** The Instance Metadata Service over HTTP: any client can be the machine that it names. */
import type { Simulator } from '../simulator.ts';
import type { Request, Response } from '../wire.ts';
import { refused } from './refused.ts';

export const isMetadata = (url: string): boolean => /^\/+metadata\//i.test(url);

/**
 * The machine is the one of the query, `vm=<id>`, else the one that the server was started for. In Azure it is the machine
 * that asks.
 */
export const metadataAnswer = ({ metadata }: Simulator, request: Request, asMachine: string | undefined): Response => {
  const { searchParams: query } = new URL(request.url.replace(/^\/+/, '/'), 'http://169.254.169.254');
  const machine = query.get('vm') ?? asMachine;
  if (!machine)
    return refused(
      400,
      'MachineNotChosen',
      'Say which machine asks: add vm=<resource ID> to the query, or start the simulator with --as-machine <resource ID>.',
    );
  const answer = metadata(machine, request);
  if (!answer) return refused(404, 'MachineNotFound', `The simulator has no machine ${machine}.`);
  const { status, body } = answer;
  return typeof body === 'string'
    ? { status, headers: { 'content-type': 'text/plain; charset=utf-8', server: 'IMDS' }, body }
    : {
        status,
        headers: { 'content-type': 'application/json; charset=utf-8', server: 'IMDS' },
        body: JSON.stringify(body),
      };
};
