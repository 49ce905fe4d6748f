/** A certificate for 127.0.0.1 that signs itself, made when it is needed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const openssl = process.env.OPENSSL ?? 'openssl';

/** Two in one folder need two names. */
export const certificateIn = (folder: string, name = 'localhost'): { readonly cert: string; readonly key: string } => {
  const [cert, key] = [join(folder, `${name}-cert.pem`), join(folder, `${name}-key.pem`)];
  const made = spawnSync(openssl, [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'],
    ...['-keyout', key, '-out', cert],
  ]);
  if (made.status !== 0) throw new Error(`openssl: ${made.error?.message ?? made.stderr}`);
  return { cert, key };
};
