/** What is left of a session: its recording, and a word on where it is. */
import { relative } from 'node:path';
import type { Session } from '../../machine/session.ts';
import type { EndView } from '../../machine/view.ts';
import { problemOf } from '../../model/problem.ts';
import type { Recording } from '../../recordings/format-1.ts';
import type { Backend } from '../backend.ts';
import { exitCodes } from '../exit-codes.ts';
import { problemInLines } from '../failure.ts';
import { result, say } from '../output.ts';
import { recordingOf } from './recording-of.ts';
import type { Sitting } from './sitting.ts';

/** Where it was saved; what was done is not lost for want of a place, so the usual one follows the chosen one. */
const saved = async (recording: Recording, chosen: string | undefined): Promise<string | undefined> => {
  const { saveRecording } = await import('../../recordings/save.ts');
  for (const path of chosen === undefined ? [undefined] : [chosen, undefined]) {
    try {
      return await saveRecording(recording, path);
    } catch (error) {
      say(...problemInLines(problemOf(error)));
    }
  }
  return undefined;
};

const fromHere = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
};

const factLines = ({ facts }: EndView): readonly string[] =>
  facts.filter(({ field }) => !['account', 'tenant'].includes(field)).map(({ label, value }) => `${label}: ${value}`);

/** A program gets what a person sees: what was looked up, where nothing was changed. */
const inText = (end: EndView, path: string, next: readonly string[]): void => {
  if (!end.results.length && !process.stdout.isTTY) for (const line of factLines(end)) result(line);
  result(`Recording  ${fromHere(path)}`);
  for (const line of next) result(line);
};

const nextLines = async (recording: Recording, { workflow }: Session, backend: Backend, path: string) => {
  const { whatNext } = await import('./what-next.ts');
  return whatNext(recording, workflow, backend, fromHere(path));
};

/** A cancelled session wrote nothing, and leaves nothing; one that was left has its journal. @returns whether all is where it belongs */
export const keep = async (
  session: Session,
  end: EndView,
  started: Date,
  {
    backend,
    save,
    json,
    undone,
  }: Pick<Sitting, 'backend' | 'save' | 'json'> & { readonly undone?: EndView | undefined },
): Promise<boolean> => {
  const { outcome } = end;
  if (outcome === 'left') {
    if (json) result(JSON.stringify({ outcome, steps: end.results }, null, 2));
    return false;
  }
  if (outcome === 'cancelled') {
    if (json) result(JSON.stringify({ outcome }));
    return true;
  }
  const recording = await recordingOf(session, end, backend, started);
  const path = await saved(recording, save);
  if (path === undefined) {
    say('The recording has no place; here it is:');
    process.exitCode = exitCodes.usage;
    result(JSON.stringify(recording, null, 2));
    return false;
  }
  const { steps, facts } = recording;
  const undoing = undone && { undone: { outcome: undone.outcome, steps: undone.results } };
  if (json) result(JSON.stringify({ outcome, recording: path, steps, facts, ...undoing }, null, 2));
  else inText(end, path, undone ? [] : await nextLines(recording, session, backend, path));
  return true;
};
