/** What a coach shows: a question about a change, what is made of the answer, and plans that do not give it away. */
import type { Common, QuestionView, View } from '../machine/view.ts';
import type { PlanItem } from '../model/plan.ts';
import type { Workflow } from '../model/workflow.ts';
import { bad, good, indented, type Note, plain } from './note.ts';
import type { Prediction } from './prediction.ts';

export const questionOf = (
  { question, choices }: Prediction,
  number: number,
  { workflow, steps, answers }: Common,
  { docs: [doc] }: Workflow,
): QuestionView => ({
  is: 'question',
  workflow,
  steps,
  answers,
  field: `prediction-${number}`,
  label: 'Your answer',
  question,
  explain: 'Think first. Azure gives the answer.',
  choices,
  secret: false,
  doc,
  back: 'nowhere',
});

export const objectedTo = (view: QuestionView, words: string): QuestionView => ({
  ...view,
  problem: { code: 'NotAChoice', happened: `“${words}” is not one of the answers`, try: ['Pick one of them'] },
});

export const verdictOf = ({ right, because }: Prediction, answer: string): Note => [
  answer === right ? good(`✓ Right: ${right}`) : bad(`✗ ${answer} is not right. It is: ${right}`),
  ...indented(2, [plain(because)]),
];

const bare = (item: PlanItem): PlanItem => ({ ...item, notes: [] });

/** Notes say what follows from a change: here that is the question. */
export const withoutNotes = (view: View): View => {
  switch (view.is) {
    case 'review':
      return { ...view, plan: view.plan.map(bare) };
    case 'pause':
    case 'changed':
      return { ...view, item: bare(view.item) };
    case 'busy':
    case 'question':
    case 'failed':
    case 'interrupted':
    case 'end':
      return view;
  }
};
