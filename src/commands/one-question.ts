/** A question of the program itself, asked as those of a workflow are: by the machine, on the screen or line by line. */
import { startSession } from '../machine/session.ts';
import { section } from '../model/document.ts';
import type { Field } from '../model/field.ts';
import { question } from '../model/step.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from '../workflows/documents.ts';
import { quietly } from './quietly.ts';
import type { Stage } from './stage.ts';

interface OneQuestion {
  /** Of the whole, above the question. */
  readonly title: string;
  /** What is done by answering. */
  readonly does: string;
  readonly why: string;
  readonly field: Field<string>;
}

const docs = [section(documents.overview, 'Overview')] as const;

/** No choice of it is read from Azure. */
const nowhere = () => Promise.reject(new Error('A question of the program itself needs no Azure'));

/** @returns undefined where the person left. */
export const askOne = async (stage: Stage, { title, does, why, field }: OneQuestion): Promise<string | undefined> => {
  const step = question({
    id: 'choose',
    title: does,
    docs,
    needs: {},
    asks: { chosen: field },
    gives: {},
    teaches: { why },
  });
  const session = startSession({
    workflow: workflow({ id: 'one-question', title, purpose: 'look', docs, steps: [step] }),
    cloud: nowhere,
  });
  await stage.drive(quietly(session));
  return session.account().context.values.chosen;
};
