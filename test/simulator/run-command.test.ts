/** Scripts on a machine, and the metadata service that they ask for tokens. */
import { describe, expect, test } from 'vitest';
import type { MachinePlan } from '../../src/simulator/machine-plan.ts';
import { world } from '../../src/simulator/world.ts';
import { asking, type Reply } from './asking.ts';

const arm = 'https%3A%2F%2Fmanagement.azure.com%2F';
const tokenUrl = 'http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01';
const curl = (more = '', header = '-H Metadata:true'): string =>
  `curl -s ${header} --noproxy '*' '${tokenUrl}&resource=${arm}${more}'`;

const azure = (machine: MachinePlan = {}) => {
  const cloud = asking({
    world: world({
      userAssignedIdentities: ['id-a', 'id-b'],
      virtualMachines: { 'web-1': machine },
      scaleSets: { web: { identity: 'SystemAssigned', outdated: 1 } },
    }),
  });
  const start = (script: string, commandId = 'RunShellScript', path = cloud.machine('web-1')) =>
    cloud.ask('POST', `${path}/runCommand`, { commandId, script: [script] });
  /** What the script printed. */
  const run = async (script: string, commandId?: string, path?: string) => {
    const { last } = await cloud.finish(await start(script, commandId, path));
    const [{ message }, second] = last.json.properties.output.value;
    const [, stdout = message, stderr = second?.message] =
      /\[stdout\]\n([\s\S]*)\n\[stderr\]\n([\s\S]*)$/.exec(message) ?? [];
    return { stdout, stderr, json: stdout ? JSON.parse(stdout) : undefined };
  };
  const principal = async (name: string) => (await cloud.ask('GET', cloud.identity(name))).json.properties;
  return { ...cloud, start, run, principal };
};

const both = { systemAssigned: true, userAssigned: ['id-a', 'id-b'] };
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
const codeOf = ({ status, json }: Reply) => [status, json.error.code];

describe('Run Command', () => {
  test('is accepted, takes 17.3 seconds, and answers its output at both addresses', async () => {
    const { ask, finish, start } = azure({ identity: 'SystemAssigned' });
    const reply = await start(curl());
    const { last } = await finish(reply);
    expect([reply.status, reply.body]).toEqual([202, '']);
    expect(Object.keys(last.json)).toEqual(['startTime', 'endTime', 'status', 'properties', 'name']);
    expect(Date.parse(last.json.endTime) - Date.parse(last.json.startTime)).toBe(17_300);
    const result = await ask('GET', reply.headers.location ?? '');
    expect([result.status, result.json]).toEqual([200, last.json.properties.output]);
  });

  test('runs one script at a time', async () => {
    const { finish, start } = azure();
    const first = await start('true');
    expect(codeOf(await start('true'))).toEqual([409, 'Conflict']);
    await finish(first);
    expect((await start('true')).status).toBe(202);
  });

  test('says that the simulator runs no other scripts', async () => {
    const { run } = azure();
    expect(await run('echo $0')).toMatchObject({ stdout: '', stderr: expect.stringContaining('runs no scripts') });
  });

  test.each([
    ['RunPowerShellScript', 400, 'InvalidParameter'],
    ['ifconfig', 501, 'NotSimulated'],
  ])('refuses %s on Linux', async (commandId, status, code) => {
    const { start } = azure();
    expect(codeOf(await start('true', commandId))).toEqual([status, code]);
  });

  test('answers both streams of PowerShell on Windows, where an error is an error', async () => {
    const { run } = azure({ identity: 'SystemAssigned', image: 'Win2022Datacenter' });
    const invoke = (header: string) => `(Invoke-WebRequest -Uri '${tokenUrl}&resource=${arm}' ${header}).Content`;
    const good = await run(invoke('-Headers @{Metadata="true"}'), 'RunPowerShellScript');
    const bad = await run(invoke(''), 'RunPowerShellScript');
    expect([good.json.token_type, good.stderr]).toEqual(['Bearer', '']);
    expect([bad.stdout, bad.stderr]).toEqual(['', expect.stringContaining('bad_request_102')]);
  });

  test('runs in a machine of a scale set, with the identity that it has taken over', async () => {
    const { ask, run, scaleSet } = azure();
    const inside = (id: string) => run(curl(), 'RunShellScript', `${scaleSet('web')}/virtualMachines/${id}`);
    const [behind, latest] = [await inside('0'), await inside('1')];
    const { principalId } = (await ask('GET', scaleSet('web'))).json.identity;
    expect(behind.json.error_description).toBe('Identity not found');
    expect(claimsOf(latest.json.access_token)).toMatchObject({
      oid: principalId,
      xms_mirid: scaleSet('web').replace('resourceGroups', 'resourcegroups'),
    });
  });
});

