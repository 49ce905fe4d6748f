/** How to see within a machine that its identities work: a token request for each, as the metadata service takes it. */
import { nameOfId } from '../arm/resource-id.ts';
import { knownAfterApply } from '../model/plan.ts';
import type { IdentityBlock } from '../model/resources.ts';
import { identitiesOf } from './identity-block.ts';
import { tokenUrl } from './token-script.ts';

const request = (parameters = ''): string => `curl -s -H Metadata:true --noproxy "*" "${tokenUrl}${parameters}"`;

/** With its client ID an identity is asked for whatever else is assigned; what is printed is a token, and secret. */
export const proofOf = (block: IdentityBlock): readonly string[] => {
  const own = identitiesOf(block).systemAssigned ? [`${request()}  # its system-assigned identity`] : [];
  const assigned = Object.entries(block.userAssignedIdentities).flatMap(([id, { clientId }]) =>
    clientId && clientId !== knownAfterApply ? [`${request(`&client_id=${clientId}`)}  # ${nameOfId(id)}`] : [],
  );
  return [...own, ...assigned];
};
