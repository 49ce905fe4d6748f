/** What one command means: the sense of its family, with every word made a value or a reason to ask. */
import { type Bound, bound, forImage, onWindows } from './bound.ts';
import { familyOf } from './families.ts';
import { type Family, found, when } from './family.ts';
import { askedInsteadOfIds, fromIds } from './from-ids.ts';
import { type Written, writtenIn } from './options.ts';
import type { Task } from './reading.ts';
import type { Statement } from './statements.ts';
import { cmdletUpgrade } from './upgrades.ts';

export interface Meaning extends Bound {
  readonly did: string;
  readonly workflow?: string;
  readonly step?: string;
  readonly next: readonly Task[];
  /** As it was written. */
  readonly command: string;
  readonly family: Family;
  readonly written: Written;
}

const isRenamed = ({ shell, command }: Statement, name: string): boolean =>
  shell === 'powershell' && command.toLowerCase() !== name.toLowerCase();

/** Undefined where the command is none of ours, or says nothing about identities. */
export const understood = (statement: Statement): Meaning | undefined => {
  const { family, name } = familyOf(statement) ?? {};
  if (!family || name === undefined) return undefined;
  const { command } = statement;
  const written = fromIds(writtenIn(statement, family).written, family.options);
  const sense = family.means(written, name);
  if (!sense) return undefined;
  const values = bound({ ...written, ...sense.binds });
  return {
    did: sense.did,
    ...(sense.workflow && { workflow: sense.workflow }),
    ...(sense.step && { step: sense.step }),
    answers: forImage(values.answers, written),
    asked: [...values.asked, ...(sense.asked ?? []), ...askedInsteadOfIds(written, family.options)],
    upgrades: [
      ...when(isRenamed(statement, name), cmdletUpgrade(command, name)),
      ...(sense.upgrades ?? []),
      ...values.upgrades,
    ],
    defects: [
      ...found({ 'extension-taken-for-identity': /^RemoveAz/i.test(command) }),
      ...(sense.defects ?? []),
      ...values.defects,
      ...onWindows(values.answers, written),
    ],
    next: (sense.next ?? []).map(({ workflow, binds }) => ({ workflow, answers: bound(binds).answers })),
    command,
    family,
    written,
  };
};
