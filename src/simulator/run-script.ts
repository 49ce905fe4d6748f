/** What a script prints that Run Command runs in a machine: here only requests for tokens come to anything. */
import { retiredPublisher } from './extension-catalogue.ts';
import { sameText } from './filter.ts';
import type { Inside } from './inside.ts';
import { instanceMetadata } from './instance-metadata.ts';
import type { Directory, MetadataAnswer } from './metadata-answer.ts';

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/** Azure keeps the last 4096 bytes of each. */
const longest = 4096;

const endpoints = /https?:\/\/(?:169\.254\.169\.254|localhost:50342)[^\s'"`]*/g;

/** `-H Metadata:true`, `-H "Metadata: true"`, `@{Metadata="true"}` */
const headersOf = (script: string): Readonly<Record<string, string>> => ({
  ...(/metadata['"]?\s*[:=]\s*['"]?true/i.test(script) && { metadata: 'true' }),
  ...(/x-forwarded-for/i.test(script) && { 'x-forwarded-for': '' }),
});

const methodOf = (script: string): string => {
  const [, method = 'GET'] = /(?:-X|--request|-Method)\s+['"]?([A-Za-z]+)/.exec(script) ?? [];
  return method.toUpperCase();
};

const hasRetiredExtension = ({ extensions }: Inside): boolean =>
  extensions.some(
    ({ properties: { publisher, provisioningState = 'Succeeded' } }) =>
      provisioningState === 'Succeeded' && sameText(String(publisher), retiredPublisher),
  );

/** The retired extension listened inside the machine, and knew no versions. */
const asked = (url: string, script: string, inside: Inside, directory: Directory): MetadataAnswer | undefined => {
  const headers = headersOf(script);
  if (!url.includes('localhost'))
    return instanceMetadata({ method: methodOf(script), url, headers }, inside, directory);
  if (!hasRetiredExtension(inside)) return undefined;
  const search = `${new URL(url).search || '?'}&api-version=2018-02-01`;
  const path = `/metadata/identity/oauth2/token${search}`;
  return instanceMetadata({ method: 'GET', url: path, headers }, inside, directory);
};

const nobody = 'curl: (7) Failed to connect to localhost port 50342: Connection refused\n';

/** curl prints what it gets; PowerShell takes anything but success for an error. */
const printed = (answer: MetadataAnswer | undefined, { os }: Inside): Printed => {
  if (!answer) return { stdout: '', stderr: nobody };
  const body = `${typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)}\n`;
  return os === 'Windows' && answer.status !== 200
    ? { stdout: '', stderr: `Invoke-WebRequest : ${body}` }
    : { stdout: body, stderr: '' };
};

const unknown =
  'The simulator runs no scripts. It answers requests for tokens to http://169.254.169.254/metadata/identity/oauth2/token.\n';

export const runScript = (script: string, inside: Inside, directory: Directory): Printed => {
  const urls = script.match(endpoints) ?? [];
  if (!urls.length) return { stdout: '', stderr: unknown };
  const outputs = urls.map(url => printed(asked(url, script, inside, directory), inside));
  return {
    stdout: outputs
      .map(({ stdout }) => stdout)
      .join('')
      .slice(-longest),
    stderr: outputs
      .map(({ stderr }) => stderr)
      .join('')
      .slice(-longest),
  };
};
