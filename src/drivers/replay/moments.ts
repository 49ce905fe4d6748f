/** What a person saw of a session, moment by moment, from a session that is retraced. */
import type { WizardEvent } from '../../machine/events.ts';
import type { Session } from '../../machine/session.ts';
import type { QuestionView, View } from '../../machine/view.ts';

export interface Moment {
  /** Milliseconds from the start, by the clock of then. */
  readonly at: number;
  readonly view: View;
  /** The title of the step that it belongs to; none for a look at the whole. */
  readonly step?: string;
  /** An answer that is about to be given stands in it. */
  readonly answered?: true;
}

/** What was said, with its time, and when each answer of Azure came; in their order. */
export interface Times {
  readonly said: readonly { readonly at: number; readonly event: WizardEvent }[];
  readonly saw: readonly number[];
  readonly ended: number;
}

/** As it stood when Enter was pressed. A secret stays unseen. */
const withAnswer = (view: QuestionView, value: string): QuestionView => {
  const { problem: _, ...asked } = view;
  return view.secret ? asked : { ...asked, default: value };
};

const stepOf = (place: string, view: View): string | undefined =>
  view.steps.find(({ id }) => id === place.split('.')[0])?.title;

/** Notes moments until it is stopped. To be called before anything is said. */
export const noteMoments = (session: Session, times: Times): { readonly moments: readonly Moment[]; stop(): void } => {
  const moments: Moment[] = [];
  const look = (): void => {
    const view = session.view();
    const open = moments.at(-1);
    if (view === open?.view) return;
    const { said, exchanges } = session.account();
    // A session that was waiting for a person goes on when something is said, which is not in its account yet.
    const moved = open && open.view.is !== 'busy' ? times.said[said.length] : undefined;
    if (open?.view.is === 'question' && moved?.event.type === 'answer')
      moments.push({ ...open, at: moved.at, view: withAnswer(open.view, moved.event.value), answered: true });
    const since = [moved?.at, times.said[said.length - 1]?.at, times.saw[exchanges.length - 1], open?.at];
    const at = Math.max(0, ...since.map(each => each ?? 0), view.is === 'end' ? times.ended : 0);
    const step = stepOf(session.place(), view);
    moments.push({ at, view, ...(step !== undefined && { step }) });
  };
  const stop = session.subscribe(look);
  look();
  return { moments, stop };
};
