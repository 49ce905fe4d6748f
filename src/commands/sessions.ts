/** `mi-wizard sessions`: those that have not come to their end: list, show, delete. */
import type { Command } from 'commander';
import type { SessionHere } from '../recordings/sessions.ts';
import { result } from './output.ts';

const load = () => import('../recordings/sessions.ts');

interface Options {
  readonly json?: true;
}

const standsAt = ({ last, heldBy }: SessionHere): string => {
  if (heldBy !== undefined) return `in use by process ${heldBy}`;
  return last ? `${last.is} in ${last.in}` : 'nothing was said yet';
};

const inLines = (session: SessionHere): string =>
  `${session.id}\n  ${session.title}, on ${session.on === 'azure' ? 'Azure' : 'the simulator'}, ${session.started}\n  last: ${standsAt(session)}`;

const list = async ({ json }: Options): Promise<void> => {
  const all = await (await load()).sessionsHere();
  if (json) return result(JSON.stringify(all, null, 2));
  result(all.length ? all.map(inLines).join('\n') : 'Every session has come to its end');
};

const show = async (id: string, { json }: Options): Promise<void> => {
  const { opening, entries } = await (await load()).pastOf(id);
  if (json) return result(JSON.stringify({ ...opening, entries }, null, 2));
  const lines = entries.flatMap(each => {
    if ('said' in each)
      return [`${each.said.is} ${each.said.field ?? ''} ${each.said.value ?? ''}  in ${each.said.in}`];
    return 'saw' in each && each.saw.method !== 'GET'
      ? [`  ${each.saw.method} ${each.saw.path} ${each.saw.failure ?? each.saw.status}`]
      : [];
  });
  result([`${opening.title}, begun ${opening.started}`, ...lines.map(line => line.replaceAll(/ +/g, ' '))].join('\n'));
};

const remove = async (ids: readonly string[], { json }: Options): Promise<void> => {
  const { deleteSession } = await load();
  for (const id of ids) await deleteSession(id);
  result(json ? JSON.stringify({ deleted: ids }) : `Deleted: ${ids.join(', ')}`);
};

export const addSessions = (program: Command): void => {
  const sessions = program.command('sessions').description('Sessions that were broken off: list, show, delete');
  sessions
    .command('list', { isDefault: true })
    .description('All of them, the newest first')
    .option('--json', 'print them as JSON')
    .action(list);
  sessions
    .command('show')
    .description('What was said and written in one')
    .argument('<session>')
    .option('--json', 'print the whole journal as JSON')
    .action(show);
  sessions
    .command('delete')
    .description('Delete journals; what was done in Azure stays done')
    .argument('<sessions...>')
    .option('--json', 'print what was deleted as JSON')
    .action(remove);
};
