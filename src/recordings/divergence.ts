/** Where a replay parts from its recording, and how that is said. */
import type { Recording } from './format-1.ts';

/** The first thing that is not as it was recorded. */
export interface Divergence {
  /** The recorded event that it follows: `5 confirm`. */
  readonly event: string;
  /** The state of the machine. */
  readonly state: string;
  readonly step: string;
  readonly property: string;
  readonly expected: string;
  readonly found: string;
}

/** `5 confirm`, counted from 1. Before the first there is none, and after the last comes the end. */
export const eventInWords = ({ events }: Pick<Recording, 'events'>, number: number): string => {
  const event = events[number];
  if (event) return [number + 1, event.is, event.field].filter(Boolean).join(' ');
  return number < 0 ? 'none' : 'the end';
};

/** `choose-virtual-machine` of the state `choose-virtual-machine.virtualMachine.choosing`. */
export const stepOfState = (state: string): string => state.replace(/\..*$/, '');
