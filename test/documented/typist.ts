/** Types statements one after the other in a folder, as somebody who reads them would. */
import { createServer } from 'node:net';
import { keys, type Terminal } from '../pty/terminal.ts';
import { type Azure, azureIn } from './azure.ts';
import { directionOf } from './directions.ts';
import { type Place, placeIn } from './place.ts';
import { withoutRemark } from './statements.ts';

const freePort = (): Promise<number> =>
  new Promise(found => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => found(port));
    });
  });

const finish = async (terminal: Terminal, statement: string, code = 0): Promise<void> => {
  const { exitCode, bytes } = await terminal.ended();
  if (exitCode !== code) throw new Error(`${statement}\nended with ${exitCode}, not with ${code}:\n${bytes}`);
};

export class Typist {
  readonly #place: Place;
  readonly #port = freePort();
  /** What prepares the shell. */
  readonly #prepared: string[] = [];
  /** What goes on meanwhile. */
  readonly #staying: Terminal[] = [];
  #azure: Azure | undefined;

  constructor(folder: string, statements: readonly string[]) {
    this.#place = placeIn(
      folder,
      statements.some(each => /^npm (run|pack)/.test(each)) ? 'to work on it' : 'to use it',
    );
  }

  async types(said: string): Promise<void> {
    const { before, lines = [], ends, stays, patience } = directionOf(said);
    if (before !== undefined) await finish(this.#place.types(before, {}), before);
    const statement = await this.#adapted(withoutRemark(said));
    if (/^export /.test(statement)) this.#prepared.push(statement);
    const env = this.#azure && { NODE_EXTRA_CA_CERTS: this.#azure.certificates };
    const terminal = this.#place.types(statement, { prepared: this.#prepared, patience, ...(env && { env }) });
    for (const [sees, types] of lines) await terminal.until(sees).then(() => terminal.type(types));
    if (stays === undefined) return finish(terminal, statement, ends);
    this.#staying.push(terminal);
    await terminal.until(stays);
  }

  async leaves(): Promise<void> {
    for (const terminal of this.#staying) terminal.type(keys.interrupt);
    for (const terminal of this.#staying) await terminal.ended();
    await this.#azure?.close();
  }

  /** The Azure of a text is a simulator over HTTPS, ports are free ones, and a learner was told the code of the class. */
  async #adapted(said: string): Promise<string> {
    const code = /Join code +(\S+)/.exec(this.#staying[0]?.screen() ?? '')?.[1] ?? 'CODE';
    const statement = said.replaceAll(/\b8(?:080|443)\b/g, `${await this.#port}`).replace('CODE', code);
    if (!/ doctor| --on azure|--tls-cert/.test(statement)) return statement;
    this.#azure ??= await azureIn(this.#place.folder);
    if (statement.includes('--tls-cert')) return statement;
    const { manager, signIn, variables } = this.#azure;
    const named = statement.replaceAll(/\$\{\{ vars\.(\w+) \}\}/g, (_, name: string) => variables[name] ?? '');
    return named.includes('--arm-endpoint') ? `${named} ${signIn}` : `${named} ${manager} ${signIn}`;
  }
}
