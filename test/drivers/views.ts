/** Views made by hand, one of each kind, to be drawn at any size. */
import type {
  EndView,
  FailedView,
  InterruptedView,
  PauseView,
  QuestionView,
  ReviewView,
  View,
} from '../../src/machine/view.ts';
import type { Choice } from '../../src/model/field.ts';
import type { PlanItem } from '../../src/model/plan.ts';

const doc = {
  title: 'Configure managed identities for Azure resources on an Azure VM using Azure CLI',
  section: 'Assign a user-assigned managed identity to an existing Azure VM',
  dated: '2024-04-24',
  url: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/qs-configure-cli-windows-vm',
};

export const common = {
  workflow: { id: 'assign-user-assigned-identity', title: 'Assign a user-assigned identity to a virtual machine' },
  steps: [
    { id: 'sign-in', title: 'Sign in', state: 'done' },
    { id: 'choose-subscription', title: 'Choose the subscription', state: 'done' },
    { id: 'choose-virtual-machine', title: 'Choose the virtual machine', state: 'current' },
    { id: 'assign', title: 'Assign the user-assigned managed identity', state: 'to come' },
  ],
  answers: [
    { field: 'credential', step: 'sign-in', label: 'Sign-in', value: 'Simulator', editable: true },
    { field: 'subscription', step: 'choose-subscription', label: 'Subscription', value: 'Contoso Dev', editable: true },
  ],
} as const;

export const machines: readonly Choice[] = [
  { value: 'web-1', label: 'web-1', hint: 'no identity' },
  { value: 'web-2', label: 'web-2', hint: 'SystemAssigned' },
  { value: 'api-1', label: 'api-1', hint: 'UserAssigned · id-photos' },
];

export const question = (more: Partial<QuestionView> = {}): QuestionView => ({
  ...common,
  is: 'question',
  field: 'virtualMachine',
  label: 'Virtual machine',
  question: 'Which virtual machine?',
  explain: 'Beside each stands what identities it has now.',
  choices: machines,
  secret: false,
  doc,
  back: 'the question before',
  ...more,
});

export const many = (count: number): readonly Choice[] =>
  Array.from({ length: count }, (_, i) => ({ value: `size-${i}`, label: `Standard_D${i}s_v5`, hint: `${i} cores` }));

const id =
  '/subscriptions/1/resourceGroups/rg-photos/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-new';

export const item: PlanItem = {
  step: 'assign',
  title: 'Assign the user-assigned managed identity',
  resource: 'web-1',
  sign: '~',
  differences: [
    { sign: '~', path: ['identity', 'type'], before: 'None', after: 'UserAssigned' },
    { sign: '+', path: ['identity', 'userAssignedIdentities', id], after: { clientId: '(known after apply)' } },
  ],
  notes: [],
  commands: {
    az: [`az vm identity assign --resource-group rg-photos --name web-1 --identities ${id}`],
    powershell: [`Update-AzVM -ResourceGroupName rg-photos -VM $vm -IdentityType UserAssigned -IdentityID ${id}`],
  },
  doc,
};

export const review = (more: Partial<ReviewView> = {}): ReviewView => ({
  ...common,
  is: 'review',
  plan: [item],
  ...more,
});

export const failed: FailedView = {
  ...common,
  is: 'failed',
  problem: {
    code: 'LinkedAuthorizationFailed',
    happened: 'The account may change the machine but not assign this identity',
    why: 'Assigning needs rights on the identity as well.',
    try: ['Ask for Managed Identity Operator on the identity'],
    instead: 'enable-system-assigned-identity',
    correlationId: '11111111-2222-3333-4444-555555555555',
  },
  can: ['retry', 'stop'],
};

export const pause: PauseView = {
  ...common,
  is: 'pause',
  item,
  teaches: {
    why: 'The machine gets one identity more; those that it has stay.',
    remember: ['A full id always works.'],
  },
};

export const interrupted: InterruptedView = {
  ...common,
  is: 'interrupted',
  title: 'Assign the user-assigned managed identity',
  resource: 'web-1',
  runs: true,
  ran: 42_000,
  waits: 'Azure says InProgress, after 40 s',
};

/** Only Azure could say it, so an end has it among its facts. */
const invented = { sign: '+', path: ['identity', 'principalId'], after: '(known after apply)' } as const;

export const end: EndView = {
  ...common,
  is: 'end',
  outcome: 'stopped',
  plan: [
    { ...item, differences: [...item.differences, invented] },
    { ...item, step: 'grant' },
  ],
  results: [
    {
      step: 'assign',
      title: 'Assign the identity',
      resource: 'web-1',
      state: 'done',
      proof: ['curl http://169.254.169.254/'],
    },
    { step: 'grant', title: 'Grant the identity a role', resource: 'rg-photos', state: 'partly written', proof: [] },
  ],
  facts: [
    { field: 'account', label: 'Account', value: 'you@contoso.onmicrosoft.com' },
    { field: 'userAssignedIdentities', label: 'User-assigned identities', value: 'id-new\nid-photos' },
  ],
};

export const every: Readonly<Record<string, View>> = {
  'a question with choices': question(),
  'a question with a rule, a long list and an objection': question({
    choices: many(80),
    rule: 'Letters, digits and hyphens, starting with a letter and not ending with a hyphen, 3 to 24 of them',
    problem: { code: 'InvalidAnswer', happened: '“-x” is not valid for Size', try: ['Use letters'] },
  }),
  'a question to type': question({ choices: [], rule: '1–15 letters', default: 'azureuser' }),
  'a question without an answer': question({ choices: [], none: 'This resource group has no virtual machine.' }),
  'a step that was interrupted': interrupted,
  'a busy moment': { ...common, is: 'busy', doing: 'reading', says: 'Reading: Virtual machine' },
  'a plan': review(),
  'a plan that removes': review({ nameToType: 'web-1' }),
  'a plan that removes, not confirmed': review({
    nameToType: 'web-1',
    problem: { code: 'NameNotTyped', happened: 'Nothing was changed: the name was not typed', try: [] },
  }),
  'a long plan': review({ plan: Array.from({ length: 9 }, () => item) }),
  'a pause': pause,
  'a wait': {
    ...common,
    is: 'busy',
    doing: 'applying',
    says: 'Applying: Grant the identity a role at a scope',
    waits: 'The new principal is not known everywhere yet; trying again in 16 s',
    heard: 'PUT roleAssignments/11111111-2222-3333-4444-555555555555: 400 PrincipalNotFound, 132 ms',
  },
  'a change': { ...common, is: 'changed', item },
  'a failure': failed,
};
