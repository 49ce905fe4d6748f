/** One request as a resource of a template, where a template can say it. */
import type { Write } from '../model/azure.ts';
import { isObject, type JsonObject } from '../model/json.ts';
import type { Shown } from '../model/step.ts';
import { roleAssignmentIn } from './role-assignment.ts';

export interface Draft {
  readonly group: string;
  readonly id: string;
  readonly type: string;
  readonly apiVersion: string;
  /** A text, or what makes a GUID. */
  readonly name: string | readonly string[];
  /** Of an extension resource: the id of what it belongs to, where that is not the group. */
  readonly scope?: string;
  /** Marks stand in it for parameters and facts. */
  readonly body: JsonObject;
  /** What to know before it is deployed again. */
  readonly comment?: string;
}

export type Facts = ReadonlyMap<string, Shown>;

const inGroup = /^(\/subscriptions\/[^/]+\/resourcegroups\/[^/]+)(?:\/providers\/([^/]+)\/(.+))?$/i;

/** A PUT says all of an identity block; what Azure answered is all of it. */
const wholeIdentity = ({ identity }: JsonObject): JsonObject => {
  if (!isObject(identity)) return { type: 'None' };
  const { type = 'None', userAssignedIdentities } = identity;
  if (!isObject(userAssignedIdentities)) return { type };
  const ids = Object.keys(userAssignedIdentities);
  return { type, userAssignedIdentities: Object.fromEntries(ids.map(id => [id, {}])) };
};

/** A template only puts. What is not said of a machine stays: Azure's own policies give identities in this way. */
const putOf = ({ method, request = {} }: Write, answered: JsonObject | undefined): JsonObject | undefined => {
  if (method === 'PUT') return request;
  if (method !== 'PATCH' || answered?.location === undefined) return undefined;
  return { location: answered.location, ...request, ...(request.identity && { identity: wholeIdentity(answered) }) };
};

const assignmentOf = (request: Write, facts: Facts): Draft | undefined => {
  const assignment = roleAssignmentIn(request);
  const principal = assignment && facts.get(assignment.principal);
  const [, group, namespace] = inGroup.exec(assignment?.scope ?? '') ?? [];
  if (!assignment || !principal || !group || !request.request) return undefined;
  const { scope, role } = assignment;
  return {
    group,
    id: request.path,
    type: 'Microsoft.Authorization/roleAssignments',
    apiVersion: request.apiVersion,
    name: [scope, principal.resource, role],
    ...(namespace && { scope }),
    body: request.request,
  };
};

/** A change was of one thing among many; a put of what came out is of all of them. */
const commentOn = ({ method, request = {} }: Write, name: string): { readonly comment?: string } => {
  const [replaced] = ['identity', 'tags'].filter(key => method === 'PATCH' && key in request);
  if (replaced === undefined) return {};
  const what = replaced === 'tags' ? 'tags' : 'identities';
  return {
    comment: `All ${what} that ${name} is to have are named here: others that it has by then are taken from it.`,
  };
};

/** `answered` is what Azure said of the resource when it was written. */
export const draftOf = (request: Write, answered: JsonObject | undefined, facts: Facts): Draft | undefined => {
  if (roleAssignmentIn(request)) return assignmentOf(request, facts);
  const id = request.path;
  const [, group, namespace, rest = ''] = inGroup.exec(id) ?? [];
  const body = putOf(request, answered);
  if (!group || !namespace || !body || rest.includes('/providers/')) return undefined;
  const segments = rest.split('/');
  const type = [namespace, ...segments.filter((_, i) => i % 2 === 0)].join('/');
  const name = segments.filter((_, i) => i % 2 === 1).join('/');
  return { group, id, type, apiVersion: request.apiVersion, name, body, ...commentOn(request, name) };
};
