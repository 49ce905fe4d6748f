/** The ways to sign in, each opened only when it is chosen. */
import type { AccessToken, TokenCredential } from '@azure/core-auth';
import type { Way } from './signed-in.ts';

const identity = () => import('@azure/identity');

/** Those that need no conversation of their own. */
export const azureWays: readonly Way[] = [
  {
    id: 'azure-cli',
    label: 'Azure CLI',
    hint: 'the account of az login',
    open: async () => new (await identity()).AzureCliCredential(),
  },
  {
    id: 'browser',
    label: 'Browser',
    hint: 'opens a sign-in page on this machine',
    open: async () => new (await identity()).InteractiveBrowserCredential({}),
  },
  {
    id: 'environment',
    label: 'Environment',
    hint: 'AZURE_TENANT_ID, AZURE_CLIENT_ID and a secret or certificate',
    open: async () => new (await identity()).EnvironmentCredential(),
  },
  {
    id: 'managed-identity',
    label: 'Managed identity',
    hint: 'of the Azure machine that this runs on',
    open: async () => new (await identity()).ManagedIdentityCredential(),
  },
];

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
    getToken: async (): Promise<AccessToken> => ({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
  };
  return { id: 'simulator', label: 'Simulator', hint: 'no account needed', open: async () => credential };
};
