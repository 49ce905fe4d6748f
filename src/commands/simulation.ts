/** Starts what `mi-wizard simulate` serves, and keeps its world in a file where one is named. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FaultPlan } from '../simulator/faults/fault.ts';
import type { Exchange, Running } from '../simulator/http/serve.ts';
import type { World } from '../simulator/world.ts';
import { type Failure, misuse } from './failure.ts';

export interface SimulationOptions {
  readonly port: number;
  readonly host?: string;
  readonly seed: number;
  readonly world?: string;
  readonly state?: string;
  readonly speed: number;
  readonly faults?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly asMachine?: string;
}

export interface Simulation extends Running {
  readonly subscriptions: World['subscriptions'];
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const textOf = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw misuse({
      code: 'FileNotReadable',
      happened: `${path} cannot be read: ${wordsOf(error)}`,
      try: ['Name a file that is there'],
    });
  }
};

const worldIn = async (path: string): Promise<World> => {
  const { readWorld } = await import('../simulator/http/world-file.ts');
  const content = await textOf(path);
  try {
    return readWorld(content);
  } catch (error) {
    throw misuse({
      code: 'WorldNotUsable',
      happened: `${path} is no world: ${wordsOf(error)}`,
      try: ['Name a file that `mi-wizard simulate --state` has written'],
    });
  }
};

const startingWorld = async ({ state, world }: SimulationOptions): Promise<World> => {
  if (state !== undefined && existsSync(state)) return worldIn(state);
  if (world !== undefined) return worldIn(world);
  return (await import('../simulator/contoso.ts')).contoso;
};

const faultsIn = async ({ faults }: SimulationOptions): Promise<{ readonly faults?: FaultPlan }> => {
  if (faults === undefined) return {};
  const { readFaults } = await import('../simulator/faults/read-faults.ts');
  const content = await textOf(faults);
  try {
    return { faults: readFaults(content) };
  } catch (error) {
    throw misuse({
      code: 'FaultsNotUsable',
      happened: `${faults} is no plan of faults: ${wordsOf(error)}`,
      try: ['See the plan in the README'],
    });
  }
};

const certificateIn = async ({ tlsCert, tlsKey }: SimulationOptions) => {
  if (tlsCert !== undefined && tlsKey !== undefined) return { cert: await textOf(tlsCert), key: await textOf(tlsKey) };
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  throw misuse({
    code: 'TlsIncomplete',
    happened: '--tls-cert and --tls-key need each other',
    try: ['Give both, or neither'],
  });
};

const inWords = ({ method, path, status, milliseconds, error, reset }: Exchange): string =>
  `${method} ${path} ${reset ? 'connection reset' : status} ${milliseconds.toFixed(1)} ms${error === undefined ? '' : ` ${wordsOf(error)}`}`;

const notServed = ({ port, host = '127.0.0.1' }: SimulationOptions, error: unknown): Failure =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    ? misuse({
        code: 'PortTaken',
        happened: `Port ${port} of ${host} is taken`,
        try: ['Choose another --port; 0 takes a free one'],
      })
    : misuse({
        code: 'NotServed',
        happened: `The simulator cannot be served: ${wordsOf(error)}`,
        try: ['Check --host, --port and --tls-*'],
      });

const notKept = (state: string, error: unknown): Failure =>
  misuse({
    code: 'StateNotKept',
    happened: `The state cannot be kept in ${state}: ${wordsOf(error)}`,
    try: ['Name a file in a folder that is there'],
  });

/** `say` hears a line for each request. */
export const startSimulation = async (options: SimulationOptions, say: (line: string) => void): Promise<Simulation> => {
  const { simulate } = await import('../simulator/simulator.ts');
  const { serve } = await import('../simulator/http/serve.ts');
  const { removeOldDrafts, stateFile } = await import('../simulator/http/state-file.ts');
  const [world, tls, faults] = [await startingWorld(options), await certificateIn(options), await faultsIn(options)];
  const { port, host, seed, speed, asMachine, state } = options;
  if (state !== undefined) await removeOldDrafts(state).catch(error => Promise.reject(notKept(state, error)));
  const simulator = simulate({ world, seed, retryAfter: true, ...faults });
  const kept = state === undefined ? undefined : stateFile(state, simulator.snapshot, error => say(wordsOf(error)));
  const heard = (exchange: Exchange): void => {
    if (exchange.method !== 'GET' && exchange.method !== 'HEAD') kept?.changed();
    say(inWords(exchange));
  };
  const running = await serve({ simulator, port, host, speed, tls, asMachine, heard }).catch(error => {
    throw notServed(options, error);
  });
  const close = async (): Promise<void> => {
    await running.close();
    await kept?.close();
  };
  return { address: running.address, subscriptions: world.subscriptions, close };
};
