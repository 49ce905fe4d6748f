/** A recording as a bash script of requests with curl, which waits for what takes time and stops at the first error. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: bash writes its variables so.

import type { Write } from '../model/azure.ts';
import { az } from '../model/command.ts';
import { isObject, type Json } from '../model/json.ts';
import { inBash, snake } from '../model/shell.ts';
import type { Recording } from '../recordings/format-1.ts';
import { type Exporter, text } from './exporter.ts';
import { nameIn, namesIn } from './mark.ts';
import { type Captured, headingOf, secretsOf } from './pieces.ts';
import { type Act, actsOf } from './requests.ts';
import { arm, nameOfRoleAssignment } from './rest-functions.ts';
import { roleAssignmentIn } from './role-assignment.ts';
import { checked, demanded } from './script-lines.ts';

/** JSON that jq reads as its own; a variable of the environment is never an argument of a process. */
const inJq = (json: Json, indent = ''): string => {
  const deeper = `${indent}  `;
  const wrapped = (open: string, each: readonly string[], close: string): string =>
    each.length ? `${open}\n${each.map(line => deeper + line).join(',\n')}\n${indent}${close}` : open + close;
  if (typeof json === 'string') {
    const name = nameIn(json);
    return name === undefined ? JSON.stringify(json) : `$ENV.${snake(name)}`;
  }
  if (Array.isArray(json))
    return wrapped(
      '[',
      json.map(each => inJq(each, deeper)),
      ']',
    );
  if (!isObject(json)) return JSON.stringify(json);
  return wrapped(
    '{',
    Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}: ${inJq(value, deeper)}`),
    '}',
  );
};

const requestLines = (each: Write): readonly string[] => {
  const { method, apiVersion, request } = each;
  const path = encodeURI(each.path);
  const query = apiVersion ? `?api-version=${apiVersion}` : '';
  const body = request ? az` ${inJq(request)}` : az``;
  const assignment = roleAssignmentIn(each);
  if (!assignment) return checked(inBash(az`arm ${method} ${path + query}${body}`));
  const { scope, principal, role } = assignment;
  const name = az`ROLE_ASSIGNMENT=$(role_assignment_name ${scope} ${{ variable: principal }} ${role})`;
  const collection = path.slice(0, path.lastIndexOf('/') + 1);
  return [
    inBash(name),
    ...checked(inBash(az`arm ${method} ${collection}${{ variable: 'roleAssignment' }}${query}${body}`)),
  ];
};

const setting = (name: string, value: string): readonly string[] => [`${name}=$(${value})`, `export ${name}`];

const capture = ({ name, shown: { resource, apiVersion, path } }: Captured): readonly string[] => [
  inBash(az`arm GET ${`${resource}?api-version=${apiVersion}`}`),
  ...setting(snake(name), inBash(az`fact ${`.${path.join('.')}`}`)),
];

const needsFile = (requests: readonly Write[]): boolean =>
  requests.some(({ request }) => namesIn(request).includes('customData'));

const stepLines = (act: Act): readonly string[] => {
  const { step, requests, captured, values } = act;
  const file = az`base64 <${values.customData ?? ''} | tr -d '\\n'`;
  return [
    ...headingOf(act),
    ...(requests === undefined ? ['# The recording ended before it was known what this step would send.'] : []),
    ...(requests && needsFile(requests) ? setting('CUSTOM_DATA', inBash(file)) : []),
    ...(requests ?? []).flatMap(each => [...requestLines(each), ...(step.change ? [] : ['fact .'])]),
    ...captured.flatMap(capture),
  ];
};

const begin = (recording: Recording, acts: readonly Act[]): readonly string[] => {
  const assigns = acts.some(({ requests }) => requests?.some(each => roleAssignmentIn(each)));
  return [
    '#!/usr/bin/env bash',
    `# ${recording.workflow.title}`,
    '# Needs curl and jq.',
    'set -euo pipefail',
    ': "${TOKEN:?Set it to a bearer token for https://management.azure.com}"',
    ...secretsOf(recording).flatMap(([name, label]) => [demanded(snake(name), label), `export ${snake(name)}`]),
    ...arm,
    ...(assigns ? nameOfRoleAssignment : []),
  ];
};

export const rest: Exporter = async source => {
  const acts = (await actsOf(source)).filter(
    ({ item, requests, captured }) => item || requests?.length || captured.length,
  );
  return text([begin(source.recording, acts), ...acts.map(stepLines)]);
};
