/** What is not read, because the shell or the command would refuse it, or because it would mean something else read so. */
import { familyOf } from './families.ts';
import { foreign } from './foreign.ts';
import { nearest } from './nearest.ts';
import { type Spelling, spellingsOf, type Written, writtenIn } from './options.ts';
import type { ForeignReading } from './reading.ts';
import type { Statement } from './statements.ts';
import { isField } from './values.ts';

const unterminated = foreign(
  'QuoteNotClosed',
  'A quotation mark is opened, and never closed',
  'Whatever follows it would become part of the value, even the next command.',
  ['Close the quotation mark'],
);

/** What is longer than a name, or is spelt like none, may be a secret in the wrong place. */
const isSayable = (option: string): boolean => /^--?[a-z][a-z-]{1,40}$/i.test(option);

const unknownOption = (name: string, option: string, spellings: readonly Spelling[]): ForeignReading => {
  const like = nearest(
    option,
    spellings.map(({ spelling }) => spelling),
  );
  const read = spellings.filter(({ name }, at) => name && spellings.findIndex(each => each.name === name) === at);
  return foreign(
    'OptionNotKnown',
    `${name} has no option ${isSayable(option) ? `${option} that is known here` : 'of a name that stands here'}`,
    'The command would be refused, and without the option it would mean something else.',
    [
      like
        ? `The nearest option is ${like}`
        : `The options that are read: ${read.map(({ spelling }) => spelling).join(', ')}`,
    ],
  );
};

const wordTooMuch = (name: string): ForeignReading =>
  foreign(
    'WordNotExpected',
    `A word after ${name} belongs to no option`,
    'The command would be refused, and without the word it would mean something else.',
    ['Put its option before the word, or quotation marks around a value with spaces'],
  );

/** What takes several words; the others that are read take one. */
const lists: readonly string[] = ['identities', 'set', 'tags', 'ids', 'sshPublicKey', 'query', 'scripts'];

const hasWordTooMuch = (written: Written): boolean =>
  Object.entries(written).some(([name, { length } = []]) => length > 1 && !lists.includes(name));

/** A value that goes on in the next line has taken the quotation mark of another. */
const breaksOff = (written: Written): boolean =>
  Object.entries(written).some(
    ([name, words = []]) =>
      (isField(name) || name === 'identities') && name !== 'customData' && words.some(word => word.includes('\n')),
  );

/** Undefined where the command can be read, or is none of ours. */
export const refusalOf = (statement: Statement): ForeignReading | undefined => {
  const { family, name } = familyOf(statement) ?? {};
  if (!family || name === undefined) return undefined;
  const { written, unknown, loose } = writtenIn(statement, family);
  if (statement.isOpen || breaksOff(written)) return unterminated;
  const [first] = unknown;
  if (first) return unknownOption(name, first.option, spellingsOf(statement.shell, family));
  const isStray = statement.shell === 'az' && (loose.length > 0 || hasWordTooMuch(written));
  return isStray && family.passesOver !== 'any' ? wordTooMuch(name) : undefined;
};
