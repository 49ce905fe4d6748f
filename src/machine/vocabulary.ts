/** The words of the chart: guards and actions as short sentences. */
import { assign, setup } from 'xstate';
import type { Field } from '../model/field.ts';
import { nameToType } from '../model/plan.ts';
import { discreet, type Problem, problemOf } from '../model/problem.ts';
import { askedFields, type Workflow } from '../model/workflow.ts';
import { meaningOf, objection } from './acceptance.ts';
import { type Actors, nobody } from './actors.ts';
import * as change from './changes.ts';
import { type Context, type Given, known, lastAsked, settledAt } from './context.ts';
import type { WizardEvent } from './events.ts';

interface AtField {
  readonly field: string;
}

interface AtStep {
  readonly step: string;
}

/** What an invoked actor has answered or failed with: xstate cannot tell which one in a named action. */
// biome-ignore lint/suspicious/noExplicitAny: here end xstate's types
const output = (event: unknown): any => (event as { output?: unknown }).output;
const failure = (event: unknown): unknown => (event as { error?: unknown }).error;

const written = new Set(['done', 'partly written', 'unknown']);

/** An answer that was given before is no mistake: something else has changed. */
const noLongerHolds = (problem: Problem | undefined): Problem | undefined =>
  problem && { ...problem, code: 'AnswerNoLongerHolds' };

export const vocabulary = (workflow: Workflow, actors: Actors = nobody) => {
  const fields = askedFields(workflow);
  const fieldOf = ({ field }: AtField): Field => fields[field] as Field;

  const value = (context: Context, at: AtField, words: string): string =>
    meaningOf(fieldOf(at), context.choices, words, known(context));
  const objects = (context: Context, at: AtField, words: string) =>
    objection(fieldOf(at), context.choices, value(context, at, words), known(context));
  const take = (context: Context, at: AtField, words: string, asked: boolean) =>
    change.answered(context, at.field, value(context, at, words), asked);
  const draft = (context: Context, { field }: AtField): string | undefined => context.drafts[field];

  const secretsIn = ({ values, drafts }: Context): readonly string[] =>
    Object.entries({ ...drafts, ...values }).flatMap(([name, secret]) => (fields[name]?.secret ? [secret] : []));

  return setup({
    types: { context: {} as Context, events: {} as WizardEvent, input: {} as Given },
    actors,
    guards: {
      isKnownAlready: ({ context }, { field }: AtField) => context.values[field] !== undefined,
      isNotAsked: ({ context }, at: AtField) => fieldOf(at).when?.(known(context)) === false,
      answersThis: ({ event }, { field }: AtField) => event.type === 'answer' && event.field === field,
      answersThisWell: ({ context, event }, at: AtField) =>
        event.type === 'answer' && event.field === at.field && !objects(context, at, event.value),
      hasADraft: ({ context }, at: AtField) => draft(context, at) !== undefined,
      hasADraftThatHolds: ({ context }, at: AtField) => {
        const words = draft(context, at);
        return words !== undefined && !objects(context, at, words);
      },
      isObvious: ({ context }, at: AtField) => fieldOf(at).obvious === true && context.choices.length === 1,
      wasAskedLast: ({ context }, { at }: { readonly at: string }) => lastAsked(context)?.at === at,
      canBeEdited: ({ context, event }, { field }: AtField) =>
        event.type === 'edit' && event.field === field && settledAt(context, field) !== undefined,
      isConsentedTo: ({ context, event }) => {
        const name = nameToType(context.plan);
        return event.type === 'confirm' && (name === undefined || event.typed === name);
      },
      isLeftOut: ({ context }, { step }: AtStep) => !context.plan.some(item => item.step === step),
      isWorthAPause: ({ context }, { step }: AtStep) =>
        context.guided && context.plan.some(item => item.step === step && item.sign !== '='),
      isToBeAsked: ({ context }) => context.interruptible,
      isNotInterrupted: ({ context }) => !context.interrupted,
      isToBeUndone: ({ context }) => context.toBeUndone && !context.interrupted,
      isChanged: ({ event }) => output(event).is === 'changed',
      isUnchanged: ({ event }) => output(event).is === 'unchanged',
      somethingWasWritten: ({ context }) => Object.values(context.results).some(({ state }) => written.has(state)),
    },
    actions: {
      offerTheOptions: assign((_, at: AtField) => ({ choices: fieldOf(at).options ?? [] })),
      offer: assign(({ event }) => ({ choices: output(event) })),
      takeTheAnswer: assign(({ context, event }, at: AtField) =>
        event.type === 'answer' ? take(context, at, event.value, true) : {},
      ),
      takeTheDraft: assign(({ context }, at: AtField) => take(context, at, draft(context, at) ?? '', false)),
      takeTheOnlyChoice: assign(({ context }, at: AtField) =>
        take(context, at, context.choices[0]?.value ?? '', false),
      ),
      objectToTheAnswer: assign(({ context, event }, at: AtField) => ({
        problem: event.type === 'answer' ? objects(context, at, event.value) : undefined,
      })),
      objectToTheDraft: assign(({ context }, at: AtField) => ({
        problem: noLongerHolds(objects(context, at, draft(context, at) ?? '')),
      })),
      askForTheName: assign(({ context }) => ({
        problem: {
          code: 'NameNotTyped',
          happened: 'Nothing was changed: the name was not typed',
          try: [`Type ${nameToType(context.plan)} to confirm the removal`],
        },
      })),
      goBack: assign(({ context }) => ({ ...change.wentBack(context), problem: undefined })),
      goAndEdit: assign(({ context, event }) => (event.type === 'edit' ? change.edited(context, event.field) : {})),
      askWhatToDo: assign({ interrupted: true }),
      askNoMore: assign({ interrupted: false }),
      goOnAsPlanned: assign({ interrupted: false, toBeUndone: false }),
      stopAndUndo: assign({ interrupted: false, toBeUndone: true }),
      forgetTheProblem: assign({ problem: undefined }),
      rememberTheProblem: assign(({ context, event }) => ({
        problem: discreet(problemOf(failure(event)), secretsIn(context)),
      })),
      learn: assign(({ context, event }) => change.learned(context, output(event))),
      keepThePlan: assign(({ event }) => ({ plan: output(event), problem: undefined })),
      adoptTheNewPlan: assign(({ context, event }) => change.replanned(context, output(event).item)),
      noteWhatWasFound: assign(({ context, event }) => change.found(context, output(event).item)),
      keepTheResult: assign(({ context, event }, { step }: AtStep) =>
        change.resulted(context, step, output(event).result ?? output(event)),
      ),
      admitThatNobodyKnows: assign(({ context }, { step }: AtStep) =>
        change.resulted(context, step, { state: 'unknown', facts: {} }),
      ),
    },
  });
};
