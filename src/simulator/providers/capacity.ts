/** Whether a subscription may have what it asks for: sizes that are not sold to it, and more cores than its quota. */
import type { Call } from '../call.ts';
import { sameText } from '../filter.ts';
import { computeRefusal } from '../refusal.ts';
import type { Resource } from '../resource.ts';
import { isFlexible } from '../scale-set.ts';
import { sizes } from '../sizes.ts';

export interface Wanted {
  /** The machine or scale set. */
  readonly id: string;
  readonly location: string;
  readonly size: string;
  readonly count: number;
}

const coresOf = (size: string): number => sizes.find(({ name }) => sameText(name, size))?.cores ?? 0;

/** Machines of a Flexible set are machines of the group, and counted there. */
const coresIn = (resource: Resource): number => {
  if (resource.type === 'Microsoft.Compute/virtualMachines') return coresOf(resource.properties.hardwareProfile.vmSize);
  if (resource.type !== 'Microsoft.Compute/virtualMachineScaleSets' || isFlexible(resource)) return 0;
  return coresOf(resource.sku.name) * resource.sku.capacity;
};

const used = ({ store, params: { subscription = '' } }: Call, { id, location }: Wanted) => {
  const there = store.everythingIn({ subscription }).filter(each => each.location === location);
  const sum = (resources: readonly Resource[]): number => resources.reduce((all, each) => all + coresIn(each), 0);
  return { all: sum(there), own: sum(there.filter(each => sameText(each.id, id))) };
};

const exceeded = (location: string, [limit, usage, additional]: readonly [number, number, number]): string =>
  `Operation could not be completed as it results in exceeding approved Total Regional Cores quota. Additional details - Deployment Model: Resource Manager, Location: ${location}, Current Limit: ${limit}, Current Usage: ${usage}, Additional Required: ${additional}, (Minimum) New Limit Required: ${usage + additional}. Submit a request for Quota increase at https://aka.ms/ProdportalCRP/?#create/Microsoft.Support/Parameters/%7B%22subId%22:%2200000000-0000-0000-0000-000000000000%22,%22pesId%22:%2200000000-0000-0000-0000-000000000000%22,%22supportTopicId%22:%2200000000-0000-0000-0000-000000000000%22%7D by specifying parameters listed in the ‘Details’ section for deployment to succeed. Please read more about quota limits at https://docs.microsoft.com/en-us/azure/azure-supportability/regional-quota-requests.`;

/** @throws Refusal */
export const checkCapacity = (call: Call, wanted: Wanted): void => {
  const { store, params } = call;
  const { subscription = '' } = params;
  const { id, location, size, count } = wanted;
  if (!store.governance.isSold(subscription, size, location))
    throw computeRefusal(
      409,
      'SkuNotAvailable',
      `The requested size for resource '${id}' is currently not available in location '${location}' zones '' for subscription '${subscription}'. Please try another size or deploy to a different location or zones. See https://aka.ms/azureskunotavailable for details.`,
    );
  const limit = store.governance.coresIn(subscription, location);
  if (limit === Number.POSITIVE_INFINITY) return;
  const { all, own } = used(call, wanted);
  const additional = coresOf(size) * count - own;
  if (additional > 0 && all + additional > limit)
    throw computeRefusal(409, 'OperationNotAllowed', exceeded(location, [limit, all, additional]));
};
