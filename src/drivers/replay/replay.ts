/** A recording that answers: no prompt, no guess, and a stop at the first thing that was not foreseen. */
import type { Session } from '../../machine/session.ts';
import type { EndView, View } from '../../machine/view.ts';
import type { Known } from '../../model/field.ts';
import type { Plan, PlanItem } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import { follow } from './follow.ts';

/** Why a replay goes no further. */
export type Halt =
  | { readonly is: 'input missing'; readonly field: string; readonly label: string }
  | { readonly is: 'answer refused'; readonly step: string; readonly field: string; readonly problem: Problem }
  | { readonly is: 'plan refused' }
  | { readonly is: 'changed'; readonly item: PlanItem }
  | { readonly is: 'failed'; readonly step: string; readonly problem: Problem };

export interface Script {
  readonly answers: Known;
  /** Whether the plan may run. */
  readonly consentsTo: (plan: Plan) => boolean;
  /** Whether a step may go on that had to be planned anew, since its resource was changed meanwhile; else none may. */
  readonly adopts?: (item: PlanItem) => boolean;
}

export interface Replayed {
  readonly end: EndView;
  readonly halt?: Halt;
}

type Move = { readonly send: Parameters<Session['send']>[0] } | { readonly halt: Halt } | undefined;

const stepOf = ({ steps }: View): string => steps.find(({ state }) => state === 'current')?.id ?? '';

const moveFor = (view: View, { answers, consentsTo, adopts }: Script): Move => {
  switch (view.is) {
    case 'question': {
      const [only, ...others] = view.choices;
      const value = answers[view.field] ?? (others.length ? undefined : only?.value);
      if (value === undefined) return { halt: { is: 'input missing', field: view.field, label: view.label } };
      if (view.problem)
        return { halt: { is: 'answer refused', step: stepOf(view), field: view.field, problem: view.problem } };
      return { send: { type: 'answer', field: view.field, value } };
    }
    case 'review':
      if (!consentsTo(view.plan)) return { halt: { is: 'plan refused' } };
      return { send: { type: 'confirm', ...(view.nameToType !== undefined && { typed: view.nameToType }) } };
    case 'pause':
      return { send: { type: 'confirm' } };
    case 'changed':
      return adopts?.(view.item) ? { send: { type: 'confirm' } } : { halt: { is: 'changed', item: view.item } };
    case 'failed':
      return { halt: { is: 'failed', step: stepOf(view), problem: view.problem } };
    // Nobody interrupts but a person.
    case 'interrupted':
    case 'busy':
    case 'end':
      return undefined;
  }
};

/** Plays until the workflow ends. After a halt the session is cancelled, so that its account is true. */
export const replay = async (session: Session, script: Script): Promise<Replayed> => {
  let halt: Halt | undefined;
  let answered: View | undefined;
  const leave = follow(session, () => {
    const view = session.view();
    if (view === answered || halt) return;
    answered = view;
    const next = moveFor(view, script);
    if (!next) return;
    if ('halt' in next) halt = next.halt;
    session.send('halt' in next ? { type: 'cancel' } : next.send);
  });
  const end = await session.ended;
  leave();
  return { end, ...(halt && { halt }) };
};
