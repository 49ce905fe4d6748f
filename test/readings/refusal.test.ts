/** What a shell would refuse is refused here too, and never read as something else. */
import { describe, expect, test } from 'vitest';
import { explanationOf } from '../../src/readings/explanation.ts';
import { readCommand } from '../../src/readings/read-command.ts';

const problemOf = (text: string) => {
  const reading = readCommand(text);
  return reading.is === 'foreign' ? `${reading.problem.happened}. ${reading.problem.try[0]}` : reading.is;
};

const meant = (text: string) => readCommand(text);

describe('an option that is not known', () => {
  test.each([
    ['az vm identity assign -g rg -n vm --identites id-photos', '--identites', '--identities'],
    ['az vm identity assign -g rg -n vm --identitys id-photos', '--identitys', '--identities'],
    ['az vm create -n vm --asign-identity id-photos', '--asign-identity', '--assign-identity'],
    ['az vm update -g rg -n vm --sett identity.type=none', '--sett', '--set'],
    ['az login --identty', '--identty', '--identity'],
    ['Update-AzVM -VM $vm -IdentityTpe None', '-IdentityTpe', '-IdentityType'],
    ['Update-AzureRmVM -VM $vm -IdentityType UserAssigned -IdentyId x', '-IdentyId', '-IdentityId'],
  ])('in %s is %s, and near to %s', (text, option, near) => {
    expect(problemOf(text)).toContain(`has no option ${option} that is known here. The nearest option is ${near}`);
  });

  test('is refused even where it is near to none, and among other commands', () => {
    const text = 'az vm identity assign -g rg -n vm --user-managed id-photos';
    expect(problemOf(text)).toContain('has no option --user-managed');
    expect(problemOf(`az vm identity show -n vm; ${text}`)).toContain('has no option --user-managed');
  });

  test('is refused where it begins like two', () => {
    expect(problemOf('az vm identity assign -g rg -n vm --id id-photos')).toContain('has no option --id ');
  });

  test('is told with those that there are where none is near', () => {
    expect(problemOf('New-AzVmss -VMScaleSetName batch -AssignIdentity')).toContain('-SystemAssignedIdentity');
  });

  test('is none where a short one has its value attached', () => {
    expect(meant('az vm identity assign -grg -nweb')).toMatchObject({ answers: { virtualMachine: 'web' } });
  });

  test('is not repeated where it may be a secret', () => {
    expect(problemOf('az vm identity assign -n vm --hunter2')).not.toContain('hunter2');
    expect(problemOf('az vm create -n vm --assign-identity --admin-password --hunter')).toBe('workflow');
  });
});

describe('a word that belongs to no option', () => {
  test.each(['az vm identity assign -g rg -n vm id-photos', 'az vm identity assign "id 1" -n vm'])('in %s', text => {
    expect(problemOf(text)).toContain('A word after az vm identity assign belongs to no option');
  });
});

describe('an option that says nothing about identities', () => {
  const places = '-g rg -n web --no-wait --verbose -o table --only-show-errors --query principalId';
  test.each([
    [`az vm identity assign ${places}`, 'enable-system-assigned-identity'],
    [
      `az vm create ${places} --image Ubuntu2204 --assign-identity --nsg-rule NONE --tags a=b c=d`,
      'create-virtual-machine-with-system-assigned-identity',
    ],
    ['az identity create -g rg -n id-a --tags a=b', 'create-user-assigned-identity'],
    [
      'Update-AzVM -ResourceGroupName rg -VM $vm -IdentityType SystemAssigned -AsJob',
      'enable-system-assigned-identity',
    ],
  ])('is passed over: %s', (text, workflow) => {
    expect(meant(text)).toMatchObject({ is: 'workflow', workflow });
  });
});

