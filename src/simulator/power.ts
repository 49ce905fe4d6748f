/** Whether machines run: what is done about it, what that is called while it goes on, and what it leads to. */
import type { Operation } from './operation.ts';

/** How a machine is that does not run; it pays for its size while it is stopped, and not once it is deallocated. */
export type Power = 'stopped' | 'deallocated';

export type PowerEffect =
  | 'starting'
  | 'powering off'
  | 'deallocating'
  | 'restarting'
  | 'redeploying'
  | 'reapplying'
  | 'reimaging';

export type PowerShown = Power | 'running' | 'starting' | 'stopping' | 'deallocating';

interface PowerChange {
  /** What the instance view says in the meantime, where it is not what it was. */
  readonly during?: PowerShown;
  readonly after: Power | 'running' | 'as before';
}

const changes: Readonly<Record<PowerEffect, PowerChange>> = {
  starting: { during: 'starting', after: 'running' },
  'powering off': { during: 'stopping', after: 'stopped' },
  deallocating: { during: 'deallocating', after: 'deallocated' },
  restarting: { after: 'running' },
  redeploying: { during: 'starting', after: 'running' },
  reapplying: { after: 'as before' },
  reimaging: { after: 'running' },
};

export const isPowerEffect = (is: Operation['is']): is is PowerEffect => is in changes;

/** A machine that runs has no entry: so were all machines of worlds from before there was another state. */
export const powered = <Machine extends { readonly power?: Power }>(machine: Machine, is: PowerEffect): Machine => {
  const { after } = changes[is];
  if (after === 'as before') return machine;
  const { power: _, ...running } = machine;
  return (after === 'running' ? running : { ...running, power: after }) as Machine;
};

/** `running`: the operations that are about the machine. */
export const powerShown = (power: Power | undefined, running: readonly Operation[]): PowerShown => {
  const [during] = running.flatMap(({ is }) => (isPowerEffect(is) ? (changes[is].during ?? []) : []));
  return during ?? power ?? 'running';
};