describe('a token', () => {
  test('is answered as the documents describe', async () => {
    const { run } = azure({ identity: 'SystemAssigned' });
    const { json } = await run(curl());
    expect(Object.keys(json).join(' ')).toBe(
      'access_token refresh_token client_id expires_in expires_on not_before resource token_type',
    );
    expect([json.expires_in, json.resource]).toEqual(['86400', 'https://management.azure.com/']);
  });

  test('says whose it is, and opens what its identity may do', async () => {
    const { ask, run, machine, root } = azure({ identity: 'SystemAssigned' });
    const { principalId, tenantId } = (await ask('GET', machine('web-1'))).json.identity;
    const { json } = await run(curl());
    const claims = claimsOf(json.access_token);
    expect(claims).toMatchObject({ oid: principalId, tid: tenantId, aud: json.resource, appid: json.client_id });
    expect([claims.exp - claims.iat, String(claims.exp)]).toEqual([86_400, json.expires_on]);
    const headers = { authorization: `Bearer ${json.access_token}` };
    expect((await ask('GET', root, undefined, headers)).json.error.code).toBe('AuthorizationFailed');
    expect((await ask('GET', '/subscriptions', undefined, headers)).json.value).toEqual([]);
  });

  test('is of the system-assigned identity unless another is asked for', async () => {
    const { ask, run, machine, identity, principal } = azure({ identity: both });
    const { clientId, principalId } = await principal('id-b');
    const own = (await ask('GET', machine('web-1'))).json.identity.principalId;
    const selected = [
      `&client_id=${clientId}`,
      `&object_id=${principalId}`,
      `&msi_res_id=${encodeURIComponent(identity('ID-B'))}`,
    ];
    const whose = async (more: string) => claimsOf((await run(curl(more))).json.access_token).oid;
    expect(await whose('')).toBe(own);
    for (const more of selected) expect(await whose(more)).toBe(principalId);
  });

  test('is of the only user-assigned identity, but of several one must be chosen', async () => {
    const { run: one, principal } = azure({ identity: { userAssigned: ['id-a'] } });
    const { run: two } = azure({ identity: { userAssigned: ['id-a', 'id-b'] } });
    expect((await one(curl())).json.client_id).toBe((await principal('id-a')).clientId);
    expect((await two(curl())).json).toEqual({
      error: 'invalid_request',
      error_description: expect.stringContaining('Multiple user assigned identities exist'),
    });
  });

  test.each([
    ['without an identity', {}, curl(), 'invalid_request'],
    ['without the header', { identity: 'SystemAssigned' }, curl('', ''), 'bad_request_102'],
    ['for another identity', { identity: 'SystemAssigned' }, curl('&client_id=none'), 'invalid_request'],
    ['with POST', { identity: 'SystemAssigned' }, curl('', '-X POST -H "Metadata: true"'), 'method_not_allowed'],
    [
      'for what is no resource',
      { identity: 'SystemAssigned' },
      curl().replace(arm, 'https%3A%2F%2Fnowhere'),
      'invalid_resource',
    ],
    ['for nothing', { identity: 'SystemAssigned' }, curl().replace(arm, ''), 'invalid_request'],
  ] as const)('is refused %s', async (_, plan, script, error) => {
    const { run } = azure(plan);
    expect((await run(script)).json.error).toBe(error);
  });

  test('is refused for an identity that was deleted, and for one that is still on its way', async () => {
    const { ask, run, machine, identity } = azure({ identity: { userAssigned: ['id-a'] } });
    await ask('DELETE', identity('id-a'));
    expect((await run(curl())).json.error_description).toBe('Identity not found');
    await ask('PATCH', machine('web-1'), {
      identity: { type: 'UserAssigned', userAssignedIdentities: { [identity('id-b')]: {} } },
    });
    expect((await run(curl())).json.error_description).toBe('Identity not found');
  });

  test('comes from the retired extension too, at its own port, where it is installed', async () => {
    const script = `curl -H Metadata:true 'http://localhost:50342/oauth2/token?resource=${arm}'`;
    const { run } = azure({ identity: 'SystemAssigned', extensions: ['ManagedIdentityExtensionForLinux'] });
    expect((await run(script)).json.token_type).toBe('Bearer');
    expect(await azure({ identity: 'SystemAssigned' }).run(script)).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('Connection refused'),
    });
  });
});

describe('the metadata service of a machine', () => {
  test('can be asked without Run Command', () => {
    const { simulator, machine, scaleSet } = azure({ identity: 'SystemAssigned' });
    const ask = (id: string, headers = { metadata: 'true' }) =>
      simulator.metadata(id, { method: 'GET', url: `${tokenUrl}&resource=${arm}`, headers });
    expect(ask(machine('web-1'))).toMatchObject({ status: 200, body: { token_type: 'Bearer' } });
    expect(ask(`${scaleSet('web')}/virtualMachines/1`)?.status).toBe(200);
    expect(ask(machine('web-1'), { metadata: 'no' })?.status).toBe(400);
    expect(ask(machine('none'))).toBeUndefined();
  });
});
