/** A recording as a page to read and to work from: what changes, why, and with which commands. */
import { differenceInWords } from '../model/wording.ts';
import { inParts } from './exporter.ts';
import { secretsOf } from './pieces.ts';

const fenced = (language: string, lines: readonly string[]): readonly string[] =>
  lines.length ? ['', `\`\`\`${language}`, ...lines, '```'] : [];

/** Marks of Markdown within a text would be taken for its own. */
const text = (words: string): string => words.replaceAll(/[\\`*_<>|[\]]/g, mark => `\\${mark}`);

export const runbook = inParts({
  begin: recording => [
    `# ${text(recording.workflow.title)}`,
    '',
    ...Object.values(recording.parameters).map(({ label, value }) => `* ${text(label)}: ${text(value ?? 'a secret')}`),
    ...(secretsOf(recording).length ? ['', 'Secrets are variables in the commands: set them first.'] : []),
  ],
  step: ({ step, item, wasThere, commands, captured }) => {
    const [{ title, section, dated, url }] = step.docs;
    return [
      `## ${text(step.title)}`,
      '',
      text(step.teaches.why),
      '',
      `Source: [${text(title)}](${url}), ${text(section)} (${dated})`,
      ...(item ? ['', `**${item.sign} ${text(item.resource)}**`, ''] : []),
      ...(wasThere ? ['It was as it should be: nothing to do.'] : []),
      ...(item?.differences ?? []).map(each => `* \`${each.sign}\` ${text(differenceInWords(each))}`),
      ...(item?.notes ?? []).map(note => `* ${text(note)}`),
      ...fenced('sh', [...commands.az, ...captured.map(({ az }) => az)]),
      ...fenced('powershell', [...commands.powershell, ...captured.map(capture => capture.powershell)]),
    ];
  },
});
