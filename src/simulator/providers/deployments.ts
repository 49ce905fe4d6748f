/** Deployments of templates in a group: put, followed to their end, and asked what they did. */
import { resourceVersions } from '../api-versions.ts';
import { type Answer, type Call, created, noContent, ok, type Provider, type TypeOfResource } from '../call.ts';
import type { Deploying } from '../deployments/deploy.ts';
import { type Deployment, isActive } from '../deployments/deployment.ts';
import { validated } from '../deployments/invalid-template.ts';
import { readTemplate } from '../deployments/template.ts';
import { failure, operationsOf, written } from '../deployments/written.ts';
import { namedGuid } from '../guid.ts';
import { part } from '../json.ts';
import { pageOf } from '../page.ts';
import { gatewayRefusal } from '../refusal.ts';
import { ticks } from '../time.ts';
import { cancel, remove } from './deployment-ends.ts';
import { deploymentId, existingDeployment, refuseActive } from './existing-deployment.ts';
import { bodyOf } from './request-body.ts';

/** Seconds between two polls. */
const patience = 15;

/** Azure counts down from the last of .NET's ticks (recorded). */
const numberAt = (now: number): string => String(9_223_372_036_854_775_807n - BigInt(ticks(now))).padStart(20, '0');

const hashOf = (template: object): string =>
  BigInt(`0x${namedGuid(JSON.stringify(template)).replaceAll('-', '').slice(0, 16)}`).toString();

/** As the request wrote it, which the address of the status keeps (recorded). */
const ownPath = ({ path }: Call): string => `/${path.split('/').filter(Boolean).join('/')}`;

const checkName = (name: string): void => {
  if (name.length <= 64) return;
  throw gatewayRefusal(
    400,
    'InvalidDeployment',
    `The provided deployment name '${name}' has a length of '${name.length}' which exceeds the maximum length of '64'.`,
  );
};

/** `proceed` takes every deployment further; a put calls it, so that nothing secret waits in the store. */
export const deployments = ({ placeOf, proceed }: Deploying): Provider => {
  const read = (call: Call): Deployment => {
    const { store, params, access } = call;
    const [id, name] = [deploymentId(call), params.deployment ?? ''];
    checkName(name);
    const properties = part(bodyOf(call), 'properties');
    const { shown, steps, pending } = validated(() => readTemplate(properties, placeOf({ id, name }, store)));
    return {
      id,
      name,
      correlationId: store.newId(),
      templateHash: hashOf(part(properties, 'template')),
      parameters: shown,
      number: numberAt(store.now),
      startedAt: store.now,
      status: 'Accepted',
      steps,
      pending: { caller: access.id, ...pending },
    };
  };

  const put = (call: Call): Answer => {
    const before = call.store.deployments.find(deploymentId(call));
    refuseActive(before);
    const deployment = read(call);
    const url = `https://management.azure.com${ownPath(call)}/operationStatuses/${deployment.number}?api-version=${call.apiVersion}`;
    call.store.deployments.put(deployment);
    proceed(call.store);
    const answer = before ? ok : created;
    return answer(written(deployment), { 'azure-asyncoperation': url });
  };

  const validate = (call: Call): Answer => {
    return ok(written({ ...read(call), status: 'Succeeded' }));
  };

  const poll = (call: Call): Answer => {
    const deployment = existingDeployment(call);
    if (isActive(deployment)) return { ...ok({ status: deployment.status }), pollAgainIn: patience };
    const error = deployment.status === 'Failed' && { error: failure(deployment) };
    return ok({ status: deployment.status, ...error });
  };

  const exists = (call: Call): Answer => {
    existingDeployment(call);
    return noContent;
  };

  const list = (call: Call): Answer => {
    const prefix = `${call.group?.id.toLowerCase()}/`;
    const found = call.store.deployments.all().filter(({ id }) => id.toLowerCase().startsWith(prefix));
    return ok(pageOf(found, call, written));
  };

  const path = '/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/Microsoft.Resources/deployments';
  const one = `${path}/{deployment}`;
  const type: TypeOfResource = {
    type: 'deployments',
    versions: resourceVersions,
    routes: {
      [`GET ${path}`]: list,
      [`PUT ${one}`]: put,
      [`GET ${one}`]: call => ok(written(existingDeployment(call))),
      [`HEAD ${one}`]: exists,
      [`DELETE ${one}`]: remove,
      [`POST ${one}/cancel`]: cancel,
      [`POST ${one}/validate`]: validate,
      [`GET ${one}/operationStatuses/{number}`]: poll,
      [`GET ${one}/operations`]: call => ok({ value: operationsOf(existingDeployment(call)) }),
    },
  };
  return { namespace: 'Microsoft.Resources', writes: 'compact', types: [type] };
};
