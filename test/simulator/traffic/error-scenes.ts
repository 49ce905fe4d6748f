/** Errors come from as many worlds: what each needs to happen again, read from the error itself. */
import type { FaultPlan, Misfortune } from '../../../src/simulator/faults/fault.ts';
import { part } from '../../../src/simulator/json.ts';
import { callerId } from '../../../src/simulator/known-caller.ts';
import type { SubscriptionPlan } from '../../../src/simulator/subscription-plan.ts';
import { world } from '../../../src/simulator/world.ts';
import { bearer } from '../bearer.ts';
import type { Interaction } from './fixture.ts';
import type { Playing } from './play.ts';

const codeOf = ({ responseBody }: Interaction): string => String(part(responseBody, 'error').code);
const messageOf = ({ responseBody }: Interaction): string => String(part(responseBody, 'error').message);

/** A machine, a network, or a scale set, which upgrades by itself where that is what is refused. */
const thingsFor = (interaction: Interaction): SubscriptionPlan => {
  const [, type = '', name = ''] =
    /\/(virtualMachines|virtualNetworks|virtualMachineScaleSets)\/([^/]+)\//.exec(interaction.path) ?? [];
  if (type === 'virtualMachines') return { virtualMachines: [name] };
  if (type === 'virtualNetworks') return { virtualNetworks: [name] };
  if (type !== 'virtualMachineScaleSets') return {};
  const upgrade = codeOf(interaction) === 'OperationNotAllowed' ? 'Automatic' : 'Manual';
  return { scaleSets: { [name]: { upgrade } } };
};

const client = 'user@example.com';

/** Who may only read is refused, where somebody was; what was locked is locked. */
const rulesFor = (interaction: Interaction, group: string): SubscriptionPlan => {
  const [, network] = /virtualNetworks\/([^'/]+)'/.exec(messageOf(interaction)) ?? [];
  switch (codeOf(interaction)) {
    case 'AuthorizationFailed':
      return { callers: { [client]: ['Reader'] } };
    case 'ScopeLocked':
      return network
        ? { virtualNetworks: [network], locks: [`${group}/Microsoft.Network/virtualNetworks/${network}`] }
        : {};
  }
  return {};
};

/** Trouble of Azure's own is a fault. */
const faultFor = (interaction: Interaction): Misfortune | undefined => {
  const [, seconds] = /again after '(\d+)' seconds/.exec(messageOf(interaction)) ?? [];
  switch (interaction.status) {
    case 429:
      return { kind: 'throttled', retryAfter: Number(seconds) };
    case 500:
      return { kind: 'internal-error' };
    case 503:
      return { kind: 'unavailable' };
    case 504:
      return { kind: 'gateway-timeout' };
  }
  return undefined;
};

const faultsFor = (interaction: Interaction): { readonly faults?: FaultPlan } => {
  const fault = faultFor(interaction);
  return fault ? { faults: { faults: [{ match: {}, ...fault }] } } : {};
};

/** Each has the group of its request, unless that, or the subscription, is what is missing. */
export const alone = (interaction: Interaction): Playing => {
  const [, name = 'rg'] = /\/resourcegroups\/([^/]+)/i.exec(interaction.path) ?? [];
  const code = codeOf(interaction);
  const resourceGroups = { [code === 'ResourceGroupNotFound' ? 'another' : name]: 'westus' };
  const plan = { resourceGroups, ...thingsFor(interaction), ...rulesFor(interaction, name) };
  return {
    options: { world: world(plan), ...faultsFor(interaction) },
    ...(code === 'AuthorizationFailed' && { headers: bearer(callerId(client)) }),
    ...(code === 'SubscriptionNotFound' && { subscription: 'another' as const }),
  };
};
