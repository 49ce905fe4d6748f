/** One moment of a recording, as the screen showed it; the end, which went into the scrollback, stands under the head. */
import { endLines } from '../../lines/end.ts';
import { harmless } from '../../lines/harmless.ts';
import { blank } from '../../lines/line.ts';
import type { Moment } from '../../replay/moments.ts';
import { Framed } from '../frame/framed.tsx';
import { headLine } from '../frame/head.ts';
import type { Size } from '../frame/size.ts';
import { justOpened } from '../opened.ts';
import { StepClock, type Times } from '../step-clock.ts';
import { Lines } from '../text/lines.tsx';
import { wrapped } from '../text/wrap.ts';

interface Props {
  readonly moments: readonly Moment[];
  /** Which of them is shown. */
  readonly at: number;
  readonly where: string;
  readonly size: Size;
}

/** As long as the steps took then. */
const timesAt = (moments: readonly Moment[], at: number): Times => {
  const clock = new StepClock();
  for (const moment of moments.slice(0, at + 1)) clock.see(moment.view, moment.at);
  return clock.times;
};

export const Picture = ({ moments, at, where, size }: Props) => {
  const moment = moments[at];
  if (!moment) return null;
  const view = harmless(moment.view);
  if (view.is !== 'end') return <Framed {...justOpened(view, { where, size, times: timesAt(moments, at) })} />;
  const head = headLine(view.workflow.title, where, size.columns, view.answers);
  return <Lines of={[head, blank, ...wrapped(endLines(view), size.columns)].slice(0, size.rows - 1)} />;
};
