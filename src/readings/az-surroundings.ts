/** `az …` around the machines: signing in, groups, identities by themselves, roles, tokens. */
import { type Family, found, type Sense } from './family.ts';
import { onIdentity } from './on-identity.ts';
import { tokenAddress } from './statements.ts';
import { userAssigned } from './targets.ts';

const subscription = { subscription: '--subscription' };
const group = { ...subscription, resourceGroup: '--resource-group -g' };
const identity = { ...group, userAssignedIdentity: '--name -n' };

const act = (did: string, workflow: string) => (): Sense => ({ did, workflow });

const part = (did: string, step?: string) => (): Sense => ({ did, ...(step && { step }) });

const token = act('Asked for a token with the machine’s identity.', 'verify-token');

export const azSurroundings: readonly Family[] = [
  {
    commands: ['az login'],
    options: { identity: '--identity -i' },
    means: ({ identity }) => (identity ? token() : { did: 'Signed in.', step: 'sign-in' }),
  },
  {
    commands: ['az version', 'az upgrade', 'az account show'],
    options: {},
    means: part('Looked after the Azure CLI itself, which the wizard does not need.'),
  },
  {
    commands: ['az account set'],
    options: { subscription: '--subscription --name -s -n' },
    means: part('Chose the subscription.', 'choose-subscription'),
  },
  {
    commands: ['az group create'],
    options: {
      ...subscription,
      resourceGroup: '--name -n --resource-group -g',
      resourceGroupLocation: '--location -l',
    },
    means: part('Created a resource group.', 'create-resource-group'),
  },
  {
    commands: ['az identity create'],
    options: { ...identity, resourceGroupLocation: '--location -l' },
    means: ({ userAssignedIdentity }) => ({
      ...act('Created a user-assigned identity.', userAssigned.create)(),
      defects: found({ 'two-name-rules': /^[^<]*_/.test(userAssignedIdentity?.[0] ?? '') }),
    }),
  },
  {
    commands: ['az identity list'],
    options: group,
    means: act('Listed the user-assigned identities.', 'list-user-assigned-identities'),
  },
  {
    commands: ['az identity show'],
    options: identity,
    means: onIdentity('Showed a user-assigned identity.', 'show-user-assigned-identity'),
  },
  {
    commands: ['az identity update'],
    options: { ...identity, tags: '--tags' },
    means: onIdentity('Changed a user-assigned identity.', 'update-user-assigned-identity'),
  },
  {
    commands: ['az identity delete'],
    options: identity,
    means: onIdentity('Deleted a user-assigned identity.', 'delete-user-assigned-identity'),
  },
  {
    commands: ['az role assignment create'],
    options: { ...subscription, role: '--role', scope: '--scope' },
    means: ({ role, scope }) => ({
      ...act('Granted a role to an identity.', userAssigned.grant)(),
      binds: { userAssignedIdentity: [] },
      defects: found({ 'role-without-scope': Boolean(role) !== Boolean(scope) }),
    }),
  },
  {
    commands: ['az resource list'],
    options: { ...subscription, query: '--query' },
    means: ({ query }) =>
      /identity/i.test(query?.join(' ') ?? '')
        ? act('Looked for resources with a system-assigned identity.', 'find-system-assigned-identities')()
        : undefined,
  },
  {
    commands: [`curl ${tokenAddress}`],
    options: {},
    means: token,
  },
];
