/** A command on one identity that there is: a name in a group, where the wizard lists every group. */
import { formatResourceId } from '../arm/resource-id.ts';
import type { Sense } from './family.ts';
import type { Written } from './options.ts';

const type = 'Microsoft.ManagedIdentity/userAssignedIdentities';

/** The full id where the command says enough; another identity of the same name must not be taken for it. */
const idOf = ({ subscription, resourceGroup, userAssignedIdentity }: Written): string | undefined => {
  const [[inside], [group], [name]] = [subscription ?? [], resourceGroup ?? [], userAssignedIdentity ?? []];
  return inside && group && name
    ? formatResourceId({ subscription: inside, resourceGroup: group, type, name })
    : undefined;
};

export const onIdentity =
  (did: string, workflow: string) =>
  (written: Written): Sense => {
    const id = idOf(written);
    const because = 'A name says nothing about its resource group: pick the identity from the list.';
    return {
      did,
      workflow,
      binds: { userAssignedIdentity: id ? [id] : [], ...(written.tags && { tags: [written.tags.join(',')] }) },
      asked: id ? [] : [{ field: 'userAssignedIdentity', because }],
    };
  };
