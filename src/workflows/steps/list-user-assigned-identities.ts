/** Every user-assigned identity of the subscription. */
import { resourceGroupOfId } from '../../arm/resource-id.ts';
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { userAssignedIdentities } from '../fields/identity.ts';
import { subscription } from '../fields/place.ts';

export const listUserAssignedIdentities = question({
  id: 'list-user-assigned-identities',
  title: 'List the user-assigned managed identities',
  docs: [section(documents.manageIdentities, 'List user-assigned managed identities')],
  needs: { subscription },
  asks: {},
  gives: { userAssignedIdentities },
  look: async (azure, { subscription }) => {
    const all = await azure.identities.list({ subscription });
    const lines = all.map(({ id, name, location, clientId }) =>
      [name, resourceGroupOfId(id), location, `client ID ${clientId}`].join('  '),
    );
    return { userAssignedIdentities: lines.join('\n') || 'none' };
  },
  az: () => az`az identity list --output table`,
  powershell: () => powershell`Get-AzUserAssignedIdentity`,
  teaches: { why: 'An identity that nothing uses can still sign in, as soon as somebody assigns it.' },
});
