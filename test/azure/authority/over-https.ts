/** An Azure of its own over real sockets: Azure Resource Manager as a program, and signing in beside it, both over HTTPS. */
import { certificateIn } from '../../simulator/http/certificate.ts';
import { simulateProgram } from '../../simulator/http/program.ts';
import { type Authority, authority } from './authority.ts';

export interface AzureOverHttps {
  /** Of Azure Resource Manager. */
  readonly address: string;
  readonly entra: Authority;
  /** The files that Azure Resource Manager serves with. */
  readonly cert: string;
  readonly key: string;
  /** The id of a subscription there. */
  readonly subscription: string;
  /** The options that lead a command there. */
  readonly place: readonly string[];
  close(): Promise<unknown>;
}

/** `options` are those of `mi-wizard simulate`. */
export const azureOverHttps = async (folder: string, ...options: readonly string[]): Promise<AzureOverHttps> => {
  const entra = await authority(folder);
  const { cert, key } = certificateIn(folder, 'azure');
  const { address, root, end } = await simulateProgram('--tls-cert', cert, '--tls-key', key, ...options);
  entra.trustAlso(cert);
  return {
    address,
    entra,
    cert,
    key,
    subscription: root.slice(root.lastIndexOf('/') + 1),
    place: ['--arm-endpoint', address, '--authority-host', entra.address],
    close: () => Promise.all([end('SIGTERM'), entra.close()]),
  };
};
