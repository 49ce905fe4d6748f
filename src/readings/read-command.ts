/** What did an old command mean? From any text to what it stands for today. */
import { defect } from './defects.ts';
import { familyOf, nearestTo } from './families.ts';
import {
  longest,
  notAboutIdentities,
  notACommand,
  nothingToRead,
  notKnown,
  notText,
  optionAlone,
  tooLong,
} from './foreign.ts';
import { type Meaning, understood } from './meaning.ts';
import { mainOf, merged } from './merged.ts';
import type { ForeignReading, Reading } from './reading.ts';
import { refusalOf } from './refusal.ts';
import { defectsSaidIn } from './sentences.ts';
import { isPlumbing, type Statements, statementsIn } from './statements.ts';

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

const notOurs = ({ commands: [first], prose }: Statements): ForeignReading => {
  if (!first) return /^--?[a-z]/i.test(prose[0] ?? '') ? optionAlone : notACommand;
  const known = familyOf(first);
  return known ? notAboutIdentities(known.name) : notKnown(first, nearestTo(first));
};

/** Never throws, and never repeats a secret. */
export const readCommand = (text: string): Reading => {
  if (text.length > longest) return tooLong;
  if (unprintable.test(text)) return notText;
  const { commands, prose } = statementsIn(text);
  const refusal = commands.map(refusalOf).find(Boolean);
  if (refusal) return refusal;
  const read = commands.map(statement => ({ statement, meaning: understood(statement) }));
  const meanings = read.flatMap(({ meaning }) => meaning ?? []);
  const passedOver = read.filter(({ statement, meaning }) => !meaning && !isPlumbing(statement)).length;
  if (meanings.length) return readingOf(meanings, prose, passedOver);
  const defects = defectsSaidIn(prose);
  if (defects.length) return { is: 'sentence', defects: defects.map(defect) };
  return commands.length || prose.length ? notOurs({ commands, prose }) : nothingToRead;
};
