/** Workflows that no page of the five has, and why they are there. */

export const neededToday: Readonly<Record<string, string>> = {
  'list-user-assigned-identities': 'Which identities there are, before one is assigned or deleted.',
  'show-user-assigned-identity': 'Code needs the client id, a role assignment the principal id.',
  'delete-user-assigned-identity':
    'Deleting an identity neither detaches it nor takes its roles away: the wizard does both first.',
  'update-user-assigned-identity': 'Tags say what an identity is for.',
  'grant-role-to-system-assigned-identity': 'An identity without a role can do nothing.',
  'grant-role-to-scale-set-identity': 'An identity without a role can do nothing.',
  'verify-token': 'Only a token shows that code on the machine can use the identity.',
  'update-scale-set-instances': 'With the policy Manual, instances stay behind their model.',
  'find-system-assigned-identities': 'They go with their machines, so one has to know where they are.',
  'clean-up-orphaned-role-assignments': 'Role assignments outlive the identities they were for.',
};
