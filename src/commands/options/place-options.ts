/** Options that say where the work is done. */
import { InvalidArgumentError, Option } from 'commander';

export type Place = 'simulator' | 'azure';

export const backendOption = (): Option =>
  new Option('--on <place>', 'where the work is done').choices(['simulator', 'azure']).default('simulator');

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('It takes a whole number.');
  return number;
};

export const seedOption = (): Option =>
  new Option('--seed <number>', 'the ids that the simulator invents').argParser(wholeNumber).default(1);
