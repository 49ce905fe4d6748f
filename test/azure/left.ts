/** What is left in Azure after a run: every carrier with its identities, and every identity there is. */
import { nameOfId } from '../../src/arm/resource-id.ts';
import type { World } from '../../src/simulator/world.ts';

/** In words, by name: `web-su` → `SystemAssigned, UserAssigned [id-a, id-b]`. */
export type Left = ReadonlyMap<string, string>;

interface Block {
  readonly type: string;
  readonly userAssignedIdentities?: Readonly<Record<string, object>>;
}

const inWords = ({ type, userAssignedIdentities = {} }: Block = { type: 'None' }): string =>
  [type, ...Object.keys(userAssignedIdentities).map(nameOfId).toSorted()].join(' ');

export const left = ({ resources }: Pick<World, 'resources'>): Left =>
  new Map(
    resources.flatMap((resource): readonly (readonly [string, string])[] => {
      switch (resource.type) {
        case 'Microsoft.Compute/virtualMachines':
        case 'Microsoft.Compute/virtualMachineScaleSets':
          return [[resource.name, inWords(resource.identity)]];
        case 'Microsoft.ManagedIdentity/userAssignedIdentities':
          return [[resource.name, 'there']];
        default:
          return [];
      }
    }),
  );

export const identitiesIn = (words = ''): readonly string[] => words.match(/SystemAssigned|id-[\w-]+/g) ?? [];
