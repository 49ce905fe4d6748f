/** Where a deployment takes place: what its template can ask about the world and its providers. */
import type { Provider } from '../call.ts';
import { sameText } from '../filter.ts';
import { groupKeyOf } from '../group-key.ts';
import type { PlaceOf } from './put-step.ts';

/** @throws where the group is not there: the front door refuses such requests, and deployments go with their group. */
export const placesOf =
  (providers: readonly Provider[]): PlaceOf =>
  ({ id, name }, store) => {
    const group = store.group(groupKeyOf(id));
    const [, , subscriptionId] = id.split('/');
    const subscription = store.subscriptions.find(each => sameText(each.id, subscriptionId ?? ''));
    if (!group || !subscription) throw new Error(`No resource group for ${id}`);
    return {
      subscription: { ...subscription, tenantId: store.tenant.id },
      group,
      deployment: name,
      versionsOf: (namespace, type) =>
        providers
          .find(each => sameText(each.namespace, namespace))
          ?.types.find(each => sameText(each.type, type))
          ?.versions.toReversed(),
    };
  };
