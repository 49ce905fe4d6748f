/** Where a machine is. Every state in which it can rest carries a place as its meta. */
import type { SnapshotFrom } from 'xstate';
import type { WizardMachine } from './compile.ts';

export type WizardSnapshot = SnapshotFrom<WizardMachine>;

type Resting =
  | 'listing'
  | 'choosing'
  | 'looking'
  | 'planning'
  | 'review'
  | 'pausing'
  | 'applying'
  | 'changed'
  | 'verifying'
  | 'proceeding'
  | 'settling'
  | 'failed'
  | 'completed'
  | 'stopped'
  | 'left'
  | 'cancelled';

export interface Place {
  readonly is: Resting;
  readonly step?: string;
  readonly field?: string;
}

export const placeOf = (snapshot: WizardSnapshot): Place => {
  const place = Object.values(snapshot.getMeta() as Record<string, Place>).at(-1);
  if (!place) throw new Error(`The machine rests where there is no place: ${JSON.stringify(snapshot.value)}`);
  return place;
};

/** The place in one line, as a recording keeps it: `choose-virtual-machine.virtualMachine.choosing`. */
export const placeInWords = ({ step, field, is }: Place): string => [step, field, is].filter(Boolean).join('.');
