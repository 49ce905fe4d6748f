/** One question of a lesson, asked as every other is: by the machine, on the screen or line by line. */
import { startSession } from '../../machine/session.ts';
import { type Choice, field } from '../../model/field.ts';
import { question } from '../../model/step.ts';
import { workflow } from '../../model/workflow.ts';
import type { Stage } from '../stage.ts';

export interface Asked {
  /** Of the whole, above the question. */
  readonly title: string;
  readonly question: string;
  readonly explain: string;
  readonly choices: readonly Choice[];
  readonly default?: string;
  /** What may be typed besides; absent where one only picks. */
  readonly typed?: string;
}

const doc = {
  title: 'Managed identities for Azure resources',
  section: 'Overview',
  dated: '2025-02-27',
  url: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
};

/** Nothing here reaches Azure. */
const nowhere = () => Promise.reject(new Error('A question of a lesson needs no Azure'));

/** @returns undefined where the person left. */
export const ask = async (stage: Stage, asked: Asked): Promise<string | undefined> => {
  const { title, choices, explain, typed } = asked;
  const chosen = field({
    label: 'Your choice',
    question: asked.question,
    explain,
    options: choices,
    default: () => asked.default,
    ...(typed !== undefined && { rule: () => ({ says: typed, accepts: (text: string) => text.trim() !== '' }) }),
  });
  const step = question({
    id: 'choose',
    title: asked.question,
    docs: [doc],
    needs: {},
    asks: { chosen },
    gives: {},
    teaches: { why: explain },
  });
  const session = startSession({
    workflow: workflow({ id: 'training', title, purpose: 'look', docs: [doc], steps: [step] }),
    cloud: nowhere,
  });
  await stage.drive(session);
  return session.account().context.values.chosen;
};
