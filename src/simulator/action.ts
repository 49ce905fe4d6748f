/** What a request does, as roles name it, and at which scope: both follow from its method and path, in the path's own casing. */

export interface Action {
  /** `Microsoft.Compute/virtualMachines/write` */
  readonly name: string;
  readonly scope: string;
  /** A thing is checked at its scope. What belongs to a whole subscription is seen by all who have a right in it. */
  readonly reach: 'at the scope' | 'within the scope';
  /** Lists of a subscription have what the caller may read. */
  readonly isList: boolean;
}

const verbs: Readonly<Record<string, string>> = {
  GET: 'read',
  HEAD: 'read',
  PUT: 'write',
  PATCH: 'write',
  DELETE: 'delete',
  POST: 'action',
};

const everyOther = (segments: readonly string[], first: 0 | 1): readonly string[] =>
  segments.filter((_, index) => index % 2 === first);

/** Below a subscription without a provider: `resourceGroups/web`, `locations`, `resources`. */
const ofResources = (verb: string, subscription: string, rest: readonly string[]): Action => {
  const root = `/subscriptions/${subscription}`;
  const types = ['subscriptions', ...everyOther(rest, 0)];
  const isGroup = /^resourcegroups$/i.test(rest[0] ?? '') && rest.length === 2;
  const isList = /^(resourcegroups|resources)$/i.test(rest.at(-1) ?? '') && rest.length % 2 === 1;
  return {
    name: `Microsoft.Resources/${types.join('/')}/${verb}`,
    scope: isGroup || rest.length > 2 ? `${root}/${rest.slice(0, 2).join('/')}` : root,
    reach: isGroup ? 'at the scope' : 'within the scope',
    isList,
  };
};

const isOfSubscription = (scope: string): boolean => /^\/subscriptions\/[^/]+$/i.test(scope);

/** Below a provider: `virtualMachines/web-1`, `virtualMachines/web-1/runCommand`, `locations/westus/operations/…`. */
const ofProvider = (method: string, path: string, scope: string, rest: readonly string[]): Action => {
  const [namespace = '', ...segments] = rest;
  const verb = verbs[method] ?? '';
  const types = everyOther(segments, 0);
  const isNamed = segments.length % 2 === 0;
  const isList = method === 'GET' && !isNamed;
  const parent = segments.length > 1 ? path.slice(0, path.lastIndexOf('/')) : scope;
  return {
    name: [namespace, ...types, verb].join('/'),
    scope: isNamed && segments.length ? path : parent,
    reach: isOfSubscription(scope) && method !== 'POST' ? 'within the scope' : 'at the scope',
    isList: isList && isOfSubscription(scope) && segments.length === 1,
  };
};

/** Whoever asks what he may do is told. */
const isQuestion = (path: string): boolean => /\/providers\/Microsoft\.Authorization\/permissions$/i.test(path);

/** Undefined where nothing is checked: tenants, the list of subscriptions, polls of deletions, Microsoft Graph. */
export const actionOf = (method: string, path: string): Action | undefined => {
  const whole = `/${path.split('/').filter(Boolean).join('/')}`;
  if (isQuestion(whole)) return undefined;
  const start = whole.toLowerCase().lastIndexOf('/providers/');
  if (start >= 0)
    return ofProvider(method, whole, whole.slice(0, start), whole.slice(start + '/providers/'.length).split('/'));
  const [, first = '', subscription, ...rest] = whole.split('/');
  if (first.toLowerCase() !== 'subscriptions' || subscription === undefined) return undefined;
  return /^operationresults$/i.test(rest[0] ?? '') ? undefined : ofResources(verbs[method] ?? '', subscription, rest);
};
