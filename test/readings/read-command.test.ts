/** What old commands mean today. */
import { describe, expect, test } from 'vitest';
import { askedFields, type Workflow } from '../../src/model/workflow.ts';
import { defectIds } from '../../src/readings/defects.ts';
import { readCommand } from '../../src/readings/read-command.ts';
import { workflowById, workflows } from '../../src/workflows/workflows.ts';
import { defective, samples } from './samples.ts';

const meant = (text: string) => {
  const reading = readCommand(text);
  if (reading.is === 'workflow') return { ...reading, workflow: reading.workflow };
  if (reading.is === 'broken') return { ...reading, workflow: reading.instead };
  throw new Error(`${text} is ${reading.is}`);
};

const upgradesOf = (text: string) => {
  const reading = readCommand(text);
  return 'upgrades' in reading ? reading.upgrades.map(({ was, today }) => `${was} → ${today}`) : [];
};

describe('a command', () => {
  test.each(samples)('%s is %s', (text, workflow) => {
    expect(meant(text).workflow).toBe(workflow);
  });

  test.each(samples)('%s answers only what its workflow asks for', (text, workflow) => {
    const fields = Object.keys(askedFields(workflowById(workflow) as Workflow));
    expect(Object.keys(meant(text).answers).filter(name => !fields.includes(name))).toEqual([]);
  });

  test.each(samples)('%s reads the same when it is written again', text => {
    const { answers, workflow, again } = meant(text);
    expect(meant(again)).toMatchObject({ answers, workflow });
  });
});

test('every workflow has a command of old or of today, and no command leads elsewhere', () => {
  const reached = samples.map(([text]) => meant(text)).flatMap(({ workflow, next }) => [{ workflow }, ...next]);
  expect(new Set(reached.map(({ workflow }) => workflow))).toEqual(new Set(workflows.map(({ id }) => id)));
});

describe('a defect', () => {
  test.each(defectIds)('%s shows', id => {
    const reading = readCommand(defective[id] ?? '');
    expect('defects' in reading ? reading.defects.map(each => each.id) : []).toContain(id);
  });
});

describe('a value', () => {
  test('that only stands for one is asked for, and binds nothing', () => {
    const { answers, asked } = meant('az vm assign-identity -g <RESOURCE GROUP> -n <VM NAME> --identities <`MSI ID>');
    expect(answers).toEqual({});
    expect(asked.map(({ field }) => field)).toEqual(['resourceGroup', 'virtualMachine', 'userAssignedIdentity']);
  });

  test('that is the bare name of an identity stays one, and an id stays an id', () => {
    const id = '/subscriptions/1/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-a';
    const assign = (identity: string) => meant(`az vm identity assign -n web --identities ${identity}`).answers;
    expect(assign('id-a')).toMatchObject({ userAssignedIdentity: 'id-a' });
    expect(assign(id.replace('resourceGroups', 'resourcegroups'))).toMatchObject({ userAssignedIdentity: id });
  });

  test('that is the name of an identity by itself is not taken for another of that name', () => {
    const { answers, asked } = meant('az identity delete -g rg -n id-a');
    expect(answers).toEqual({});
    expect(asked).toMatchObject([{ field: 'userAssignedIdentity' }]);
    expect(meant('az identity delete -g rg -n id-a --subscription 1').answers).toMatchObject({
      userAssignedIdentity:
        '/subscriptions/1/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-a',
    });
  });

  test('that is a password is asked for again, and said nowhere', () => {
    const reading = meant('az vm create -n web --image Ubuntu2204 --assign-identity --admin-password "Pa55 word; x"');
    expect(JSON.stringify(reading)).not.toContain('Pa55');
    expect(reading.asked).toEqual([{ field: 'adminPassword', because: expect.stringContaining('not taken') }]);
    expect(reading.answers).toMatchObject({ authentication: 'password' });
  });

  test('is spelt as it is today', () => {
    const text =
      'az vmss create --image win2016datacenter -l "West US" --upgrade-policy-mode automatic --assign-identity';
    expect(meant(text).answers).toEqual({
      image: 'Win2016Datacenter',
      location: 'westus',
      upgradePolicy: 'Automatic',
      orchestrationMode: 'Uniform',
    });
  });
});

