/** Texts that are no command of ours: what each is, and what is read. */
import type { ForeignReading } from './reading.ts';
import type { Statement } from './statements.ts';

/** Characters: more than the longest of the pages, so that one can be read as a whole. */
export const longest = 50_000;

const accepted = [
  'An az or Azure PowerShell command about managed identities, as a page prints it; several lines are read together',
  'mi-wizard workflows lists what there is',
];

/** What to try is what is read, unless there is something nearer. */
export const foreign = (code: string, happened: string, why?: string, tries = accepted): ForeignReading => ({
  is: 'foreign',
  problem: { code, happened, ...(why && { why }), try: tries },
});

export const nothingToRead = foreign('NothingToRead', 'There is no command to read');

export const tooLong = foreign('TextTooLong', `The text is longer than ${longest} characters`);

export const notText = foreign(
  'ControlCharacters',
  'The text has characters that no page prints',
  'Control characters, and marks that turn the direction of writing, can hide what a command does.',
);

export const notACommand = foreign('NotACommand', 'This is neither an az nor an Azure PowerShell command');

/** An option alone, as a note of a page prints it: the command that it belongs to decides what it means. */
export const optionAlone = foreign(
  'CommandMissing',
  'This is an option without its command',
  'The same option stands in commands that assign an identity and in commands that remove one.',
  ['Put the command before it, such as: az vm identity assign -g <RESOURCE GROUP> -n <VM NAME> --identities <ID>'],
);

/** Nothing of what is written is repeated, since any of it may be secret: the command that is near it is named. */
export const notKnown = ({ shell }: Statement, near: string | undefined): ForeignReading =>
  foreign(
    'CommandNotKnown',
    `This ${shell === 'az' ? 'az' : 'PowerShell'} command is not one that is known here`,
    undefined,
    [...(near ? [`The nearest that is known: ${near}`] : []), ...accepted],
  );

/** A command of ours on something else. */
export const notAboutIdentities = (name: string): ForeignReading =>
  foreign('CommandNotKnown', `This form of ${name} says nothing about managed identities`);
