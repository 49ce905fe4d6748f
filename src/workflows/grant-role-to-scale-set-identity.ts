/** What the instances of a scale set may do, and where. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { grantRoleToSystemAssigned } from './steps/assign-role.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseScaleSet } from './steps/choose-scale-set.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { findScaleSetPrincipal } from './steps/find-principal.ts';
import { signIn } from './steps/sign-in.ts';

export const grantToScaleSet = workflow({
  id: 'grant-role-to-scale-set-identity',
  title: 'Grant a role to the system-assigned identity of a scale set',
  purpose: 'give',
  docs: [
    section(
      documents.scaleSetCli,
      'Enable system-assigned managed identity during creation of an Azure virtual machine scale set',
    ),
  ],
  steps: [
    signIn,
    chooseSubscription,
    chooseResourceGroup,
    chooseScaleSet,
    findScaleSetPrincipal,
    grantRoleToSystemAssigned,
  ],
});
