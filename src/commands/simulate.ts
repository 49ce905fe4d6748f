/** `mi-wizard simulate`: the simulator over HTTP, for the Azure CLI, an SDK, or any other client of Azure. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { seedOption } from './options/place-options.ts';
import { result, say } from './output.ts';
import { type SimulationOptions, startSimulation } from './simulation.ts';

const port = (text: string): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('It takes a whole number up to 65535.');
};

const speed = (text: string): number => {
  const number = Number(text);
  if (text.trim() && number >= 0 && number <= 1_000_000) return number;
  throw new InvalidArgumentError('It takes a number from 0 to 1000000.');
};

/** Resolves at the first of the signals that ask a process to end. */
const askedToEnd = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });

const simulation = async ({ json, ...options }: SimulationOptions & { readonly json?: true }): Promise<void> => {
  const end = askedToEnd();
  const { address, subscriptions, close } = await startSimulation(options, say);
  result(json ? JSON.stringify({ is: 'ready', address, subscriptions }) : `Azure, simulated  ${address}`);
  await end;
  await close();
};

export const addSimulate = (program: Command): void => {
  program
    .command('simulate')
    .description('Serve the simulated Azure over HTTP, for any client of Azure')
    .addOption(new Option('--port <number>', 'where; 0 takes a free one').argParser(port).default(8080))
    .option(
      '--host <address>',
      'the address to bind, and let other machines in (default: 127.0.0.1, this machine alone)',
    )
    .addOption(seedOption())
    .option('--world <file>', 'the world to start in (default: Contoso)')
    .option('--state <file>', 'where the world is kept; one that is there goes on, whatever --world says')
    .addOption(
      new Option('--speed <number>', 'simulated seconds in a second; 0: time passes with requests alone')
        .argParser(speed)
        .default(60),
    )
    .option('--faults <file>', 'what goes wrong, and when: a plan of faults, as the README shows')
    .option('--tls-cert <file>', 'serve HTTPS with this certificate, in PEM')
    .option('--tls-key <file>', 'and this key')
    .option('--as-machine <id>', 'the machine that /metadata answers for, unless a request has vm=<id> in its query')
    .option('--json', 'print the address as JSON')
    .action(simulation);
};
