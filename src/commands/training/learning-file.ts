/** Where a learner's record is kept: written whole or not at all; one that cannot be used is set aside, and said so. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { dataFolder } from '../../recordings/own-folders.ts';
import { brokenRun, type Learning, learning, learningSchemaName, sealedLearning } from '../../training/learning.ts';
import { say } from '../output.ts';
import { version } from '../version.ts';

const learningPath = (): string => join(dataFolder(), 'training.json');

const nameHere = (): string => {
  try {
    return userInfo().username || 'learner';
  } catch {
    return 'learner';
  }
};

const fresh = (learner: string): Learning =>
  sealedLearning({ $schema: learningSchemaName, format: 1, tool: 'mi-wizard', version, learner, runs: [] });

const setAside = async (path: string, why: string): Promise<void> => {
  const aside = `${path}.${randomBytes(4).toString('hex')}.broken`;
  await rename(path, aside);
  say(`Your training record could not be used: ${why}. It is set aside as ${aside}; a new one begins.`);
};

/** @returns what is wrong with it, in words; undefined where it can be used. */
const parsed = (text: string): Learning | string => {
  try {
    const checked = learning.safeParse(JSON.parse(text));
    if (!checked.success) return checked.error.issues[0]?.message ?? 'it is not valid';
    const broken = brokenRun(checked.data);
    return broken === undefined ? checked.data : `${broken} was changed`;
  } catch (error) {
    return (error as Error).message;
  }
};

/** `learner` is a name to go by from here on. */
export const openLearning = async (learner?: string): Promise<Learning> => {
  const path = learningPath();
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return fresh(learner ?? nameHere());
  const found = parsed(text);
  if (typeof found !== 'string') return learner === undefined ? found : sealedLearning({ ...found, learner });
  await setAside(path, found);
  return fresh(learner ?? nameHere());
};

/** A rename is whole or not at all. */
export const keepLearning = async (kept: Learning): Promise<void> => {
  const path = learningPath();
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  await writeFile(part, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  await rename(part, path);
};

/** @returns what was done, in words. */
export const forgetLearning = async (): Promise<string> => {
  const path = learningPath();
  const aside = `${path}.before-reset`;
  return rename(path, aside).then(
    () => `Forgotten. What was solved is set aside as ${aside}`,
    () => 'Nothing was solved yet.',
  );
};
