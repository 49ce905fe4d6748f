/** The tags of an identity: names and values for people and bills. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { field } from '../../model/field.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { existingIdentity } from '../fields/identity.ts';
import { subscription } from '../fields/place.ts';
import { right } from '../rights.ts';
import { elsewhere, identityAt } from './identity-at.ts';

const pairs = (text: string): readonly (readonly [string, string])[] =>
  text.split(',').map(pair => {
    const [name = '', ...value] = pair.trim().split('=');
    return [name.trim(), value.join('=').trim()];
  });

const tags = field({
  label: 'Tags',
  question: 'Which tags?',
  explain: 'They are added to those that are there; one of the same name gets the new value.',
  rule: () => ({
    says: 'name=value, with commas between; names of 1–512 characters, values of up to 256',
    accepts: text => pairs(text).every(([name, value]) => /^[^<>%&\\?/]{1,512}$/.test(name) && value.length <= 256),
  }),
});

export const tagUserAssignedIdentity = step({
  id: 'tag-user-assigned-identity',
  title: 'Tag the user-assigned managed identity',
  docs: [section(documents.manageIdentities, 'Create a user-assigned managed identity')],
  needs: { subscription, userAssignedIdentity: existingIdentity },
  asks: { tags },
  gives: {},
  change: {
    resource: v => identityAt(v).name,
    read: async (azure, v) => {
      const identity = await azure.identities.get(identityAt(v));
      return identity && { tags: identity.tags };
    },
    desired: (v, before) => before && { tags: { ...before.tags, ...Object.fromEntries(pairs(v.tags)) } },
    apply: (azure, v, { after }) => azure.identities.tag(identityAt(v), after?.tags ?? {}),
    rights: v => [right('write', 'Microsoft.ManagedIdentity/userAssignedIdentities', identityAt(v))],
    undo: (azure, v, { before }) => azure.identities.tag(identityAt(v), before?.tags ?? {}),
    facts: () => ({}),
  },
  az: (v, { after }) =>
    az`az identity update --ids ${v.userAssignedIdentity} --tags ${Object.entries(after?.tags ?? {}).map(([name, value]) => `${name}=${value}`)}`,
  powershell: (v, { after }) => {
    const { resourceGroup, name } = identityAt(v);
    const entries = Object.entries(after?.tags ?? {}).map(([key, value]) => powershell`${key} = ${value}; `);
    const table = entries.reduce((all, entry) => powershell`${all}${entry}`, powershell`@{ `);
    return powershell`Update-AzUserAssignedIdentity -ResourceGroupName ${resourceGroup} -Name ${name} -Tag ${table}}${elsewhere(identityAt(v), v.subscription, '-SubscriptionId')}`;
  },
  teaches: { why: 'An identity says nothing of what it is for, unless a tag does.' },
});