describe('--ids', () => {
  const id = '/subscriptions/1/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web';

  test('binds the subscription, the group and the machine', () => {
    const answers = { subscription: '1', resourceGroup: 'rg', virtualMachine: 'web' };
    expect(meant(`az vm identity assign --ids ${id}`)).toMatchObject({ answers });
    const user = id.replace('Compute/virtualMachines', 'ManagedIdentity/userAssignedIdentities');
    expect(meant(`az identity show --ids ${user}`)).toMatchObject({ answers: { userAssignedIdentity: user } });
  });

  test('binds nothing where it has several, or another thing', () => {
    for (const text of [`az vm identity assign --ids ${id} ${id}2`, `az vmss identity assign --ids ${id}`])
      expect(meant(text)).toMatchObject({ answers: {}, asked: [{ because: expect.stringContaining('--ids') }] });
  });
});

describe('a quotation mark that is not closed', () => {
  test.each([
    'az vm identity assign -g rg -n "web --identities id-a\naz vm identity show -n web',
    "az vm identity assign -g rg -n 'web\naz vm identity show -n 'web2'",
    'Update-AzVM -VM $vm -IdentityType "SystemAssigned',
  ])('is told: %j', text => {
    expect(problemOf(text)).toContain('A quotation mark is opened, and never closed');
  });

  test('is told of a command only, not of prose', () => {
    expect(problemOf('az vm identity show -n web\nThe machine’s identities are listed.')).toBe('workflow');
  });
});

describe('a command that is not known', () => {
  test.each([
    ['az vm identity assgin -g rg -n web', 'az vm identity assign'],
    ['az identity list-resource -g rg -n id-a', 'az identity list-resources'],
    ['Update-AzureRmVMM -VM $vm', 'Update-AzVM'],
  ])('%s is near to %s', (text, near) => {
    expect(problemOf(text)).toContain(`is not one that is known here. The nearest that is known: ${near}`);
  });

  test('is told so where it is a form of one that is', () => {
    expect(problemOf('az vm run-command invoke -n web --scripts uptime')).toContain(
      'This form of az vm run-command invoke says nothing about managed identities',
    );
  });

  test('is told to be an option where its command is missing', () => {
    expect(problemOf('--identities "/subscriptions/1"')).toContain('This is an option without its command');
  });
});

describe('a scale set that is Flexible', () => {
  const text = 'az vmss create -g rg -n batch --orchestration-mode Flexible --assign-identity';

  test('has no system-assigned identity', () => {
    expect(meant(text)).toMatchObject({ is: 'broken', defects: [{ id: 'system-assigned-on-flexible' }] });
    expect(meant(`${text} [system] id-a`).is).toBe('broken');
  });

  test('has user-assigned ones', () => {
    expect(meant(`${text} id-a`)).toMatchObject({ is: 'workflow', answers: { orchestrationMode: 'Flexible' } });
  });
});

describe('a command written again', () => {
  const again = (text: string) => explanationOf(meant(text)).join('\n');

  test('has no table of settings', () => {
    const text =
      '$settings = @{ "port" = 50342 }\nSet-AzVMExtension -VMName web -Name ManagedIdentityExtensionForLinux';
    expect(again(text)).not.toContain('@{}');
  });

  test('has the options that its cmdlet has', () => {
    const text = 'New-AzureRmVmss -VMScaleSetName batch -SystemAssignedIdentity';
    expect(again(text)).not.toMatch(/-AssignIdentity|az vmss create/);
    expect(again(text)).toContain('New-AzVmss -OrchestrationMode Uniform');
  });

  test('passes over what a pipeline is made of', () => {
    const text = 'Get-AzVM -Name web | Where-Object {$_.Identity} | Select-Object Name | Format-Table';
    expect(meant(text)).toMatchObject({ passedOver: 0 });
  });
});

test('a caret continues a line', () => {
  expect(meant('az vm identity assign -g rg ^\r\n  -n web ^\r\n  --identities id-a')).toMatchObject({
    answers: { resourceGroup: 'rg', virtualMachine: 'web', userAssignedIdentity: 'id-a' },
  });
});

test('an underscore in a new name is no question of name or id', () => {
  expect(meant('az identity create -g rg -n my_identity')).toMatchObject({ defects: [{ id: 'two-name-rules' }] });
});
