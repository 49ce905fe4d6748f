/** `az …` around the machines: signing in, groups, identities by themselves, roles, tokens. */
import { identityWorkflows } from '../workflows/by-target.ts';
import { type Family, found, type Sense } from './family.ts';
import { onIdentity } from './on-identity.ts';
import { ofSignIn } from './passed-over.ts';
import { tokenAddress } from './statements.ts';

const subscription = { subscription: '--subscription' };
const group = { ...subscription, resourceGroup: '--resource-group -g' };
const identity = { ...group, userAssignedIdentity: '--name -n', ids: '--ids' };

const ofIdentities =
  '--tags --isolation-scope --resource-restriction --assignment-restriction --assignment-restrictions';

const ofAssignments = `--assignee --assignee-object-id --assignee-principal-type --condition --condition-version
  --description --name -n --resource-group -g`;

const act = (did: string, workflow: string) => (): Sense => ({ did, workflow });

const part = (did: string, step?: string) => (): Sense => ({ did, ...(step && { step }) });

const token = act('Asked for a token with the machine’s identity.', 'verify-token');

export const azSurroundings: readonly Family[] = [
  {
    commands: ['az login'],
    options: { identity: '--identity -i' },
    passesOver: ofSignIn,
    means: ({ identity }) => (identity ? token() : { did: 'Signed in.', step: 'sign-in' }),
  },
  {
    commands: ['az version', 'az upgrade', 'az account show'],
    options: {},
    passesOver: 'any',
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
    passesOver: '--managed-by --tags',
    means: part('Created a resource group.', 'create-resource-group'),
  },
  {
    commands: ['az identity create'],
    options: { ...identity, resourceGroupLocation: '--location -l' },
    passesOver: ofIdentities,
    means: ({ userAssignedIdentity }) => ({
      ...act('Created a user-assigned identity.', identityWorkflows.create)(),
      defects: found({ 'two-name-rules': /^[^<]*_/.test(userAssignedIdentity?.[0] ?? '') }),
    }),
  },
  {
    commands: ['az identity list'],
    options: group,
    means: act('Listed the user-assigned identities.', 'list-user-assigned-identities'),
  },
  {
    commands: ['az identity show', 'az identity list-resources'],
    options: identity,
    passesOver: '--filter --orderby --skip --skiptoken --top',
    means: onIdentity('Showed a user-assigned identity.', 'show-user-assigned-identity'),
  },
  {
    commands: ['az identity update'],
    options: { ...identity, tags: '--tags' },
    passesOver: `${ofIdentities} --location -l --set --add --remove --force-string`,
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
    passesOver: ofAssignments,
    means: ({ role, scope }) => ({
      ...act('Granted a role to an identity.', identityWorkflows.grant)(),
      binds: { userAssignedIdentity: [] },
      defects: found({ 'role-without-scope': Boolean(role) !== Boolean(scope) }),
    }),
  },
  {
    commands: ['az resource list'],
    options: { ...subscription, query: '--query' },
    passesOver: '--location -l --name -n --namespace --resource-group -g --resource-type --tag',
    means: ({ query }) =>
      /identity/i.test(query?.join(' ') ?? '')
        ? act('Looked for resources with a system-assigned identity.', 'find-system-assigned-identities')()
        : undefined,
  },
  {
    commands: [`curl ${tokenAddress}`],
    options: {},
    passesOver: 'any',
    means: token,
  },
];
