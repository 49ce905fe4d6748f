/** The account of a session: what was said and exchanged, in order, and told on at once to whoever keeps it. */
import type { Call } from '../model/azure.ts';
import type { Known } from '../model/field.ts';
import type { Context } from './context.ts';
import type { WizardEvent } from './events.ts';
import type { Place } from './place.ts';

/** An event that had an effect, with the state that it was said in. */
export interface Said {
  /** Milliseconds from the start. */
  readonly at: number;
  readonly in: string;
  /** How many exchanges there had been: it may be said while Azure works. */
  readonly after: number;
  readonly event: WizardEvent;
}

/** An exchange with Azure, with the place where it was made. */
export interface Exchange {
  readonly at: number;
  readonly during: Place;
  readonly call: Call;
}

/** A request that may write, noted before it leaves: what became of it may never be heard. */
export interface Sent {
  readonly at: number;
  readonly request: Pick<Call, 'method' | 'path'>;
}

export type Heard =
  | ({ readonly is: 'said' } & Said)
  | ({ readonly is: 'sends' } & Sent)
  | ({ readonly is: 'saw' } & Exchange);

export interface Account {
  /** Answers given before the first question. */
  readonly given: Known;
  /** Answers of steps that were done in an earlier session. */
  readonly settled: Known;
  readonly said: readonly Said[];
  readonly exchanges: readonly Exchange[];
  readonly context: Context;
}

export const openAccount = (clock: () => number, hears: (heard: Heard) => void) => {
  const start = clock();
  const said: Said[] = [];
  const exchanges: Exchange[] = [];
  return {
    now: (): number => clock() - start,
    says: (at: number, place: string, event: WizardEvent): void => {
      const one = { at, in: place, after: exchanges.length, event };
      said.push(one);
      hears({ is: 'said', ...one });
    },
    sends: (request: Sent['request']): void => hears({ is: 'sends', at: clock() - start, request }),
    saw: (call: Call, during: Place): void => {
      const exchange = { at: clock() - start, during, call };
      exchanges.push(exchange);
      hears({ is: 'saw', ...exchange });
    },
    soFar: (): Pick<Account, 'said' | 'exchanges'> => ({ said: [...said], exchanges: [...exchanges] }),
  };
};
