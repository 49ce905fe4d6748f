/** Before a step of a guided run: what comes, how it would be typed, and why. */
import type { ChangedView, PauseView } from '../../machine/view.ts';
import { documentLine } from './document.ts';
import { entry, indented, type Line, line, paragraphs, strong, warning } from './line.ts';
import { itemLines } from './plan.ts';

export const pauseLines = ({ item, teaches }: PauseView): readonly Line[] =>
  paragraphs(
    [line(strong('The next step'))],
    [...itemLines(item, 'az'), ...indented(4, [documentLine(item.doc)])],
    [line(teaches.why)],
    (teaches.remember ?? []).map(each => entry(`• ${each}`)),
    (teaches.pitfalls ?? []).flatMap(({ code, because, remedy }) => [
      line(warning(code), ` ${because}`),
      ...indented(2, [line(remedy)]),
    ]),
  );

export const changedLines = ({ item }: ChangedView): readonly Line[] =>
  paragraphs(
    [line(warning('! Azure is no longer what the plan saw. Nothing of this step was written.'))],
    [line('As it is now, this would be done:')],
    itemLines(item, 'az'),
  );
