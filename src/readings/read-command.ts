/** What did an old command mean? From any text to what it stands for today. */
import { defect } from './defects.ts';
import { longest, nothingToRead, notOurs, notText, tooLong } from './foreign.ts';
import { type Meaning, understood } from './meaning.ts';
import { mainOf, merged } from './merged.ts';
import type { Reading } from './reading.ts';
import { defectsSaidIn } from './sentences.ts';
import { statementsIn } from './statements.ts';

/** Line breaks and tabs are on every page; other control characters, and turned writing, are on none. */
const unprintable = /(?![\n\r\t])[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

const readingOf = (meanings: readonly Meaning[], prose: readonly string[], passedOver: number): Reading => {
  const main = mainOf(meanings);
  const all = { ...merged(main, meanings, prose), passedOver };
  if (main?.workflow === undefined) {
    const step = meanings.find(each => each.step)?.step;
    return { is: 'part', ...(step && { step }), ...all };
  }
  return main.defects.some(id => defect(id).fatal)
    ? { is: 'broken', instead: main.workflow, ...all }
    : { is: 'workflow', workflow: main.workflow, ...all };
};

/** Never throws, and never repeats a secret. */
export const readCommand = (text: string): Reading => {
  if (text.length > longest) return tooLong;
  if (unprintable.test(text)) return notText;
  const { commands, prose } = statementsIn(text);
  const meanings = commands.flatMap(statement => understood(statement) ?? []);
  if (meanings.length) return readingOf(meanings, prose, commands.length - meanings.length);
  const defects = defectsSaidIn(prose);
  if (defects.length) return { is: 'sentence', defects: defects.map(defect) };
  return commands.length || prose.length ? notOurs(commands[0]) : nothingToRead;
};
