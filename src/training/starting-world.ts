/** The world that a lesson starts in: Contoso, or a subscription described briefly. */
import * as z from 'zod';
import { resourceName, text } from './text.ts';

const identity = z.union([
  z.enum(['None', 'SystemAssigned']),
  z.strictObject({
    systemAssigned: z.exactOptional(z.boolean()),
    userAssigned: z.exactOptional(z.array(resourceName)),
  }),
]);

const carrier = {
  identity: z.exactOptional(identity),
  size: z.exactOptional(text),
  image: z.exactOptional(text),
  tags: z.exactOptional(z.record(text, text)),
  extensions: z.exactOptional(z.array(text)),
};

const virtualMachine = z.strictObject(carrier);

const scaleSet = z.strictObject({
  ...carrier,
  orchestration: z.exactOptional(z.enum(['Uniform', 'Flexible'])),
  upgrade: z.exactOptional(z.enum(['Manual', 'Automatic', 'Rolling'])),
  instances: z.exactOptional(z.int().min(0).max(100)),
  outdated: z.exactOptional(z.int().min(0).max(100)),
});

const names = z.exactOptional(z.array(resourceName).max(500));

const roleAssignment = z.strictObject({
  principal: z.exactOptional(resourceName),
  formerPrincipal: z.exactOptional(text),
  role: text,
  scope: z.exactOptional(text),
});

/** Everything is in the first group unless its name says another: `rg-web/web-1`. */
const plan = z.strictObject({
  resourceGroups: z.exactOptional(z.record(text, text)),
  userAssignedIdentities: names,
  virtualNetworks: names,
  virtualMachines: z.exactOptional(z.record(resourceName, virtualMachine)),
  scaleSets: z.exactOptional(z.record(resourceName, scaleSet)),
  storageAccounts: names,
  keyVaults: names,
  roleAssignments: z.exactOptional(z.array(roleAssignment)),
  locks: z.exactOptional(z.array(text)),
});

export const startingWorld = z.union([z.literal('contoso'), plan]);
export type StartingWorld = z.infer<typeof startingWorld>;
