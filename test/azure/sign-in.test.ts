/** Every way to sign in that needs no person at a browser, over real sockets, against a stand-in for Microsoft Entra ID. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { publicCloud } from '../../src/arm/clouds.ts';
import { SignedIn } from '../../src/azure/signed-in.ts';
import { azureWays } from '../../src/azure/ways.ts';
import { problemOf } from '../../src/model/problem.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { world } from '../../src/simulator/world.ts';
import { scratch } from '../scratch.ts';
import { served } from '../simulator/http/served.ts';
import { type Authority, authority, tenantId } from './authority/authority.ts';

const scope = 'https://management.azure.com/.default';

/** Real sockets, and trust in the certificate of the test. */
const trusting = (certificate: string): HttpClient => {
  const network = createDefaultHttpClient();
  return {
    sendRequest: request => {
      request.tlsSettings = { ca: certificate };
      return network.sendRequest(request);
    },
  };
};

describe('signing in', () => {
  let entra: Authority;
  let said: string[];
  const { folder } = scratch();

  beforeEach(async () => {
    entra = await authority(folder);
    said = [];
    for (const name of [
      'AZURE_TENANT_ID',
      'AZURE_CLIENT_ID',
      'AZURE_CLIENT_SECRET',
      'AZURE_FEDERATED_TOKEN_FILE',
      'AZURE_CLIENT_CERTIFICATE_PATH',
    ])
      vi.stubEnv(name, undefined);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await entra.close();
  });

  const signedInBy = async (way: string) => {
    const place = { ...publicCloud, name: 'custom', authority: entra.address };
    const signedIn = new SignedIn(azureWays(place, { httpClient: trusting(entra.certificate), maxRetries: 0 }));
    const credential = signedIn.for({ waits: words => said.push(words) });
    await signedIn.open(way);
    return { signedIn, credential, account: await signedIn.account(scope, credential, {}) };
  };
  const problemOfWay = async (way: string) =>
    problemOf(
      await signedInBy(way).then(
        () => Promise.reject(new Error('It worked')),
        error => error,
      ),
    );

  const asApplication = () => {
    vi.stubEnv('AZURE_TENANT_ID', tenantId);
    vi.stubEnv('AZURE_CLIENT_ID', '99999999-0000-0000-0000-000000000000');
  };

  test('a device code is said with its address, and nothing else of it', async () => {
    const { account } = await signedInBy('device-code');
    expect(account).toEqual({ account: 'ada@contoso.com', tenant: tenantId });
    expect(said).toEqual([`Open ${entra.address}/device and enter the code BXCD-QRST`]);
  });

  test('another tenant is asked by itself, and its tokens are used from there on', async () => {
    const { signedIn, credential } = await signedInBy('device-code');
    const other = 'aaaaaaaa-2222-3333-4444-555555555555';
    await signedIn.enter('device-code', other);
    expect(await signedIn.account(scope, credential, {})).toMatchObject({ tenant: other });
    await signedIn.enter('device-code', other);
    expect(said.length).toBe(2);
  });

  test('a token is asked for once for each scope, whoever asks', async () => {
    asApplication();
    vi.stubEnv('AZURE_CLIENT_SECRET', 'canary-secret');
    const { signedIn, credential } = await signedInBy('environment');
    await credential.getToken(scope);
    await signedIn.for({ waits: () => undefined }).getToken([scope]);
    expect(entra.asked.map(form => form.get('scope'))).toEqual([scope]);
  });

  test('a claims challenge is not answered with the token that was refused', async () => {
    const { credential } = await signedInBy('device-code');
    await credential.getToken(scope, { claims: '{"access_token":{"nbf":{"essential":true,"value":"1"}}}' });
    expect(entra.asked.at(-1)?.get('claims')).toContain('nbf');
  });

  test('an application signs in with its certificate', async () => {
    asApplication();
    const pem = join(folder, 'application.pem');
    const made = spawnSync(process.env.OPENSSL ?? 'openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=application'],
      ...['-keyout', pem, '-out', join(folder, 'application-cert.pem')],
    ]);
    expect(made.status).toBe(0);
    appendFileSync(pem, readFileSync(join(folder, 'application-cert.pem')));
    vi.stubEnv('AZURE_CLIENT_CERTIFICATE_PATH', pem);
    await signedInBy('environment');
    expect(entra.asked[0]?.get('client_assertion_type')).toMatch(/jwt-bearer$/);
  });

  test('a machine signs in as its managed identity', async () => {
    const machine = { 'web-1': { identity: 'SystemAssigned' as const } };
    const options = { world: world({ virtualMachines: machine }) };
    const id = simulate(options)
      .world()
      .resources.find(({ name }) => name === 'web-1')?.id;
    const { address, close } = await served(options, { asMachine: id });
    vi.stubEnv('AZURE_POD_IDENTITY_AUTHORITY_HOST', address);
    const signedIn = new SignedIn(azureWays(publicCloud, { maxRetries: 0 }));
    await signedIn.open('managed-identity');
    const { tenant } = await signedIn.account(scope, signedIn.for({ waits: () => undefined }), {}).finally(close);
    expect(tenant).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a workload signs in with its federated token', async () => {
    asApplication();
    const file = join(folder, 'federated');
    writeFileSync(file, 'canary-assertion');
    vi.stubEnv('AZURE_FEDERATED_TOKEN_FILE', file);
    await signedInBy('workload-identity');
    expect(entra.asked[0]?.get('client_assertion')).toBe('canary-assertion');
  });

  test('the Azure CLI gives the token of its account', async () => {
    const token = `x.${Buffer.from(JSON.stringify({ upn: 'cli@contoso.com', tid: tenantId })).toString('base64url')}.x`;
    writeFileSync(
      join(folder, 'az'),
      `#!/bin/sh\necho '{"accessToken":"${token}","expiresOn":"2099-01-01 00:00:00.000000","expires_on":4070908800}'\n`,
    );
    chmodSync(join(folder, 'az'), 0o755);
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
    expect((await signedInBy('azure-cli')).account.account).toBe('cli@contoso.com');
  });

  test('an Azure CLI that is logged out says so', async () => {
    writeFileSync(join(folder, 'az'), `#!/bin/sh\necho "ERROR: Please run 'az login' to setup account." >&2\nexit 1\n`);
    chmodSync(join(folder, 'az'), 0o755);
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
    expect(await problemOfWay('azure-cli')).toMatchObject({
      code: 'AzureCliLoggedOut',
      try: ['az login', expect.any(String), expect.any(String)],
    });
  });

  test('a machine without the Azure CLI says so', async () => {
    vi.stubEnv('PATH', join(folder, 'nothing'));
    expect(await problemOfWay('azure-cli')).toMatchObject({ code: 'AzureCliNotFound' });
  });

  test.each([
    ['AADSTS7000215', 'The secret of the application is wrong'],
    ['AADSTS7000222', 'The secret of the application has expired'],
    ['AADSTS700016', 'The application is not known in this tenant'],
    ['AADSTS90002', 'There is no such tenant'],
    ['AADSTS53003', 'A conditional access policy blocks this sign-in'],
  ])('%s is told in words, with its correlation id and without the secret', async (code, happened) => {
    asApplication();
    vi.stubEnv('AZURE_CLIENT_SECRET', 'canary-secret');
    entra.refuse(code, 'invalid_client');
    const problem = await problemOfWay('environment');
    expect(problem).toMatchObject({ code, happened, correlationId: expect.any(String), source: 'Microsoft Entra ID' });
    expect(JSON.stringify(problem)).not.toContain('canary');
  });

  test.each([
    ['environment', 'EnvironmentNotSet'],
    ['workload-identity', 'WorkloadIdentityNotSet'],
  ])('%s says what has to be set', async (way, code) => {
    const problem = await problemOfWay(way);
    expect(problem.code).toBe(code);
    expect(problem.try[0]).toContain('AZURE_CLIENT_ID');
  });

  test('an authority that is not there is told from one that refuses', async () => {
    asApplication();
    vi.stubEnv('AZURE_CLIENT_SECRET', 'canary-secret');
    await entra.close();
    expect(await problemOfWay('environment')).toMatchObject({ code: 'AuthorityNotReached' });
  });
});
