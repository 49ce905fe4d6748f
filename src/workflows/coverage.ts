/** The proof that five pages of documentation are covered: every section, note and command of theirs, and what carries it. */
import { changesSomething } from '../model/workflow.ts';
import { workflowById, workflows } from './workflows.ts';

export const pages = {
  '000': { title: 'How to configure a user-assigned MSI for an Azure VM using Azure CLI', dated: '2017-12-22' },
  '001': { title: 'How to configure MSI on an Azure VM using PowerShell', dated: '2017-11-27' },
  '002': {
    title: 'How to configure system and user-assigned managed identities on an Azure VM using Azure CLI',
    dated: '2018-09-13',
  },
  '003': {
    title: 'Configure managed identities for Azure resources on an Azure VM using Azure CLI',
    dated: 'about 2022',
  },
  '004': { title: 'Configure managed identities on virtual machine scale set - Azure CLI', dated: '2023-05-25' },
} as const;

export type PageId = keyof typeof pages;

/** What carries a row: workflows, steps of workflows, or both. */
export interface Carried {
  readonly workflows: readonly string[];
  readonly steps: readonly string[];
}
export interface OutOfScope {
  readonly outOfScope: string;
}

/** Where pages contradict each other or themselves: what holds today, and the pages that say one thing or the other. */
export interface Dispute {
  readonly rule: string;
  readonly pages: readonly PageId[];
}

export interface CoverageRow {
  readonly page: PageId;
  readonly section: string;
  readonly kind: 'section' | 'note' | 'command';
  /** The heading, some words of the note, or the command as it is printed. */
  readonly text: string;
  readonly covers: Carried | OutOfScope;
  readonly today?: Dispute;
}

type Item = Omit<CoverageRow, 'page' | 'section'>;
interface Section {
  readonly heading: string;
  readonly rows: readonly Item[];
}

const by = (...ids: readonly string[]): Carried => ({ workflows: ids, steps: [] });
const step = (...ids: readonly string[]): Carried => ({ workflows: [], steps: ids });
const not = (outOfScope: string): OutOfScope => ({ outOfScope });

const row =
  (kind: CoverageRow['kind']) =>
  (text: string, covers: Carried | OutOfScope, today?: Dispute): Item => ({
    kind,
    text,
    covers,
    ...(today && { today }),
  });
const note = row('note');
const command = row('command');
const section = (heading: string, covers: Carried | OutOfScope, ...rows: readonly Item[]): Section => ({
  heading,
  rows: [row('section')(heading, covers), ...rows],
});

const disputes = {
  verbs: { rule: 'The verbs are az vm identity assign and az vm identity remove.', pages: ['000', '002', '003'] },
  nameOrId: {
    rule: 'A full resource id always works; a bare name is looked for in the resource group of the machine.',
    pages: ['000', '001', '002', '003', '004'],
  },
  none: {
    rule: 'none in the Azure CLI; REST and PowerShell write None, and so does the wizard.',
    pages: ['002', '003', '004'],
  },
  names: {
    rule: '3–24 letters, digits, hyphens or underscores, starting with a letter or digit (2024-03-11).',
    pages: ['002', '003', '004'],
  },
  removalRole: {
    rule: 'Virtual Machine Contributor may remove; two pages ask for Managed Identity Operator as well, which does no harm.',
    pages: ['002', '003', '004'],
  },
  roleWithUser: {
    rule: '--role and --scope are refused beside a user-assigned identity: it is granted the role by itself.',
    pages: ['000', '002', '003', '004'],
  },
  scope: { rule: 'A scope is a path; the name of a subscription is none.', pages: ['003', '004'] },
  image: { rule: 'Ubuntu2204 follows UbuntuLTS, which was removed in 2023.', pages: ['000', '002', '003', '004'] },
  extension: {
    rule: 'The metadata endpoint gives tokens without the extension; removing the extension leaves the identity.',
    pages: ['001', '002'],
  },
  set: { rule: 'The command is for the scale set, which the page elsewhere calls myVMSS.', pages: ['004'] },
  powershellList: {
    rule: 'The cmdlet drops every identity that it does not name; the wizard keeps what nobody named.',
    pages: ['001', '002'],
  },
} as const satisfies Readonly<Record<string, Dispute>>;

