/** The world of a lesson while somebody works in it: every act is written down, every write can be taken back. */
import { connect } from '../../azure/connect.ts';
import { inProcess } from '../../azure/in-process.ts';
import { unsigned } from '../../azure/ways.ts';
import type { Cloud } from '../../model/azure.ts';
import type { Options } from '../../simulator/options.ts';
import { type Simulator, simulate } from '../../simulator/simulator.ts';
import type { Request, Response } from '../../simulator/wire.ts';
import type { World } from '../../simulator/world.ts';
import { type Act, isWrite } from '../../training/act.ts';
import { holderOf } from '../../training/estate.ts';
import { withoutSecrets } from './redaction.ts';
import { claimsOf } from './unsigned-token.ts';

/** A world to come back to, and what it came before. */
interface Before {
  readonly is: 'write' | 'step';
  readonly world: World;
}

type Back = Extract<Act, { is: 'undo' }>['to'];

/** A client over HTTP is told when to look again; in the same process nobody waits for that. */
const withoutWaiting = (response: Response): Response => {
  const { 'retry-after': _, ...headers } = response.headers;
  return response.status === 429 ? response : { ...response, headers };
};

export class Bench implements Simulator {
  readonly acts: Act[] = [];
  readonly cloud: Cloud;
  readonly #options: Options;
  readonly #start: World;
  readonly #before: Before[] = [];
  #simulator: Simulator;
  /** Seconds in worlds that were left, and when the one of now began. */
  #past = 0;
  #began: string;

  /** `start` is the world as the lesson found it. */
  constructor(options: Options, start: World) {
    this.#options = options;
    this.#start = start;
    this.#began = start.clock;
    this.#simulator = simulate({ ...options, world: start });
    const { id: tid, domain } = start.tenant;
    const ways = [unsigned({ upn: `you@${domain}`, tid, oid: tid })];
    const pause = async (seconds: number): Promise<void> => this.advance(seconds);
    const atOnce = async (request: Request) => withoutWaiting(await this.handle(request));
    this.cloud = connect({ httpClient: inProcess(atOnce), pollEvery: 1, pause, ways });
  }

  get options(): Options {
    return this.#options;
  }

  readonly handle = async (request: Request) => {
    const { url, headers } = request;
    const method = request.method as Extract<Act, { is: 'request' }>['method'];
    if (isWrite({ method, url })) this.#before.push({ is: 'write', world: this.snapshot() });
    const claims = claimsOf(headers.authorization ?? '');
    const isKnown = typeof claims.oid === 'string' && holderOf(this.snapshot(), claims.oid) !== undefined;
    const body = withoutSecrets(request.body);
    const done = (status: number): void => {
      this.acts.push({ is: 'request', method, url, ...(body && { body }), ...(isKnown && { claims }), status });
    };
    try {
      const response = await this.#simulator.handle(request);
      done(response.status);
      return response;
    } catch (error) {
      // A connection that broke has no status.
      done(599);
      throw error;
    }
  };

  readonly metadata: Simulator['metadata'] = (machine, request) => {
    const answer = this.#simulator.metadata(machine, request);
    if (answer) this.acts.push({ is: 'token', machine, url: request.url, status: answer.status });
    return answer;
  };

  readonly world = (): World => this.#simulator.world();
  readonly snapshot = (): World => this.#simulator.snapshot();

  readonly advance = (seconds: number): void => {
    if (!seconds) return;
    this.#simulator.advance(seconds);
    this.acts.push({ is: 'wait', seconds });
  };

  /** What the learner did that Azure does not see. */
  note(act: Act): void {
    this.acts.push(act);
  }

  /** Simulated seconds since the start; what was taken back counts. */
  get seconds(): number {
    return this.#past + Math.round((Date.parse(this.snapshot().clock) - Date.parse(this.#began)) / 1000);
  }

  /** What is done from here on belongs together. */
  begin(of: string): void {
    this.#before.push({ is: 'step', world: this.snapshot() });
    this.acts.push({ is: 'step', of });
  }

  /** @returns whether there was something to take back. */
  undo(to: Back): boolean {
    const write = this.#before.findLastIndex(({ is }) => is === 'write');
    if (write < 0 && to !== 'start') return false;
    this.acts.push({ is: 'undo', to });
    const step = this.#before.findLastIndex(({ is }, i) => is === 'step' && i < write);
    const at = to === 'start' ? -1 : to === 'step' ? step : write;
    const world = this.#before[at]?.world ?? this.#start;
    this.#past = this.seconds;
    this.#began = world.clock;
    this.#before.length = Math.max(0, at);
    this.#simulator = simulate({ ...this.#options, world });
    return true;
  }
}
