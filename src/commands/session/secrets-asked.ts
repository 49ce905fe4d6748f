/** Secrets that no file holds, asked of the person once more before a session goes on. */
import { startSession } from '../../machine/session.ts';
import type { Fields, Known } from '../../model/field.ts';
import { question } from '../../model/step.ts';
import { type Workflow, workflow } from '../../model/workflow.ts';
import type { Stage } from '../stage.ts';

const asking = ({ title, docs }: Workflow, secrets: Fields): Workflow =>
  workflow({
    id: 'secrets',
    title,
    purpose: 'look',
    docs,
    steps: [
      question({
        id: 'give-secrets',
        title: 'Give once more what no file holds',
        docs,
        needs: {},
        asks: secrets,
        gives: {},
        teaches: { why: 'A secret is written nowhere, so a session that goes on has to be told it again.' },
      }),
    ],
  });

/** @returns undefined where the person left. */
export const secretsAsked = async (stage: Stage, of: Workflow, secrets: Fields): Promise<Known | undefined> => {
  const session = startSession({
    workflow: asking(of, secrets),
    cloud: () => Promise.reject(new Error('A secret is asked of the person')),
  });
  const { outcome } = await stage.drive(session);
  return outcome === 'completed' ? session.account().context.values : undefined;
};