const further = not('Links to other pages; the wizard has next steps of its own, for what was just done.');
const localTool = not('About the Azure CLI itself: the wizard uses the Azure SDK, and needs no Azure CLI.');
const preview = not('The preview is over: managed identities are generally available, and have one set of rules.');
const nameRule = step('create-user-assigned-identity');
const roles = step('sign-in');
const login = command('az login', step('sign-in'));
const preparation = step('sign-in', 'choose-subscription');

const groupAsPrinted = command(
  'az group create --name <RESOURCE GROUP> --location <LOCATION>',
  step('create-resource-group'),
);
const groupInWestUs = command(
  'az group create --name myResourceGroup --location westus',
  step('create-resource-group'),
);
const identity = (name: string, group = '<RESOURCE GROUP>'): Item =>
  command(`az identity create -g ${group} -n ${name}`, {
    workflows: ['create-user-assigned-identity'],
    steps: ['create-user-assigned-identity'],
  });

const machine = {
  create: 'create-virtual-machine-with-system-assigned-identity',
  createWithRole: 'create-virtual-machine-with-system-assigned-identity-and-role',
  createWithUser: 'create-virtual-machine-with-user-assigned-identity',
  enable: 'enable-system-assigned-identity',
  disable: 'disable-system-assigned-identity',
  disableOnly: 'disable-only-identity',
  assign: 'assign-user-assigned-identity',
  remove: 'remove-user-assigned-identity',
  removeAll: 'remove-all-user-assigned-identities',
  removeAllKeep: 'remove-all-user-assigned-identities-keep-system-assigned',
  show: 'show-identities',
} as const;

const scaleSet = {
  create: 'create-scale-set-with-system-assigned-identity',
  createWithRole: 'create-scale-set-with-system-assigned-identity-and-role',
  createWithUser: 'create-scale-set-with-user-assigned-identity',
  enable: 'enable-scale-set-system-assigned-identity',
  disable: 'disable-scale-set-system-assigned-identity',
  disableOnly: 'disable-scale-set-only-identity',
  assign: 'assign-scale-set-user-assigned-identity',
  remove: 'remove-scale-set-user-assigned-identity',
  removeAll: 'remove-all-scale-set-user-assigned-identities',
  removeAllKeep: 'remove-all-scale-set-user-assigned-identities-keep-system-assigned',
  show: 'show-scale-set-identities',
} as const;

const grantUser = 'grant-role-to-user-assigned-identity';

const page000: readonly Section[] = [
  section(
    'Configure a user-assigned Managed Service Identity (MSI) for a VM, using Azure CLI',
    by(machine.createWithUser, machine.assign, machine.remove),
    note('active-directory-msi-preview-notice-ua.md', preview),
  ),
  section('Prerequisites', preparation, note('active-directory-msi-core-prereqs-ua.md', preparation), login),
  section(
    'Enable MSI during creation of an Azure VM',
    by(machine.createWithUser),
    groupAsPrinted,
    identity('<MSI NAME>'),
    command(
      'az vm create --resource-group <RESOURCE GROUP> --name <VM NAME> --image UbuntuLTS --admin-username <USER NAME> --admin-password <PASSWORD> --assign-identity <MSI ID>',
      by(machine.createWithUser),
      disputes.image,
    ),
  ),
  section(
    'Enable MSI on an existing Azure VM',
    by(machine.assign),
    identity('<MSI NAME>'),
    command(
      'az vm assign-identity -g <RESOURCE GROUP> -n <VM NAME> --identities <MSI ID>',
      by(machine.assign),
      disputes.verbs,
    ),
  ),
  section(
    'Remove MSI from an Azure VM',
    by(machine.remove),
    command('az identity create', by('create-user-assigned-identity')),
    command(
      'az vm remove-identity -g <RESOURCE GROUP> -n <VM NAME> --identities <MSI NAME>',
      by(machine.remove),
      disputes.nameOrId,
    ),
  ),
  section('Next steps', further),
];