describe('several lines', () => {
  test('are one workflow with all their answers', () => {
    const text = `az group create --name rg --location westus
      az identity create -g rg -n id-a
      az vm identity assign -g rg -n web \\
        --identities id-a`;
    expect(meant(text)).toMatchObject({
      workflow: 'assign-user-assigned-identity',
      answers: { resourceGroup: 'rg', virtualMachine: 'web', userAssignedIdentity: 'id-a' },
      next: [],
    });
  });

  test('find the machine that a variable holds', () => {
    const text = `$vm = Get-AzureRmVM -ResourceGroupName rg -Name web
      Update-AzureRmVM -ResourceGroupName rg -VM $vm \`
        -IdentityType UserAssigned -IdentityID "id-a", "id-b"`;
    expect(meant(text)).toMatchObject({
      workflow: 'assign-user-assigned-identity',
      answers: { resourceGroup: 'rg', virtualMachine: 'web', userAssignedIdentity: 'id-a' },
      next: [{ workflow: 'assign-user-assigned-identity', answers: { userAssignedIdentity: 'id-b' } }],
    });
  });

  test('say what is left to do, and how much was passed over', () => {
    const text =
      'az vm identity assign -n web --role Reader --scope /subscriptions/1; az network nic list; az acr list';
    expect(meant(text)).toMatchObject({
      workflow: 'enable-system-assigned-identity',
      next: [
        { workflow: 'grant-role-to-system-assigned-identity', answers: { role: 'Reader', scope: '/subscriptions/1' } },
      ],
      passedOver: 2,
    });
  });

  test('are broken only where their first act is', () => {
    const broken = 'az vm create -n web --assign-identity id-a --role Reader --scope /subscriptions/1';
    expect(readCommand(`az vm identity assign -n old\n${broken}`).is).toBe('workflow');
    expect(readCommand(`${broken}\naz vm identity assign -n old`).is).toBe('broken');
  });

  test('of prose name commands without meaning them', () => {
    const text = 'Use `az vm identity remove` to take it off, as in `az vm identity show -n web`.';
    expect(meant(text)).toMatchObject({ workflow: 'show-identities', next: [], answers: { virtualMachine: 'web' } });
    expect(meant('`az vm identity remove`').workflow).toBe('disable-system-assigned-identity');
  });

  test('that are all steps on the way are a part', () => {
    expect(readCommand('az login\naz group create -n rg -l westus')).toMatchObject({ is: 'part', step: 'sign-in' });
  });
});

describe('an upgrade', () => {
  test.each([
    ['az vm assign-identity -n web', 'az vm assign-identity → az vm identity assign'],
    ['az vm remove-identity -n web', 'az vm remove-identity → az vm identity remove'],
    ['Login-AzureRmAccount', 'Login-AzureRmAccount → Connect-AzAccount'],
    ['Connect-AzureRmAccount', 'Connect-AzureRmAccount → Connect-AzAccount'],
    ['get-azurermvm -Name web', 'get-azurermvm → Get-AzVM'],
    [
      'RemoveAzureRmVMExtension -Name ManagedIdentityExtensionForLinux',
      'RemoveAzureRmVMExtension → Remove-AzVMExtension',
    ],
    ['az vm create --image UbuntuLTS --assign-identity', 'UbuntuLTS → Ubuntu2204'],
    ['az vm create --image win2016datacenter --assign-identity', 'win2016datacenter → Win2016Datacenter'],
    [
      'Update-AzureRmVM -AssignIdentity "SystemAssigned"',
      '-AssignIdentity "SystemAssigned" → -IdentityType SystemAssigned',
    ],
  ])('of %s is %s', (text, upgrade) => {
    expect(upgradesOf(text)).toContain(upgrade);
  });
});

describe('a text from a page', () => {
  const command = 'az vm identity assign -g rg -n web --identities <USER ASSIGNED IDENTITY>';
  test.each([
    ['a prompt', `$ ${command}`],
    ['a fence', `\`\`\`azurecli-interactive\n${command}\n\`\`\``],
    ['a quotation', `> ${command}`],
    ['a sentence before it', `Assign it to your VM:${command}`],
    ['entities', command.replace('<', '&lt;').replace('>', '&gt;')],
    ['dashes that a word processor made', command.replace('--identities', '–identities')],
    ['half a flag of such dashes', command.replace('--identities', '-–identities')],
    ['smart quotes', command.replace('rg', '“rg”').replace('web', '‘web’')],
    ['carriage returns', `${command}\r\n`],
    ['a comment', `${command} # the one from before`],
    ['abbreviated flags', command.replace('--identities', '--ident')],
    ['equals signs', command.replace('-g rg', '--resource-group=rg')],
  ])('may have %s', (_, text) => {
    expect(meant(text)).toMatchObject({
      workflow: 'assign-user-assigned-identity',
      answers: { resourceGroup: 'rg', virtualMachine: 'web' },
      asked: [{ field: 'userAssignedIdentity' }],
    });
  });
});
