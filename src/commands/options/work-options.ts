/** Options that say on what terms the work is done: what is consented to in advance, what is left alone, what is written down. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ConsentClass, consentClasses, isConsentClass } from '../../model/plan.ts';
import { type CloudOptions, withCloudOptions } from './cloud-options.ts';

export interface WorkOptions extends CloudOptions {
  readonly allow?: readonly ConsentClass[];
  readonly allowManagedGroups?: true;
  readonly logFile?: string;
}

const someClasses = (text: string): readonly ConsentClass[] => {
  const named = text.split(',').map(each => each.trim());
  if (named.every(isConsentClass)) return named;
  throw new InvalidArgumentError(`It takes some of ${consentClasses.join(',')}.`);
};

const allowOption = (): Option =>
  new Option(
    '--allow <classes>',
    `what may be done, of ${consentClasses.join(',')}; on the simulator all is`,
  ).argParser(someClasses);

export const withWorkOptions = (command: Command): Command =>
  withCloudOptions(command)
    .addOption(allowOption())
    .option('--allow-managed-groups', 'also change groups that a service keeps for itself, as AKS does')
    .option('--log-file <file>', 'write every request there, without bodies, tokens and secrets');
