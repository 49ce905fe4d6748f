/** Every state of every workflow, drawn narrow, usual, wide, low and high: nothing may run over an edge. */
import { beforeAll, expect, test } from 'vitest';
import type { Size } from '../../src/drivers/ink/frame/size.ts';
import { widthOf } from '../../src/drivers/ink/text/width.ts';
import { wrapped } from '../../src/drivers/ink/text/wrap.ts';
import { endLines } from '../../src/drivers/lines/end.ts';
import { inPlain } from '../../src/drivers/lines/line.ts';
import type { View } from '../../src/machine/view.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { play } from '../play.ts';
import { rehearsalAnswers, rehearsalSimulator } from '../rehearsal.ts';
import { draw } from './draw.tsx';
import { every } from './views.ts';

/** What is seen, but for what was answered before: questions that many workflows ask are drawn once. */
const nameOf = (view: View): string => {
  switch (view.is) {
    case 'question':
      return `${view.field} ${view.question}`;
    case 'busy':
      return view.says;
    case 'pause':
    case 'changed':
      return `${view.is} ${view.item.step}`;
    case 'review':
    case 'failed':
    case 'interrupted':
    case 'end':
      return `${view.is} ${view.workflow.id}`;
  }
};

/** A guided session from the first question to the end. */
const viewsOf = async (workflow: Workflow): Promise<readonly View[]> => {
  const wizard = play(workflow, rehearsalSimulator(), { guided: true });
  const views: View[] = [wizard.session.view()];
  wizard.session.subscribe(() => views.push(wizard.session.view()));
  for (let view = await wizard.answers(rehearsalAnswers(workflow)); view.is !== 'end'; ) {
    const typed = view.is === 'review' ? view.nameToType : undefined;
    view = await wizard.sends({ type: 'confirm', ...(typed !== undefined && { typed }) });
  }
  return [...views, wizard.session.view()];
};

const drawnIn = (view: View, { columns, rows }: Size): readonly string[] =>
  view.is === 'end' ? wrapped(endLines(view), columns).map(inPlain) : draw(view, { columns, rows }).rows();

const seen = new Map<string, View>(Object.entries(every));
beforeAll(async () => {
  for (const workflow of workflows)
    for (const view of await viewsOf(workflow)) if (!seen.has(nameOf(view))) seen.set(nameOf(view), view);
}, 60_000);

test.each([
  [40, 24],
  [40, 12],
  [80, 24],
  [200, 50],
  [300, 12],
])(
  'no state of any workflow runs over %i columns and %i rows',
  (columns, rows) => {
    const over = [...seen].flatMap(([name, view]) => {
      const drawn = drawnIn(view, { columns, rows });
      const fits = drawn.every(row => widthOf(row) <= columns) && (view.is === 'end' || drawn.length < rows);
      return fits ? [] : [name];
    });
    expect(seen.size).toBeGreaterThan(150);
    expect(over).toEqual([]);
  },
  60_000,
);

test.each([
  ['wide letters', '写真サーバー'],
  ['a right-to-left name', 'שרת-תמונות'],
  ['letters with marks', 'e\u0301tude'],
])('%s keep the columns of a list aligned', (_, name) => {
  const names = [name, 'web-1'];
  const choices = names.map(label => ({ value: label, label, hint: 'no identity' }));
  const rows = draw({ ...every['a question with choices'], choices } as View).rows();
  const starts = names.map(label => {
    const row = rows.find(each => each.includes(label)) ?? '';
    return widthOf(row.slice(0, row.indexOf('no identity')));
  });
  expect(starts[0]).toBe(starts[1]);
});