const addExtension: readonly Item[] = [
  command('$settings = @{ "port" = 50342 }', {
    workflows: ['add-identity-extension'],
    steps: ['add-identity-extension'],
  }),
  command(
    'Set-AzureRmVMExtension -ResourceGroupName myResourceGroup -Location WestUS -VMName myVM -Name "ManagedIdentityExtensionForWindows" -Type "ManagedIdentityExtensionForWindows" -Publisher "Microsoft.ManagedIdentity" -TypeHandlerVersion "1.0" -Settings $settings',
    by('add-identity-extension'),
    disputes.extension,
  ),
];
const identityId =
  '/subscriptions/<SUBSCRIPTION ID>/resourcegroups/<RESROURCE GROUP>/providers/Microsoft.ManagedIdentity/userAssignedIdentities/<MSI NAME>';

const page001: readonly Section[] = [
  section(
    'Configure a VM Managed Service Identity (MSI) using PowerShell',
    // The page promises to remove a user-assigned identity, and has no section that does.
    by(machine.create, machine.enable, machine.createWithUser, machine.assign, machine.disableOnly, machine.remove),
    note('active-directory-msi-preview-notice.md', preview),
  ),
  section('Prerequisites', preparation, note('active-directory-msi-qs-configure-prereqs.md', preparation)),
  section('System assigned MSI', by(machine.create, machine.enable, machine.disableOnly)),
  section(
    'Enable MSI during creation of an Azure VM',
    by(machine.create),
    note('make a slight modification to the', by(machine.create)),
    command('$vmConfig = New-AzureRmVMConfig -VMName myVM -AssignIdentity "SystemAssigned" ...', by(machine.create)),
    ...addExtension,
  ),
  section(
    'Enable MSI on an existing Azure VM',
    by(machine.enable),
    command('Login-AzureRmAccount', step('sign-in')),
    command('$vm = Get-AzureRmVM -ResourceGroupName myResourceGroup -Name myVM', step('choose-virtual-machine')),
    command(
      'Update-AzureRmVM -ResourceGroupName myResourceGroup -VM $vm -AssignIdentity "SystemAssigned"',
      by(machine.enable),
      disputes.powershellList,
    ),
    ...addExtension,
  ),
  section(
    'Remove MSI from an Azure VM',
    by('remove-identity-extension', machine.disableOnly),
    command('RemoveAzureRmVMExtension', by('remove-identity-extension'), disputes.extension),
    command('Login-AzureRmAccount', step('sign-in')),
    command(
      'Remove-AzureRmVMExtension -ResourceGroupName myResourceGroup -Name "ManagedIdentityExtensionForWindows" -VMName myVM',
      by('remove-identity-extension'),
      disputes.extension,
    ),
  ),
  section('User assigned identity', by(machine.createWithUser, machine.assign, machine.remove)),
  section(
    'Assign a user assigned identity to a VM during creation',
    by(machine.createWithUser),
    command(
      `$vmConfig = New-AzureRmVMConfig -VMName <VM NAME> -IdentityType UserAssigned -IdentityID "${identityId}..."`,
      by(machine.createWithUser),
      disputes.nameOrId,
    ),
    note('only required if you are using the VM extension', by('add-identity-extension'), disputes.extension),
    ...addExtension,
  ),
  section(
    'Assign a user identity to an existing Azure VM',
    by(machine.assign),
    command('Connect-AzureRmAccount', step('sign-in')),
    command('$vm = Get-AzureRmVM -ResourceGroupName <RESOURCE GROUP> -Name <VM NAME>', step('choose-virtual-machine')),
    command(
      `Update-AzureRmVM -ResourceGroupName <RESOURCE GROUP> -VM $vm -IdentityType UserAssigned -IdentityID "${identityId}"`,
      by(machine.assign),
      disputes.powershellList,
    ),
    ...addExtension,
  ),
  section('Related content', further),
];

