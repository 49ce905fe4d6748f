/** What is left in Azure after a run: every carrier with its identities, and every identity there is. */
import type { Cloud } from '../../src/model/azure.ts';
import { inShort, lookAt } from '../play.ts';

/** In words, by name: `web-su` → `SystemAssigned, UserAssigned [id-a, id-b]`. */
export type Left = ReadonlyMap<string, string>;

export const left = async (cloud: Cloud): Promise<Left> => {
  const azure = await lookAt(cloud);
  const [{ id: subscription } = { id: '' }] = await azure.subscriptions();
  const carriers = [
    ...(await azure.virtualMachines.list({ subscription })),
    ...(await azure.scaleSets.list({ subscription })),
  ];
  const identities = await azure.identities.list({ subscription });
  return new Map([
    ...carriers.map(({ name, identity }) => [name, inShort(identity)] as const),
    ...identities.map(({ name }) => [name, 'there'] as const),
  ]);
};

export const identitiesIn = (words = ''): readonly string[] => words.match(/SystemAssigned|id-[\w-]+/g) ?? [];
