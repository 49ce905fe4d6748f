/** Long-running operations of Microsoft.Compute: the headers that announce one, and the URL that is polled. */
import { computeVersions } from '../api-versions.ts';
import { type Answer, type Call, ok, type TypeOfResource } from '../call.ts';
import { namedGuid } from '../guid.ts';
import { type Operation, secondsBetweenPolls } from '../operation.ts';
import { computeRefusal } from '../refusal.ts';
import { ticks, timestamp } from '../time.ts';
import { budgets } from './machine-wire.ts';

type Purpose = 'status' | 'result';

const partition = namedGuid('Microsoft.Compute partition');

/** The signature is opaque: Azure's is longer, and clients must not read it. `monitor` comes before `api-version` (recorded). */
const urlOf = ({ params, apiVersion, store }: Call, location: string, id: string, purpose: Purpose): string => {
  const path = `/subscriptions/${params.subscription}/providers/Microsoft.Compute/locations/${location}/operations/${id}`;
  const monitor = purpose === 'result' ? '&monitor=true' : '';
  const signature = `t=${ticks(store.now)}&c=simulator&s=${id.slice(0, 8)}&h=${id.slice(-12)}`;
  return `https://management.azure.com${path}?p=${partition}${monitor}&api-version=${apiVersion}&${signature}`;
};

/** A write that answers with the resource is followed by its status alone. */
export const announce = (call: Call, operation: Operation, location: string): Readonly<Record<string, string>> => ({
  'azure-asyncnotification': 'Enabled',
  'azure-asyncoperation': urlOf(call, location, operation.id, 'status'),
});

/** A write that answers nothing, as DELETE, also has a Location, where its result will be. */
export const announceWithResult = (call: Call, operation: Operation, location: string) => ({
  ...announce(call, operation, location),
  location: urlOf(call, location, operation.id, 'result'),
});

/** Keys in Azure's order; the end, the output and the error only where there is one. */
const statusOf = ({ id, startedAt, endsAt, status, output, error }: Operation): object => ({
  startTime: timestamp(startedAt),
  ...(status !== 'InProgress' && { endTime: timestamp(endsAt) }),
  status,
  ...(output && status === 'Succeeded' && { properties: { output } }),
  ...(error && { error }),
  name: id,
});

const poll = (call: Call): Answer => {
  const { location = '', operation: id = '' } = call.params;
  const operation = call.store.operations.find(id);
  if (!operation) throw computeRefusal(404, 'NotFound', 'The entity was not found in this Azure location.');
  const wait = operation.status === 'InProgress' ? { pollAgainIn: secondsBetweenPolls(operation.is) } : {};
  if (call.query.get('monitor') !== 'true') return { ...ok(statusOf(operation), budgets.poll), ...wait };
  if (operation.status !== 'InProgress')
    return { status: 200, headers: budgets.poll, ...(operation.output && { body: operation.output }) };
  return { status: 202, headers: { ...budgets.poll, location: urlOf(call, location, id, 'result') }, ...wait };
};

export const machineOperations: TypeOfResource = {
  type: 'locations/operations',
  versions: computeVersions,
  routes: {
    'GET /subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}/operations/{operation}': poll,
  },
};
