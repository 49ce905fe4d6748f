/** What is told to who stops watching: what goes on in Azure, how to look, and how to go on. */
import { basename } from 'node:path';
import type { Session } from '../../machine/session.ts';
import type { EndView } from '../../machine/view.ts';
import type { Call } from '../../model/azure.ts';
import { az } from '../../model/command.ts';
import { inBash } from '../../model/shell.ts';
import type { Journal } from '../../recordings/journal.ts';
import { say } from '../output.ts';

/** An act is under the address of what it acts on. */
const lookCommand = ({ method, path, apiVersion }: Call): string => {
  const resource = method === 'POST' ? path.slice(0, path.lastIndexOf('/')) : path;
  return inBash(az`az rest --method get --url ${`${resource}?api-version=${apiVersion}`}`);
};

const howToGoOn = (journal: Journal | undefined): string =>
  journal
    ? `To go on: mi-wizard resume ${basename(journal.path, '.jsonl')}`
    : 'To go on: begin again, and what is done is planned as =';

export const tellWhatGoesOn = (session: Session, { outcome, results }: EndView, journal?: Journal): void => {
  if (outcome !== 'left') return;
  const { exchanges } = session.account();
  const running = results.find(({ state }) => state === 'unknown');
  const write = exchanges.findLast(({ during, call }) => during.step === running?.step && call.method !== 'GET');
  say(
    running
      ? `Goes on in Azure, whether anybody looks or not: ${running.title}, ${running.resource}`
      : 'Nothing goes on in Azure: each step that was begun is done',
    ...(write ? [`To look: ${lookCommand(write.call)}`] : []),
    howToGoOn(journal),
  );
};