const noneIsLowerCase = note('case sensitive', by(machine.disableOnly), disputes.none);
const noneForAll = note('case sensitive', by(machine.removeAll), disputes.none);
const noDirectoryRole = note('directory role assignments required', roles);

const setMachine = (assignment: string): string => `az vm update -n myVM -g myResourceGroup --set ${assignment}`;

const disableMachine: readonly Item[] = [
  command(setMachine(`identity.type='UserAssigned'`), by(machine.disable)),
  noneIsLowerCase,
  command(setMachine(`identity.type="none"`), by(machine.disableOnly), disputes.none),
];

const removeFromMachine: readonly Item[] = [
  command('az vm identity show', by(machine.show)),
  command(
    'az vm identity remove -g <RESOURCE GROUP> -n <VM NAME> --identities <USER ASSIGNED IDENTITY>',
    by(machine.remove),
    disputes.removalRole,
  ),
  noneForAll,
  command(
    setMachine(`identity.type="none" identity.userAssignedIdentities=null`),
    by(machine.removeAll),
    disputes.none,
  ),
  command(setMachine(`identity.type='SystemAssigned' identity.userAssignedIdentities=null`), by(machine.removeAllKeep)),
];

const machineTitle = 'Configure managed identities for Azure resources on an Azure VM using Azure CLI';
const assignToMachine = command(
  'az vm identity assign -g <RESOURCE GROUP> -n <VM NAME> --identities <USER ASSIGNED IDENTITY>',
  by(machine.assign),
  disputes.nameOrId,
);
const enableMachine = command('az vm identity assign -g myResourceGroup -n myVm', by(machine.enable));
const ofSystem = by(machine.create, machine.enable, machine.disable, machine.disableOnly);
const ofUser = by(machine.createWithUser, machine.assign, machine.remove, machine.removeAll, machine.removeAllKeep);

const page002: readonly Section[] = [
  section(
    machineTitle,
    { workflows: [...ofSystem.workflows, ...ofUser.workflows], steps: [] },
    note('active-directory-msi-preview-notice.md', preview),
  ),
  section(
    'Prerequisites',
    preparation,
    noDirectoryRole,
    note('updated to reflect the latest release', localTool),
    note('cloud-shell-try-it.md', localTool),
  ),
  section('System-assigned managed identity', ofSystem),
  section(
    'Enable system-assigned managed identity during creation of an Azure VM',
    by(machine.create),
    login,
    groupInWestUs,
    command(
      'az vm create --resource-group myResourceGroup --name myVM --image win2016datacenter --generate-ssh-keys --assign-identity --admin-username azureuser --admin-password myPassword12',
      by(machine.create),
    ),
  ),
  section('Enable system-assigned managed identity on an existing Azure VM', by(machine.enable), login, enableMachine),
  section(
    'Disable system-assigned identity from an Azure VM',
    by(machine.disable, machine.disableOnly, 'remove-identity-extension'),
    ...disableMachine,
    command('az vm extension delete', by('remove-identity-extension'), disputes.extension),
    command(
      'az vm identity --resource-group myResourceGroup --vm-name myVm -n ManagedIdentityExtensionForWindows',
      by('remove-identity-extension'),
      disputes.extension,
    ),
  ),
  section('User-assigned managed identity', ofUser),
  section(
    'Assign a user-assigned managed identity during the creation of an Azure VM',
    by(machine.createWithUser),
    groupAsPrinted,
    note('managed-identity-ua-character-limits.md', nameRule, disputes.names),
    identity('myUserAssignedIdentity', 'myResourceGroup'),
    command(
      'az vm create --resource-group <RESOURCE GROUP> --name <VM NAME> --image UbuntuLTS --admin-username <USER NAME> --admin-password <PASSWORD> --assign-identity <USER ASSIGNED IDENTITY NAME>',
      by(machine.createWithUser),
      disputes.image,
    ),
  ),
  section(
    'Assign a user-assigned managed identity to an existing Azure VM',
    by(machine.assign),
    note('special characters (i.e. underscore)', nameRule, disputes.names),
    identity('<USER ASSIGNED IDENTITY NAME>'),
    assignToMachine,
  ),
  section(
    'Remove a user-assigned managed identity from an Azure VM',
    by(machine.remove, machine.removeAll, machine.removeAllKeep),
    ...removeFromMachine,
  ),
  section('Next steps', further),
];

