/** What this machine is: Node and the terminal. */
import { absent, bad, type Check, check, good } from './check.ts';

const oldest = 20;

const node = () => {
  const { version } = process;
  if (Number(version.slice(1).split('.')[0]) >= oldest) return good(version);
  return bad({
    code: 'NodeTooOld',
    happened: `Node ${version} is too old`,
    try: [`Install Node ${oldest} or newer: https://nodejs.org`],
  });
};

/** What stands in the way of a screen, in the order in which it is looked at. */
const obstacle = (): string | undefined => {
  const { CI, TERM } = process.env;
  if (!process.stdin.isTTY || !process.stdout.isTTY) return 'input or output is no terminal';
  if (CI && CI !== '0' && CI !== 'false') return 'CI is set';
  return TERM === 'dumb' ? 'TERM is dumb' : undefined;
};

const terminal = () => {
  const reason = obstacle();
  if (reason !== undefined) return absent(`${reason}: conversations are held line by line`);
  const { columns, rows } = process.stdout;
  return good(`a screen of ${columns} × ${rows}`);
};

/** Names only: a proxy's address may hold a password. */
const proxy = () => {
  const set = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].filter(
    name => process.env[name] ?? process.env[name.toLowerCase()],
  );
  return set.length ? good(`${set.join(', ')} set`) : absent('none is set');
};

export const here = (): Promise<readonly Check[]> =>
  Promise.all([check('Node', node), check('Terminal', terminal), check('Proxy', proxy)]);
