/** The review: tabs of commands that can be taken along, the change in words, and what an account needs for it. */
import { describe, expect, test } from 'vitest';
import { planAsText } from '../../src/drivers/lines/plan.ts';
import { contoso } from '../../src/simulator/contoso.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { assignIdentity } from '../../src/workflows/assign-user-assigned-identity.ts';
import { createMachineWithSystemAssignedIdentity } from '../../src/workflows/create-virtual-machine-with-system-assigned-identity.ts';
import { createMachineWithRole } from '../../src/workflows/create-virtual-machine-with-system-assigned-identity-and-role.ts';
import { play } from '../play.ts';
import { rehearsalAnswers, rehearsalSimulator } from '../rehearsal.ts';
import { draw } from './draw.tsx';
import { review } from './views.ts';

const wide = { columns: 200, rows: 60 };
const tab = { type: 'turn' } as const;

const planned = async () => {
  const wizard = play(assignIdentity, simulate({ world: contoso }));
  await wizard.answers({
    subscription: 'Contoso Dev',
    resourceGroup: 'rg-photos',
    virtualMachine: 'photos-api',
    userAssignedIdentity: 'id-new',
  });
  return wizard.shows('review');
};

describe('a plan from Azure', () => {
  test('is told as the requests that would be sent, though none is', async () => {
    const screen = draw(await planned(), wide);
    screen.press(tab, tab);
    expect(screen.text()).toContain('[REST]');
    expect(screen.text()).toMatch(/PATCH https:\/\/management\.azure\.com\/.*photos-api\?api-version=/);
    expect(screen.text()).toContain('"type": "UserAssigned"');
  });

  test('says in words what comes, stays and goes, and what an account needs', async () => {
    const text = draw(await planned(), wide).text();
    expect(text).toContain('gets id-new, keeps id-photos, loses nothing');
    expect(text).toContain('A token request without a client ID gets id-photos now, and will get an error');
    expect(text).toMatch(/needs: .*virtualMachines\/write on photos-api,.*assign\/action on id-new/s);
  });

  test('shows no secret in a request, and no name that is not known yet', async () => {
    const wizard = play(createMachineWithRole, rehearsalSimulator());
    await wizard.answers(rehearsalAnswers(createMachineWithRole));
    const { plan } = await wizard.shows('review');
    const text = planAsText(plan, 'rest');
    expect(text).toContain('"adminPassword": "<adminPassword>"');
    expect(text).not.toContain(rehearsalAnswers(createMachineWithRole).adminPassword);
    expect(text).toContain('roleAssignments/(known after apply)');
  });

  test('has a request for every change of a new machine, and the same requests are sent', async () => {
    const wizard = play(createMachineWithSystemAssignedIdentity, rehearsalSimulator());
    await wizard.answers(rehearsalAnswers(createMachineWithSystemAssignedIdentity));
    const { plan } = await wizard.shows('review');
    const foreseen = plan.flatMap(({ writes = [] }) => writes.map(({ method, path }) => `${method} ${path}`));
    await wizard.confirms();
    const sent = wizard.session.account().exchanges.filter(({ call }) => call.method !== 'GET');
    expect(foreseen).toEqual(sent.map(({ call }) => `${call.method} ${call.path}`));
  });
});

describe('commands', () => {
  test('are copied as they can be pasted', () => {
    const screen = draw(review());
    screen.press({ type: 'copy' });
    expect(screen.copied).toEqual([review().plan[0]?.commands.az.join('\n')]);
    expect(screen.text()).toContain('Copied for Azure CLI');
  });

  test('are saved from the tab that is seen, and where they are is said until the next key', () => {
    const screen = draw(review());
    screen.press(tab, { type: 'save' });
    expect(screen.text()).toContain('Saved: assign-user-assigned-identity.ps1');
    screen.press({ type: 'up' });
    expect(screen.text()).toContain('Tab REST');
  });

  test('are none where nothing changes', () => {
    const screen = draw(review({ plan: review().plan.map(item => ({ ...item, sign: '=' as const })) }));
    screen.press({ type: 'copy' });
    expect(screen.copied).toEqual([]);
    expect(screen.text()).toContain('There is nothing to copy');
  });
});
