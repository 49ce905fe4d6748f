/** What a person saw of a session, moment by moment, from a session that is retraced. */
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

/** When each thing was said, and when each answer of Azure came, in their order. */
export interface Times {
  readonly said: readonly number[];
  readonly saw: readonly number[];
  readonly ended: number;
}

/** As it stood when Enter was pressed. A secret stays unseen. */
const withAnswer = (view: QuestionView, value: string): QuestionView => {
  const { problem: _, ...asked } = view;
  return view.secret ? asked : { ...asked, default: value };
};

/** Notes moments until the session has ended. To be called before anything is said. */
export const noteMoments = (session: Session, times: Times): { readonly moments: readonly Moment[]; stop(): void } => {
  const moments: Moment[] = [];
  let heard = 0;
  const note = (at: number, view: View, answered?: true): void => {
    const id = session.place().split('.')[0];
    const step = answered ? moments.at(-1)?.step : view.steps.find(each => each.id === id)?.title;
    moments.push({ at, view, ...(step !== undefined && { step }), ...(answered && { answered }) });
  };
  const look = (): void => {
    const { said, exchanges } = session.account();
    const last = said.at(-1);
    const open = moments.at(-1)?.view;
    if (said.length > heard && last?.event.type === 'answer' && open?.is === 'question')
      note(times.said[said.length - 1] ?? 0, withAnswer(open, last.event.value), true);
    heard = said.length;
    const view = session.view();
    if (view === moments.at(-1)?.view) return;
    const at = Math.max(0, times.said[said.length - 1] ?? 0, times.saw[exchanges.length - 1] ?? 0);
    note(view.is === 'end' ? Math.max(at, times.ended) : at, view);
  };
  const stop = session.subscribe(look);
  look();
  return { moments, stop };
};
