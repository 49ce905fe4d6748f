/** A token request from inside a machine: who Azure takes it for. */
import {
  carriers,
  clientIdOf,
  entriesOf,
  named,
  principalInWords,
  roleInWords,
  rolesOf,
} from '../../training/estate.ts';
import { bad, good, indented, plain, quiet } from '../../training/note.ts';
import { ask } from './ask.ts';
import { type Desk, tell } from './desk.ts';
import { askForToken } from './inside.ts';

const nobody = 'no client ID';

const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

export const requestToken = async (desk: Desk): Promise<void> => {
  const { stage, bench, lesson } = desk;
  const estate = bench.snapshot();
  const common = { title: lesson.title };
  const on = await ask(stage, {
    ...common,
    question: 'On which machine?',
    explain: 'Code there asks the metadata service for a token for Azure Resource Manager.',
    choices: carriers(estate).map(({ name, type }) => ({ value: name, label: name, hint: nameOf(type) })),
  });
  const held = on === undefined ? undefined : named(estate, on);
  if (on === undefined || !held) return;
  const known = entriesOf(held).flatMap(
    ([id]) => estate.resources.find(each => each.id.toLowerCase() === id.toLowerCase()) ?? [],
  );
  const client = await ask(stage, {
    ...common,
    question: 'Which identity does the request name?',
    explain: 'Code that names none leaves the choice to Azure.',
    choices: [
      { value: nobody, label: nobody },
      ...known.map(each => ({ value: each.name, label: each.name, hint: `client ID ${clientIdOf(each)}` })),
    ],
    default: nobody,
  });
  if (client === undefined) return;
  bench.begin('token');
  const { answer } = askForToken(bench, { on, ...(client !== nobody && { client }) });
  if (answer.is === 'refused') return tell(desk, [bad(`✗ 400: ${answer.says}`)]);
  const roles = rolesOf(estate, answer.principalId).map(role => plain(`may ${roleInWords(role)}`));
  tell(desk, [
    good(`✓ A token of ${principalInWords(estate, answer.principalId)}`),
    ...indented(2, [
      quiet(`principal ${answer.principalId}, client ID ${answer.clientId}`),
      ...(roles.length ? roles : [plain('may nothing: it has no role')]),
      quiet('A machine keeps its token for a day: roles that came later are not in it.'),
    ]),
  ]);
};