const page003: readonly Section[] = [
  section(machineTitle, { workflows: [...ofSystem.workflows, machine.createWithRole, ...ofUser.workflows], steps: [] }),
  section('Prerequisites', preparation, login, command('az version', localTool), command('az upgrade', localTool)),
  section('System-assigned managed identity', ofSystem),
  section(
    'Enable system-assigned managed identity during creation of an Azure VM',
    by(machine.create, machine.createWithRole),
    groupInWestUs,
    command(
      'az vm create --resource-group myResourceGroup --name myVM --image win2016datacenter --generate-ssh-keys --assign-identity --role contributor --scope mySubscription --admin-username azureuser --admin-password myPassword12',
      by(machine.createWithRole),
      disputes.scope,
    ),
  ),
  section('Enable system-assigned managed identity on an existing Azure VM', by(machine.enable), login, enableMachine),
  section(
    'Disable system-assigned identity from an Azure VM',
    by(machine.disable, machine.disableOnly),
    ...disableMachine,
  ),
  section(
    'User-assigned managed identity',
    ofUser,
    command(
      '--identities "/subscriptions/<SUBID>/resourcegroups/<RESROURCEGROUP>/providers/Microsoft.ManagedIdentity/userAssignedIdentities/<USER_ASSIGNED_ID_NAME>"',
      by(machine.assign),
      disputes.nameOrId,
    ),
  ),
  section(
    'Assign a user-assigned managed identity during the creation of an Azure VM',
    by(machine.createWithUser),
    groupAsPrinted,
    note('only alphanumeric characters', nameRule, disputes.names),
    identity('myUserAssignedIdentity', 'myResourceGroup'),
    command(
      'az vm create --resource-group <RESOURCE GROUP> --name <VM NAME> --image UbuntuLTS --admin-username <USER NAME> --admin-password <PASSWORD> --assign-identity <USER ASSIGNED IDENTITY NAME> --role <ROLE> --scope <SUBSCRIPTION>',
      by(machine.createWithUser, grantUser),
      disputes.roleWithUser,
    ),
  ),
  section(
    'Assign a user-assigned managed identity to an existing Azure VM',
    by(machine.assign),
    note('special characters (i.e. underscore)', nameRule, disputes.names),
    identity('<USER ASSIGNED IDENTITY NAME>'),
    assignToMachine,
  ),
  section(
    'Remove a user-assigned managed identity from an Azure VM',
    by(machine.remove, machine.removeAll, machine.removeAllKeep),
    ...removeFromMachine,
  ),
  section('Next steps', further),
  section('Feedback', not('The page’s own form for comments.')),
];

const setScaleSet = (name: string, assignment: string): string =>
  `az vmss update -n ${name} -g myResourceGroup --set ${assignment}`;
const setOfSystem = by(
  scaleSet.create,
  scaleSet.createWithRole,
  scaleSet.enable,
  scaleSet.disable,
  scaleSet.disableOnly,
);
const setOfUser = by(
  scaleSet.createWithUser,
  scaleSet.assign,
  scaleSet.remove,
  scaleSet.removeAll,
  scaleSet.removeAllKeep,
);

