/** From a snapshot to a view: pure, and the only reader of snapshots. */
import type { Field } from '../model/field.ts';
import { nameToType, type PlanItem } from '../model/plan.ts';
import { problemOf } from '../model/problem.ts';
import type { Step } from '../model/step.ts';
import type { Workflow } from '../model/workflow.ts';
import { type Context, known, lastAsked } from './context.ts';
import { endOf } from './end-view.ts';
import { type Place, placeOf, type WizardSnapshot } from './place.ts';
import { progressOf } from './progress.ts';
import type { Common, FailedView, QuestionView, View } from './view.ts';

/** Keys whose value is undefined are left out, so that a view is plain JSON. */
const defined = <T extends object>(parts: T) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const questionOf = (common: Common, step: Step, name: string, context: Context): QuestionView => {
  const field = step.asks[name] as Field;
  const values = known(context);
  return {
    ...common,
    is: 'question',
    field: name,
    label: field.label,
    question: field.question,
    explain: field.explain,
    choices: context.choices,
    secret: field.secret === true,
    doc: step.docs[0],
    back: lastAsked(context) === undefined ? 'nowhere' : 'the question before',
    ...defined({
      rule: field.rule?.(values).says,
      none: field.none,
      default: context.suggestions[name] ?? field.default?.(values),
      problem: context.problem,
    }),
  };
};

const whatCanBeDone = (context: Context): FailedView['can'] => {
  if (context.plan.length) return ['retry', 'stop'];
  return lastAsked(context) ? ['back', 'retry'] : ['retry'];
};

const doing = (title: string, { toBeUndone }: Context): string => (toBeUndone ? `${title}, to be undone` : title);

const isInterrupted = ({ is }: Place, { interrupted }: Context): boolean =>
  interrupted && (is === 'applying' || is === 'verifying' || is === 'proceeding');

const at = (workflow: Workflow, place: Place, context: Context): View => {
  const common = progressOf(workflow, place, context);
  const step = workflow.steps.find(({ id }) => id === place.step) as Step;
  const item = () => context.plan.find(each => each.step === place.step) as PlanItem;
  if (isInterrupted(place, context))
    return {
      ...common,
      is: 'interrupted',
      title: step.title,
      resource: item().resource,
      runs: place.is !== 'proceeding',
      ran: 0,
    };
  switch (place.is) {
    case 'choosing':
      return questionOf(common, step, place.field ?? '', context);
    case 'listing':
      return { ...common, is: 'busy', doing: 'reading', says: `Reading: ${step.asks[place.field ?? '']?.label}` };
    case 'looking':
      return { ...common, is: 'busy', doing: 'reading', says: `Checking: ${step.title}` };
    case 'planning':
      return { ...common, is: 'busy', doing: 'planning', says: 'Planning: reading every resource' };
    case 'applying':
      return {
        ...common,
        is: 'busy',
        doing: 'applying',
        says: `${item().sign === '=' ? 'Checking' : 'Applying'}: ${doing(step.title, context)}`,
      };
    case 'verifying':
    case 'proceeding':
      return { ...common, is: 'busy', doing: 'verifying', says: `Verifying: ${doing(step.title, context)}` };
    case 'settling':
      return { ...common, is: 'busy', doing: 'settling', says: `Finding out what was written: ${step.title}` };
    case 'review':
      return {
        ...common,
        is: 'review',
        plan: context.plan,
        ...defined({ nameToType: nameToType(context.plan), problem: context.problem }),
      };
    case 'pausing':
      return { ...common, is: 'pause', teaches: step.teaches, item: item() };
    case 'changed':
      return { ...common, is: 'changed', item: item() };
    case 'failed':
      return { ...common, is: 'failed', problem: context.problem ?? problemOf('Unknown'), can: whatCanBeDone(context) };
    case 'completed':
    case 'stopped':
    case 'left':
    case 'cancelled':
      return endOf(common, workflow, place.is, context);
  }
};

export const viewOf = (workflow: Workflow, snapshot: WizardSnapshot): View =>
  at(workflow, placeOf(snapshot), snapshot.context);
