/** Several commands read as one: what they do first, what is known for it, and what is left to do. */
import type { Known } from '../model/field.ts';
import { askedFields } from '../model/workflow.ts';
import { identityWorkflows } from '../workflows/by-target.ts';
import { workflowById } from '../workflows/workflows.ts';
import { writtenAgain } from './again.ts';
import { type DefectId, defect } from './defects.ts';
import type { Meaning } from './meaning.ts';
import type { Task, Understood } from './reading.ts';
import { defectsSaidIn } from './sentences.ts';

const once = <T>(list: readonly T[], key: (each: T) => string): readonly T[] => [
  ...new Map(list.map(each => [key(each), each] as const)).values(),
];

const asks = (workflow: string | undefined, field: string): boolean => {
  const found = workflowById(workflow ?? '');
  return !found || field in askedFields(found);
};

const askedBy = (workflow: string | undefined, answers: Known): Known =>
  Object.fromEntries(Object.entries(answers).filter(([field]) => asks(workflow, field)));

/** A new identity is made on the way to the machine that gets it. */
const makesIdentity = (workflow: string): boolean => /^(?:assign|create)-.*user-assigned-identity$/.test(workflow);

const isOnTheWay = (workflow: string | undefined, main: Meaning | undefined): boolean =>
  workflow === identityWorkflows.create && makesIdentity(main?.workflow ?? '');

/** The first act; but an identity that is made for a later one is on its way. */
export const mainOf = <M extends Meaning>(meanings: readonly M[]): M | undefined => {
  const acts = meanings.filter(({ workflow }) => workflow);
  const first = acts[0];
  const later = acts.find(act => act !== first && isOnTheWay(first?.workflow, act));
  return later ?? first;
};

const tasksOf = (main: Meaning | undefined, meanings: readonly Meaning[]): readonly Task[] => {
  const tasks = meanings.flatMap(meaning => {
    const { workflow, answers, next } = meaning;
    return workflow && meaning !== main ? [{ workflow, answers }, ...next] : next;
  });
  const left = tasks.filter(({ workflow }) => !isOnTheWay(workflow, main));
  return once(
    left.map(({ workflow, answers }) => ({ workflow, answers: askedBy(workflow, answers) })),
    task => JSON.stringify(task),
  );
};

/** One thing under two spellings, such as `myVM` and `myVm`. */
const isRespelt = (meanings: readonly Meaning[]): boolean => {
  const names = meanings.flatMap(({ answers }) => Object.entries(answers));
  return names.some(([field, one]) =>
    names.some(([same, other]) => field === same && one !== other && one.toLowerCase() === other.toLowerCase()),
  );
};

/** The main act's own values come first; the other commands fill what it leaves open. */
export const merged = (
  main: Meaning | undefined,
  all: readonly Meaning[],
  prose: readonly string[],
): Omit<Understood, 'passedOver'> => {
  const inOrder = main ? [main, ...all.filter(each => each !== main)] : all;
  const answers = askedBy(main?.workflow, Object.assign({}, ...inOrder.toReversed().map(each => each.answers)));
  const open = inOrder.flatMap(({ asked }) => asked);
  const defects: readonly DefectId[] = [
    ...inOrder.flatMap(each => each.defects),
    ...(isRespelt(all) ? (['two-spellings-of-a-name'] as const) : []),
    ...defectsSaidIn(prose),
  ];
  return {
    did: [...new Set(all.map(({ did }) => did))],
    answers,
    asked: once(
      open.filter(({ field }) => !(field in answers) && asks(main?.workflow, field)),
      ({ field }) => field,
    ),
    upgrades: once(
      inOrder.flatMap(({ upgrades }) => upgrades),
      ({ was, today }) => `${was} ${today}`,
    ),
    defects: [...new Set(defects)].map(defect),
    next: tasksOf(main, inOrder),
    again: all.map(writtenAgain).filter(Boolean).join('; '),
  };
};