const page004: readonly Section[] = [
  section(
    'Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI',
    { workflows: [...setOfSystem.workflows, ...setOfUser.workflows], steps: [] },
    note('entra-msi-preview-notice.md', preview),
  ),
  section(
    'Prerequisites',
    preparation,
    noDirectoryRole,
    note('azure-cli-prepare-your-environment-no-header.md', localTool),
  ),
  section('System-assigned managed identity', setOfSystem),
  section(
    'Enable system-assigned managed identity during creation of an Azure virtual machine scale set',
    by(scaleSet.create, scaleSet.createWithRole),
    groupInWestUs,
    command(
      'az vmss create --resource-group myResourceGroup --name myVMSS --image win2016datacenter --upgrade-policy-mode automatic --custom-data cloud-init.txt --admin-username azureuser --admin-password myPassword12 --assign-identity --generate-ssh-keys --role contributor --scope mySubscription',
      by(scaleSet.createWithRole),
      disputes.scope,
    ),
  ),
  section(
    'Enable system-assigned managed identity on an existing Azure virtual machine scale set',
    by(scaleSet.enable),
    command('az vmss identity assign -g myResourceGroup -n myVMSS', by(scaleSet.enable)),
  ),
  section(
    'Disable system-assigned managed identity from an Azure virtual machine scale set',
    by(scaleSet.disable, scaleSet.disableOnly),
    command(setScaleSet('myVM', `identity.type='UserAssigned'`), by(scaleSet.disable), disputes.set),
    note('case sensitive', by(scaleSet.disableOnly), disputes.none),
    command(setScaleSet('myVM', `identity.type="none"`), by(scaleSet.disableOnly), disputes.set),
  ),
  section('User-assigned managed identity', setOfUser),
  section(
    'Assign a user-assigned managed identity during the creation of a virtual machine scale set',
    by(scaleSet.createWithUser),
    groupAsPrinted,
    note('managed-identity-ua-character-limits.md', nameRule, disputes.names),
    identity('<USER ASSIGNED IDENTITY NAME>'),
    command(
      'az vmss create --resource-group <RESOURCE GROUP> --name <VMSS NAME> --image <SKU Linux Image> --admin-username <USER NAME> --admin-password <PASSWORD> --assign-identity <USER ASSIGNED IDENTITY> --role <ROLE> --scope <SUBSCRIPTION>',
      by(scaleSet.createWithUser, grantUser),
      disputes.roleWithUser,
    ),
  ),
  section(
    'Assign a user-assigned managed identity to an existing virtual machine scale set',
    by(scaleSet.assign),
    identity('<USER ASSIGNED IDENTITY NAME>'),
    command(
      'az vmss identity assign -g <RESOURCE GROUP> -n <VIRTUAL MACHINE SCALE SET NAME> --identities <USER ASSIGNED IDENTITY>',
      by(scaleSet.assign),
      disputes.nameOrId,
    ),
  ),
  section(
    'Remove a user-assigned managed identity from an Azure virtual machine scale set',
    by(scaleSet.remove, scaleSet.removeAll, scaleSet.removeAllKeep),
    command('az vmss identity show', by(scaleSet.show)),
    command(
      'az vmss identity remove -g <RESOURCE GROUP> -n <VIRTUAL MACHINE SCALE SET NAME> --identities <USER ASSIGNED IDENTITY>',
      by(scaleSet.remove),
      disputes.removalRole,
    ),
    note('case sensitive', by(scaleSet.removeAll), disputes.none),
    command(
      setScaleSet('myVMSS', `identity.type="none" identity.userAssignedIdentities=null`),
      by(scaleSet.removeAll),
      disputes.none,
    ),
    command(
      setScaleSet('myVMSS', `identity.type='SystemAssigned' identity.userAssignedIdentities=null`),
      by(scaleSet.removeAllKeep),
    ),
  ),
  section('Next steps', further),
];

const sections: Readonly<Record<PageId, readonly Section[]>> = {
  '000': page000,
  '001': page001,
  '002': page002,
  '003': page003,
  '004': page004,
};

