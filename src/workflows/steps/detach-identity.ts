/** An identity taken from everything that uses it, before it is deleted: a reference would stay, and break later writes. */
import { nameOfId } from '../../arm/resource-id.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { existingIdentity } from '../fields/identity.ts';
import { subscription } from '../fields/place.ts';
import {
  type Attached,
  attach,
  attachedTo,
  azDetach,
  detach,
  forecasts,
  powershellDetach,
  rightsToDetach,
} from '../identity-detachment.ts';

export const detachIdentity = step({
  id: 'detach-identity',
  title: 'Remove the identity from everything that uses it',
  docs: [
    section(documents.manageIdentities, 'Delete a user-assigned managed identity'),
    section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM'),
  ],
  needs: { subscription, userAssignedIdentity: existingIdentity },
  asks: {},
  gives: {},
  change: {
    resource: v => `uses of ${nameOfId(v.userAssignedIdentity)}`,
    read: attachedTo,
    desired: (): Attached => ({ attachedTo: {} }),
    apply: (azure, v, { before }) => detach(azure, v.userAssignedIdentity, before),
    rights: (_, { before }) => rightsToDetach(before),
    undo: (azure, v, { before }) => attach(azure, v.userAssignedIdentity, before),
    facts: () => ({}),
    notes: ({ before }, v) => [
      'Every other identity of these machines and scale sets stays',
      ...forecasts(v.userAssignedIdentity, before),
    ],
  },
  az: (v, { before }) => azDetach(String(v.userAssignedIdentity), before),
  powershell: (v, { before }) => powershellDetach(String(v.userAssignedIdentity), before),
  teaches: {
    why: 'Deleting an identity does not take it from the machines: the reference stays, and later writes to them fail.',
    remember: ['Where it was the last user-assigned identity, UserAssigned goes from the identity type as well.'],
  },
});
