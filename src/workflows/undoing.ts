/** A workflow that takes another one back, last step first: each resource as it was before, where it still is as it was left. */
import type { Known } from '../model/field.ts';
import type { JsonObject } from '../model/json.ts';
import { differences, unmet } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Right } from '../model/right.ts';
import type { Change, Step } from '../model/step.ts';
import { differenceInWords } from '../model/wording.ts';
import type { Workflow } from '../model/workflow.ts';
import { signIn } from './steps/sign-in.ts';
import { asItWas, isBack, notGivenBack } from './undone-state.ts';

/** What was written by one step. */
export interface Written {
  readonly step: string;
  readonly before?: JsonObject;
  readonly after?: JsonObject;
}

export interface Done {
  /** All that was chosen and learned. */
  readonly known: Known;
  readonly written: readonly Written[];
}

const movedOn = (resource: string, now: JsonObject | undefined, after: JsonObject | undefined): Problem => ({
  code: 'ChangedSince',
  happened: `${resource} is not undone: it was changed since`,
  why: `From what was left to what there is: ${differences(after, now).map(differenceInWords).join('; ')}.`,
  try: ['Look who changed it', 'Change it with the workflow for it'],
});

// biome-ignore lint/suspicious/noExplicitAny: a list of changes has no common state type, as in `Step`.
type AnyChange = Change<any, any, any>;

const withAct = (rights: readonly Right[], from: string, to: string): readonly Right[] =>
  rights.map(({ action, scope }) => ({ action: action.endsWith(from) ? action.replace(from, to) : action, scope }));

/** Who takes back a creation deletes, and who takes back a removal creates. */
const turned = (rights: readonly Right[], before?: JsonObject, after?: JsonObject): readonly Right[] => {
  if (!before) return withAct(rights, '/write', '/delete');
  return after ? rights : withAct(rights, '/delete', '/write');
};

const inverse = (change: AnyChange, { before, after }: Written, known: Known): AnyChange => ({
  ...(change.grants && before && { grants: true }),
  resource: () => change.resource(known),
  read: azure => change.read(azure, known),
  desired: (_, now) => before && asItWas(before, now),
  refuses: (_, now) =>
    isBack(now, before) || !unmet(now, after).length ? undefined : movedOn(change.resource(known), now, after),
  apply: azure => change.undo(azure, known, { before, after }),
  rights: (_, { before: now }) => turned(change.rights(known, { before: now, after: before }), before, after),
  undo: (azure, _, transition) => change.apply(azure, known, transition),
  facts: () => ({}),
  notes: ({ before: now, after: then }) => notGivenBack(now, then),
});

const again = (change: AnyChange, known: Known): AnyChange => ({
  ...change,
  resource: () => change.resource(known),
  read: azure => change.read(azure, known),
  desired: (_, now) => change.desired(known, now),
  apply: (azure, _, transition) => change.apply(azure, known, transition),
  rights: (_, transition) => change.rights(known, transition),
});

const stepWith = ({ id, title, docs, needs, teaches }: Step, change: AnyChange): Step => ({
  id: `undo-${id}`,
  title: `Undo: ${title}`,
  docs,
  teaches,
  needs,
  asks: {},
  gives: {},
  change,
});

/** What follows a change follows its undoing too, such as instances that are brought up to their model. */
const follows = (step: Step, others: readonly Step[]): boolean =>
  others.some(other => other !== step && step.change?.follows?.(other) === true);

export const undoing = (of: Workflow, { known, written }: Done): Workflow => {
  const traceOf = ({ id }: Step): Written => written.find(({ step }) => step === id) ?? { step: id };
  const done = of.steps.filter(({ id }) => written.some(({ step }) => step === id));
  const following = done.filter(step => follows(step, done));
  const undone = done.filter(step => step.change && !step.change.final && !following.includes(step)).toReversed();
  return {
    id: `undo-${of.id}`,
    title: `Undo: ${of.title}`,
    purpose: of.purpose,
    docs: of.docs,
    steps: [
      signIn,
      ...undone.map(step => stepWith(step, inverse(step.change as AnyChange, traceOf(step), known))),
      ...following.map(step => stepWith(step, again(step.change as AnyChange, known))),
    ],
  };
};

/** What stays as it is, and why. */
export const finalSteps = (
  of: Workflow,
  { written }: Done,
): readonly { readonly title: string; readonly why: string }[] => {
  const done = of.steps.filter(({ id }) => written.some(({ step }) => step === id));
  return done.flatMap(({ title, change }, i) =>
    change?.final && !follows(done[i] as Step, done) ? [{ title, why: change.final }] : [],
  );
};
