/** How long each step of applying took, as far as a person saw it. */
import type { View } from '../../machine/view.ts';

/** Milliseconds by step; a step that still runs has none. */
export type Times = Readonly<Record<string, number>>;

export class StepClock {
  #times: Times = {};
  #running: { readonly step: string; readonly since: number } | undefined;

  get times(): Times {
    return this.#times;
  }

  see(view: View, now: number): void {
    const isWork =
      view.is === 'interrupted' || (view.is === 'busy' && view.doing !== 'reading' && view.doing !== 'planning');
    const step = isWork ? view.steps.find(({ state }) => state === 'current')?.id : undefined;
    if (step === this.#running?.step) return;
    if (this.#running) this.#times = { ...this.#times, [this.#running.step]: now - this.#running.since };
    this.#running = step === undefined ? undefined : { step, since: now };
  }
}
