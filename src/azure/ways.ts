/** The ways to sign in, each opened only when it is chosen. */
import type { TokenCredential } from '@azure/core-auth';
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { CloudPlace } from '../arm/clouds.ts';
import { requireAzureCli } from './azure-cli.ts';
import { requireBrowser } from './browser.ts';
import { deviceCodeInWords } from './device-code.ts';
import type { Way } from './signed-in.ts';

const identity = () => import('@azure/identity');

export interface Access {
  /** The network, or a double of it. */
  readonly httpClient?: HttpClient;
  readonly maxRetries?: number;
}

/** Those of a real cloud. A custom authority is not one that Microsoft knows, so it is taken at its word. */
export const azureWays = ({ name, authority }: CloudPlace, { httpClient, maxRetries }: Access = {}): readonly Way[] => {
  const optionsFor = (tenantId: string | undefined) => ({
    authorityHost: authority,
    ...(tenantId !== undefined && { tenantId }),
    additionallyAllowedTenants: ['*'],
    disableInstanceDiscovery: name === 'custom',
    ...(httpClient && { httpClient }),
    ...(maxRetries !== undefined && { retryOptions: { maxRetries } }),
  });
  return [
    {
      id: 'azure-cli',
      label: 'Azure CLI',
      hint: 'the account of az login',
      open: async (_, tenant) => {
        await requireAzureCli(process.env.PATH);
        return new (await identity()).AzureCliCredential(optionsFor(tenant));
      },
    },
    {
      id: 'device-code',
      label: 'Device code',
      hint: 'a code to enter in a browser, on any device',
      open: async (says, tenant) =>
        new (await identity()).DeviceCodeCredential({
          ...optionsFor(tenant),
          userPromptCallback: ({ userCode, verificationUri }) => says(deviceCodeInWords(userCode, verificationUri)),
        }),
    },
    {
      id: 'browser',
      label: 'Browser',
      hint: 'opens a sign-in page on this machine',
      open: async (says, tenant) => {
        await requireBrowser(process.env);
        says('Finish signing in in the browser that opens');
        return new (await identity()).InteractiveBrowserCredential(optionsFor(tenant));
      },
    },
    {
      id: 'environment',
      label: 'Environment',
      hint: 'AZURE_TENANT_ID, AZURE_CLIENT_ID and a secret or certificate',
      open: async () => new (await identity()).EnvironmentCredential(optionsFor(undefined)),
    },
    {
      id: 'workload-identity',
      label: 'Workload identity',
      hint: 'of a pipeline or a pod: AZURE_FEDERATED_TOKEN_FILE',
      open: async (_, tenant) => new (await identity()).WorkloadIdentityCredential(optionsFor(tenant)),
    },
    {
      id: 'managed-identity',
      label: 'Managed identity',
      hint: 'of the Azure machine that this runs on',
      open: async () => {
        const { AZURE_CLIENT_ID: clientId } = process.env;
        const { ManagedIdentityCredential } = await identity();
        return new ManagedIdentityCredential({ ...optionsFor(undefined), ...(clientId && { clientId }) });
      },
    },
  ];
};

export interface Claims {
  readonly upn: string;
  readonly tid: string;
  readonly oid: string;
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** For a double of Azure, which believes any well-formed token: nothing is signed, nothing is secret. */
export const unsigned = (claims: Claims): Way => {
  const token = `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.unsigned`;
  const credential: TokenCredential = {
    getToken: async () => ({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
  };
  return { id: 'simulator', label: 'Simulator', hint: 'no account needed', open: async () => credential };
};
