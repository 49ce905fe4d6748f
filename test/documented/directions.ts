/** What a person does besides typing a statement, and what the text leaves to be there before. */
import { keys } from '../pty/terminal.ts';
import { withoutRemark } from './statements.ts';

/** What is seen, and what is typed then. */
export type Line = readonly [sees: string, types: string];

export interface Direction {
  /** A part of the statements that it is for; the first direction that fits counts. */
  readonly for: string;
  readonly lines?: readonly Line[];
  /** The exit code, where it is not 0. */
  readonly ends?: number;
  /** What it says when it is ready: it goes on while the statements below it are typed, and Ctrl+C ends it. */
  readonly stays?: string;
  /** For a shell. */
  readonly before?: string;
  /** Milliseconds that it may take, where it takes long. */
  readonly patience?: number;
}

const group: readonly Line[] = [
  ['❯ Contoso Dev', keys.enter],
  ['❯ rg-photos', keys.enter],
];

const agreed: Line = ['Enter confirm', keys.enter];
const identity: readonly Line[] = [['❯ id-', 'id-new'], ['+ id-new', keys.enter], agreed];
const machine: Line = ['❯ photos-', keys.enter];
const removal: readonly Line[] = [
  ['Type photos-api', 'photos-api'],
  ['› photos-api', keys.enter],
];

const signIn: Line = ['How do you want to sign in?', keys.enter];

const leaving = (sees: string, ends = 130): Pick<Direction, 'lines' | 'ends'> => ({
  lines: [[sees, keys.interrupt]],
  ends,
});

const asIfSaved = 'cp recordings/enable-system-assigned-identity.json session.json';

const asIfWritten =
  'mkdir my-course && mi-wizard lesson new recordings/assign-user-assigned-identity.json > my-course/first.json';

const asIfSolved = `printf '%s\\n' change enable-system-assigned-identity 'Contoso Dev' rg-photos photos-web-1 yes '' 1 |
  mi-wizard train system-assigned --plain && mi-wizard train --certificate class && rm class/*.md`;

/** Its process is killed while it waits for an answer. */
const asIfBrokenOff = `mkfifo answers && { mi-wizard run assign-user-assigned-identity < answers 2> told & }
  exec 3> answers && echo 'Contoso Dev' >&3
  until grep -q 'Resource group:' told; do sleep 0.05; done; kill -9 $!`;

const directions: readonly Direction[] = [
  { for: 'npm start -- run assign-user-assigned-identity --on azure', lines: [signIn, ...group, machine, ...identity] },
  { for: '--cloud us-government', lines: [signIn, ...group, machine] },
  { for: '--arm-endpoint https', lines: [signIn, ...group, machine] },
  { for: 'run show-identities --plain', lines: [['Subscription:', 'Contoso Dev\rrg-photos\rphotos-web-1\r']] },
  { for: 'printf' },
  { for: 'run --from', lines: [...group.slice(0, 1), agreed] },
  { for: '--set resourceGroup=', lines: [...group.slice(0, 1), machine, ...identity] },
  { for: 'run assign-user-assigned-identity', lines: [...group, machine, ...identity] },
  { for: 'npm run record', patience: 150_000 },
  { for: '--cast' },
  { for: ' play ', lines: [['q quit', 'q']] },
  { for: ' sessions', before: asIfBrokenOff },
  { for: 'npm start -- resume', lines: [...group.slice(1), machine, ...identity] },
  { for: ' resume', before: asIfBrokenOff, lines: [...group.slice(1), machine, ...identity] },
  { for: ' undo session.json', before: asIfSaved, lines: removal },
  { for: ' undo ', lines: removal },
  { for: 'replay session.json', before: asIfSaved },
  { for: 'train --list' },
  { for: 'train --certificate' },
  { for: ' grade ', before: asIfSolved },
  { for: 'lesson check my-course', before: `[ -d my-course ] || { ${asIfWritten}; }` },
  { for: '--serve', stays: 'Join code' },
  { for: '--join', ...leaving('Ctrl+C cancel', 4) },
  { for: 'train wiped-by-type', ...leaving('Ctrl+C cancel', 4) },
  { for: 'train exam', ...leaving('Ctrl+C cancel', 4) },
  { for: ' train', ...leaving('Which lesson?', 0) },
  { for: 'simulate', stays: 'http' },
];

const whole: readonly string[] = ['mi-wizard', 'npm start'];

export const directionOf = (statement: string): Direction =>
  whole.includes(withoutRemark(statement))
    ? { for: statement, ...leaving('What do you want to do?') }
    : (directions.find(each => statement.includes(each.for)) ?? { for: statement });