export const pageIds = Object.keys(pages) as readonly PageId[];

export const coverage: readonly CoverageRow[] = pageIds.flatMap(page =>
  sections[page].flatMap(({ heading, rows }) => rows.map(each => ({ page, section: heading, ...each }))),
);

/** Workflows that no page has, with the key under which their sources are collected, and why they are there. */
export const neededToday: Readonly<Record<string, { readonly source: string; readonly why: string }>> = {
  'list-user-assigned-identities': {
    source: 'X01',
    why: 'Which identities there are, before one is assigned or deleted.',
  },
  'show-user-assigned-identity': {
    source: 'X02',
    why: 'Code needs the client id, a role assignment the principal id.',
  },
  'delete-user-assigned-identity': {
    source: 'X03',
    why: 'Deleting an identity neither detaches it nor takes its roles away: the wizard does both first.',
  },
  'update-user-assigned-identity': { source: 'X04', why: 'Tags say what an identity is for.' },
  'grant-role-to-system-assigned-identity': { source: 'X10', why: 'An identity without a role can do nothing.' },
  'grant-role-to-scale-set-identity': { source: 'X10', why: 'An identity without a role can do nothing.' },
  'verify-token': { source: 'X13', why: 'Only a token shows that code on the machine can use the identity.' },
  'update-scale-set-instances': { source: 'X15', why: 'With the policy Manual, instances stay behind their model.' },
  'find-system-assigned-identities': {
    source: 'X16',
    why: 'They go with their machines, so one has to know where they are.',
  },
  'clean-up-orphaned-role-assignments': {
    source: 'X17',
    why: 'Role assignments outlive the identities they were for.',
  },
};

export interface CoverageLine {
  readonly page: PageId;
  readonly dated: string;
  readonly section: string;
  readonly kind: CoverageRow['kind'];
  readonly text: string;
  /** What carries it, or why nothing has to. */
  readonly carriedBy: string;
  /** Of the machine: where its steps are asked for or applied. */
  readonly states: readonly string[];
  readonly recordings: readonly string[];
  readonly tests: readonly string[];
}

const isCarried = (covers: Carried | OutOfScope): covers is Carried => 'workflows' in covers;

/** A step that no workflow is named for is shown by the first workflow that has it. */
const carriersOf = ({ workflows: ids, steps }: Carried): readonly string[] => {
  if (ids.length) return ids;
  const first = workflows.find(each => steps.some(id => each.steps.some(step => step.id === id)));
  return first ? [first.id] : [];
};

const lawsOf = (id: string): string => {
  const found = workflowById(id);
  return found && changesSomething(found) ? 'test/workflow-laws.test.ts' : 'test/conformance.test.ts';
};

/** The steps that are named, else those of the workflows that change or look up something. */
const statesOf = ({ steps }: Carried, ids: readonly string[]): readonly string[] => {
  const all = ids.flatMap(id => workflowById(id)?.steps ?? []);
  const named = all.filter(({ id }) => steps.includes(id));
  const meant = named.length ? named : all.filter(({ change, look }) => change ?? look);
  return [...new Set(meant.map(({ id, change }) => `${change ? 'applying' : 'asking'}.${id}`))];
};

/** The proof as a table, a line a row. */
export const coverageTable = (): readonly CoverageLine[] =>
  coverage.map(({ page, section, kind, text, covers }) => {
    const told = { page, dated: pages[page].dated, section, kind, text };
    if (!isCarried(covers)) return { ...told, carriedBy: covers.outOfScope, states: [], recordings: [], tests: [] };
    const ids = carriersOf(covers);
    return {
      ...told,
      carriedBy: [
        ...covers.workflows,
        ...covers.steps.filter(id => !covers.workflows.includes(id)).map(id => `step ${id}`),
      ].join(', '),
      states: statesOf(covers, ids),
      recordings: ids.map(id => `recordings/${id}.json`),
      tests: [...new Set(ids.map(lawsOf))],
    };
  });
