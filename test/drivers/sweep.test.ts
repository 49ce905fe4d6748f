/** Every state of every workflow, drawn narrow, usual and wide: nothing may run over an edge. */
import { expect, test } from 'vitest';
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

const rowsOf = (view: View, columns: number): readonly string[] =>
  view.is === 'end' ? wrapped(endLines(view), columns).map(inPlain) : draw(view, { columns, rows: 24 }).rows();

test('no state of any workflow runs over at 40, 80 or 200 columns', async () => {
  const seen = new Map<string, View>(Object.entries(every));
  for (const workflow of workflows)
    for (const view of await viewsOf(workflow)) if (!seen.has(nameOf(view))) seen.set(nameOf(view), view);
  const over = [40, 80, 200].flatMap((columns, turn) =>
    // Narrow, where it is tight, all are drawn; wider every third, by turns, which is a matter of seconds.
    [...seen].flatMap(([name, view], i) => {
      if (columns > 40 && i % 3 !== turn) return [];
      const rows = rowsOf(view, columns);
      const fits = rows.every(row => widthOf(row) <= columns) && (view.is === 'end' || rows.length < 24);
      return fits ? [] : [`${name} at ${columns}`];
    }),
  );
  expect(seen.size).toBeGreaterThan(150);
  expect(over).toEqual([]);
}, 60_000);

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
