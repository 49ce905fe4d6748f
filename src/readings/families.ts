/** Every family of commands, and how the family of a command is found. */
import { azInMachines } from './az-in-machines.ts';
import { azSurroundings } from './az-surroundings.ts';
import { azTargets } from './az-targets.ts';
import type { Family } from './family.ts';
import { nearest } from './nearest.ts';
import { powershellInMachines } from './powershell-in-machines.ts';
import { powershellSurroundings } from './powershell-surroundings.ts';
import { powershellTargets } from './powershell-targets.ts';
import type { Shell, Statement } from './statements.ts';

const families: Readonly<Record<Shell, readonly Family[]>> = {
  az: [...azTargets, ...azInMachines, ...azSurroundings],
  powershell: [...powershellTargets, ...powershellInMachines, ...powershellSurroundings],
};

const aliases: ReadonlyMap<string, string> = new Map([
  ['login-azaccount', 'Connect-AzAccount'],
  ['add-azaccount', 'Connect-AzAccount'],
]);

/** A cmdlet under the name that it has today: AzureRM is Az, and a hyphen that is missing is put in. */
const todaysName = (command: string): string => {
  const az = command.replace(/-?AzureRm/i, '-Az').replace(/^([a-z]+)(?<!-)(Az[A-Z])/i, '$1-$2');
  return aliases.get(az.toLowerCase()) ?? az;
};

export interface Found {
  readonly family: Family;
  /** The command as it is called today. */
  readonly name: string;
}

export const familyOf = ({ shell, command }: Statement): Found | undefined => {
  const name = (shell === 'az' ? command : todaysName(command)).toLowerCase();
  return families[shell]
    .flatMap(family => family.commands.map(each => ({ family, name: each })))
    .find(each => each.name.toLowerCase() === name);
};

/** What is called in a shell like something that it is not; nothing where nothing is near. */
export const nearestTo = ({ shell, command }: Statement): string | undefined =>
  nearest(
    shell === 'az' ? command : todaysName(command),
    families[shell].flatMap(({ commands }) => commands),
  );

/** In both shells. */
export const allFamilies: readonly Family[] = [...families.az, ...families.powershell];
