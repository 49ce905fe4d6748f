/** Microsoft.Resources: the part of Azure that the front door answers itself. */
import type { Provider } from '../call.ts';
import { groupDeletions } from './group-deletions.ts';
import { resourceGroups } from './resource-groups.ts';
import { resourceList } from './resource-list.ts';
import { subscriptions, tenants } from './subscriptions.ts';
import { tags } from './tags.ts';

export const resources: Provider = {
  namespace: 'Microsoft.Resources',
  writes: 'compact',
  types: [tenants, subscriptions, resourceGroups, groupDeletions, resourceList, tags],
};
