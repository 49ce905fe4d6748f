/** Texts that are no command of ours: what each is, and what is read. */
import type { ForeignReading } from './reading.ts';
import type { Statement } from './statements.ts';

/** Characters: more than the longest of the pages, so that one can be read as a whole. */
export const longest = 50_000;

const accepted = [
  'An az or Azure PowerShell command about managed identities, as a page prints it; several lines are read together',
  'mi-wizard workflows lists what there is',
];

const foreign = (code: string, happened: string, why?: string): ForeignReading => ({
  is: 'foreign',
  problem: { code, happened, ...(why && { why }), try: accepted },
});

export const nothingToRead = foreign('NothingToRead', 'There is no command to read');

export const tooLong = foreign('TextTooLong', `The text is longer than ${longest} characters`);

export const notText = foreign(
  'ControlCharacters',
  'The text has characters that no page prints',
  'Control characters, and marks that turn the direction of writing, can hide what a command does.',
);

/** What it is, as far as that can be said without repeating anything that may be secret. */
const nameOf = ({ shell, command }: Statement): string =>
  shell === 'az' ? `az ${command.split(' ')[1] ?? ''}`.trim() : 'This cmdlet';

const known =
  /^az (?:account|acr|ad|aks|apim|appservice|batch|cosmosdb|disk|functionapp|group|identity|image|keyvault|monitor|network|policy|resource|role|sql|storage|vm|vmss|webapp)$/;

export const notOurs = (statement: Statement | undefined): ForeignReading => {
  if (!statement) return foreign('NotACommand', 'This is neither an az nor an Azure PowerShell command');
  const name = nameOf(statement);
  return foreign(
    'CommandNotKnown',
    statement.shell === 'az' && known.test(name)
      ? `This ${name} command has nothing to do with managed identities`
      : `This ${statement.shell === 'az' ? 'az' : 'PowerShell'} command has nothing to do with managed identities`,
  );
};
