/** What is typed, by example: every command has one, and a test parses each. */

interface Example {
  readonly typed: string;
  readonly does: string;
}

const example = (typed: string, does: string): Example => ({ typed: `mi-wizard ${typed}`.trim(), does });

const byCommand: Readonly<Record<string, readonly Example[]>> = {
  'mi-wizard': [
    example('', 'choose what to do, on the simulator'),
    example('run assign-user-assigned-identity', 'start at one workflow'),
    example('replay recordings/assign-user-assigned-identity.json', 'do again what was recorded'),
    example('train', 'practise'),
  ],
  run: [
    example('run show-identities --plain', 'line by line, without a screen'),
    example('run assign-user-assigned-identity --set resourceGroup=rg-photos', 'with an answer given in advance'),
    example('run --from "az vm identity assign -g rg-photos -n photos-web-1"', 'what a command of a page stands for'),
  ],
  workflows: [example('workflows --json', 'for a program')],
  replay: [
    example('replay recordings/enable-system-assigned-identity.json --plan', 'show the plan, and change nothing'),
    example('replay recordings/*.json --mode strict', 'from the recorded calls alone'),
    example(
      'replay session.json --on azure --set credential=azure-cli --set directory=Contoso --allow modify',
      'on Azure, as far as is allowed',
    ),
  ],
  play: [example('play recordings/verify-token.json --speed 2', 'twice as fast')],
  verify: [example('verify recordings/*.json', 'schema, seal, secrets')],
  export: [example('export recordings/verify-token.json --to az', 'as a bash script')],
  explain: [
    example('explain LinkedAuthorizationFailed', 'an error'),
    example('explain "az vm assign-identity -g rg-photos -n photos-web-1"', 'a command of an old page'),
  ],
  simulate: [example('simulate --port 8080 --state contoso.json', 'for any client of Azure')],
  diagram: [example('diagram create-user-assigned-identity', 'draw its machine')],
  completion: [example('completion bash', 'print it; eval "$(mi-wizard completion bash)" loads it')],
  doctor: [example('doctor', 'is everything there to work on Azure?')],
  train: [example('train --list', 'the lessons, and how far you are')],
  undo: [example('undo session.json', 'last step first')],
  resume: [example('resume', 'go on with the latest')],
  sessions: [example('sessions', 'all that were broken off')],
  lesson: [example('lesson check my-course', 'is every lesson sound?')],
  grade: [example('grade class/*.json --format csv', 'a table for a class')],
};

/** @param name of the command, `mi-wizard` for the whole. */
export const examplesOf = (name: string): readonly Example[] => byCommand[name] ?? [];

/** As they stand below a help text. */
export const examplesInLines = (name: string): string => {
  const all = examplesOf(name);
  const width = Math.max(0, ...all.map(({ typed }) => typed.length));
  return all.length
    ? `\nExamples:\n${all.map(({ typed, does }) => `  ${typed.padEnd(width)}  ${does}`).join('\n')}`
    : '';
};
