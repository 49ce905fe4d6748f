/** What may be done, and where. */
import { builtInRole, builtInRoles } from '../../arm/built-in-roles.ts';
import { guid } from '../../arm/names.ts';
import { details, fact, field } from '../../model/field.ts';

/** Least privilege first, and no default: nobody becomes a Contributor by pressing Enter. */
export const role = field({
  label: 'Role',
  question: 'Which role does the identity get?',
  explain: 'Roles that reach least come first. Give the least that the code needs.',
  options: builtInRoles.map(({ name, privilege, description, actions, notActions, dataActions }) => ({
    value: name,
    label: name,
    hint: `${privilege}: ${description}`,
    details: details({
      Reach: privilege,
      Purpose: description,
      Allows: actions.join(', '),
      Except: notActions.join(', '),
      'Allows on data': dataActions.join(', '),
    }),
  })),
});

export const roleId = (name: string): string => builtInRole(name)?.id ?? name;

const isScope = (scope: string): boolean => {
  const [, subscriptions, id = ''] = scope.split('/');
  return subscriptions?.toLowerCase() === 'subscriptions' && guid.test(id) && !scope.endsWith('/');
};

export const scope = field({
  label: 'Scope',
  question: 'Where does the role hold?',
  explain: 'A role holds at its scope and everything below it. Pick one, or give the full id of a resource.',
  choices: async (azure, { subscription = '', resourceGroup }) => {
    const groups = await azure.resourceGroups.list({ subscription });
    const isNew = resourceGroup !== undefined && !groups.some(({ name }) => name === resourceGroup);
    const names = [...(isNew ? [resourceGroup] : []), ...groups.map(({ name }) => name)];
    return [
      ...names.map(name => ({
        value: `/subscriptions/${subscription}/resourceGroups/${name}`,
        label: name,
        hint: name === resourceGroup ? 'the resource group chosen before' : 'resource group',
      })),
      { value: `/subscriptions/${subscription}`, label: 'the whole subscription', hint: subscription },
    ];
  },
  rule: () => ({
    says: 'a full path such as /subscriptions/<id>/resourceGroups/<name>: a bare name, as older pages print it, is no scope',
    accepts: isScope,
  }),
});

export const roleAssignments = fact('Role assignments');
