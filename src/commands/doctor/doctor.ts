/** `mi-wizard doctor`: whether everything is there that work on Azure needs. */
import type { Command } from 'commander';
import { harmlessText } from '../../drivers/lines/harmless.ts';
import { cloudOf } from '../backend.ts';
import { exitCodes } from '../exit-codes.ts';
import { type CloudOptions, cloudPlaceOf, withCloudOptions } from '../options/cloud-options.ts';
import { result, say } from '../output.ts';
import { ofAccount } from './account.ts';
import type { Check } from './check.ts';
import { here } from './here.ts';
import { network } from './network.ts';
import { signIn } from './sign-in.ts';
import { tableLines } from './table.ts';

interface Options extends CloudOptions {
  readonly credential?: string;
  readonly tenant?: string;
  readonly subscription?: string;
  readonly json?: true;
}

const examine = async (options: Options): Promise<readonly Check[]> => {
  const cloud = cloudPlaceOf(options);
  const nearAndFar = [...(await here()), ...(await network(cloud))];
  if (nearAndFar.some(each => each.is === 'bad' && each.problem.code === 'NotReached')) return nearAndFar;
  const { checks, azure } = await signIn(cloudOf({ on: 'azure', cloud }), options, words => say(harmlessText(words)));
  return [...nearAndFar, ...checks, ...(azure ? await ofAccount(azure, options.subscription) : [])];
};

const doctor = async (options: Options): Promise<void> => {
  const checks = await examine(options);
  result(options.json ? JSON.stringify(checks, null, 2) : tableLines(checks).map(harmlessText).join('\n'));
  process.exitCode = checks.some(({ is }) => is === 'bad') ? exitCodes.refused : exitCodes.done;
};

export const addDoctor = (program: Command): void => {
  withCloudOptions(program.command('doctor').description('Check what work on Azure needs: network, sign-in, rights'))
    .option('--credential <way>', 'sign in this way, also where it asks you')
    .option('--tenant <id>', 'the tenant to sign in to')
    .option('--subscription <name>', 'the subscription to look at, by name or id')
    .option('--json', 'print the checks as JSON')
    .action(doctor);
};
