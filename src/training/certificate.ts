/** What a learner has achieved, as a page to read. The file beside it bears it out. */
import type { Learning } from './learning.ts';
import { type Entry, solvedOf } from './syllabus.ts';

/** What a table of Markdown would take for its own, or a page for HTML. */
const cell = (text: string): string => text.replaceAll(/[|\\`*_<>[\]]/g, '\\$&');

const row = (entry: Entry, { runs }: Learning): string => {
  const run = runs.find(({ lesson }) => lesson.id === entry.id);
  const { points = 0, actions = 0, shortest = 0 } = run?.score ?? {};
  const day = run?.ended.slice(0, 10) ?? '';
  return entry.solved
    ? `| ${cell(entry.title)} | ${points} | ${actions} (${shortest}) | ${day} |`
    : `| ${cell(entry.title)} | not solved | | |`;
};

export const certificate = (learning: Learning, entries: readonly Entry[]): string => {
  const isComplete = entries.every(({ solved }) => solved);
  return `# Managed identities: ${isComplete ? 'certificate of completion' : 'progress'}

${cell(learning.learner)}, ${solvedOf(entries)}

| lesson | points | actions (shortest) | day |
| --- | --- | --- | --- |
${entries.map(entry => row(entry, learning)).join('\n')}

Made by mi-wizard ${learning.version}. Seal: \`${learning.seal.head}\`

\`mi-wizard grade certificate.json\` does again all that was done, and says whether this is true.
`;
};
