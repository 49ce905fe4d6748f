/** What the README tables: each table from the one definition that says it. */
import { exitCodeMeanings, exitCodes } from '../src/commands/exit-codes.ts';
import { deviations } from '../src/simulator/deviations.ts';
import { coverageTable } from '../src/workflows/coverage/coverage-table.ts';
import { workflows } from '../src/workflows/workflows.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

export const sections: Readonly<Record<string, string>> = {
  workflows: table(
    ['`mi-wizard run …`', 'what it does', 'page, section'],
    workflows.map(({ id, title, docs: [doc] }) => [`\`${id}\``, title, `[${doc.section}](${doc.url}) (${doc.dated})`]),
  ),
  coverage: table(
    ['page', 'part', 'carried by', 'state', 'recording', 'test'],
    coverageTable().map(({ page, dated, section, kind, text, carriedBy, states, recordings, tests }) => [
      `${page} (${dated})`,
      kind === 'section' ? section : `${section}: ${kind} ${kind === 'command' ? `\`${text}\`` : text}`,
      carriedBy,
      states.map(state => `\`${state}\``).join(' ') || 'none is needed',
      recordings.map(path => `[${path.slice('recordings/'.length, -'.json'.length)}](${path})`).join(' ') ||
        'none is needed',
      tests.map(path => `\`${path}\``).join(' ') || '`test/coverage.test.ts`',
    ]),
  ),
  'exit-codes': table(
    ['code', 'meaning'],
    Object.entries(exitCodes).map(([name, code]) => [String(code), exitCodeMeanings[name as keyof typeof exitCodes]]),
  ),
  deviations: table(
    ['what', 'Azure', 'here', 'why'],
    deviations.map(({ what, azure, here, why }) => [what, azure, here, why]),
  ),
};
