/** The journal that a session keeps, where the disk takes one. */
import type { Known } from '../../model/field.ts';
import { askedFields, type Workflow } from '../../model/workflow.ts';
import type { Journal } from '../../recordings/journal.ts';
import { say } from '../output.ts';
import type { Sitting } from './sitting.ts';

const withoutJournal = (error: unknown): undefined => {
  const why = error instanceof Error ? error.message : String(error);
  say(`No journal is kept, so this session cannot be resumed if it is broken off: ${why}`);
};

/** @returns undefined where there is no place for one: the person is told, and the session is held all the same. */
export const journalOf = async (
  workflow: Workflow,
  {
    backend,
    guided,
    answers,
    settled,
    terms,
    started,
  }: Pick<Sitting, 'backend' | 'guided' | 'answers' | 'settled' | 'terms'> & { readonly started: Date },
): Promise<Journal | undefined> => {
  const [{ Journal }, { beginSession }, { declared }, { chartDigest }] = await Promise.all([
    import('../../recordings/journal.ts'),
    import('../../recordings/sessions.ts'),
    import('../../recordings/entries.ts'),
    import('../../machine/diagram.ts'),
  ]);
  const fields = askedFields(workflow);
  const given: Known = declared(answers, fields);
  try {
    const path = await beginSession({
      journal: 1,
      workflow: workflow.id,
      title: workflow.title,
      machine: chartDigest(workflow),
      backend,
      started: started.toISOString(),
      ...(guided && { guided }),
      ...(terms.allowManagedGroups && { allowManagedGroups: true }),
      given,
      ...(settled && { settled }),
      secrets: Object.keys(answers).filter(name => fields[name]?.secret),
    });
    return new Journal({ path, fields, written: 0, onLoss: withoutJournal });
  } catch (error) {
    return withoutJournal(error);
  }
};
