/** An Azure over HTTPS, with a sign-in service, for what is typed to work on the real one. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { azureOverHttps } from '../azure/authority/over-https.ts';

export interface Azure {
  /** The options that lead to its Azure Resource Manager, and to its sign-in service. */
  readonly manager: string;
  readonly signIn: string;
  /** A file of those that a client has to trust. */
  readonly certificates: string;
  /** What a repository would keep as its variables. */
  readonly variables: Readonly<Record<string, string>>;
  close(): Promise<unknown>;
}

/** Its certificate is also the one that whoever serves HTTPS there has: `cert.pem`, with `key.pem`. */
export const azureIn = async (folder: string): Promise<Azure> => {
  const { address, entra, cert, key, subscription, close } = await azureOverHttps(folder, '--speed', '0');
  copyFileSync(cert, join(folder, 'cert.pem'));
  copyFileSync(key, join(folder, 'key.pem'));
  return {
    manager: `--arm-endpoint ${address}`,
    signIn: `--authority-host ${entra.address}`,
    variables: { AZURE_TENANT_ID: 'Contoso', AZURE_SUBSCRIPTION_ID: subscription },
    certificates: entra.certificates,
    close,
  };
};
