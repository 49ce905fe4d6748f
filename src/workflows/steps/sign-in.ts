/** Signing in comes first: every later list is read with the rights of this account. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { account, credential, directory, tenant } from '../fields/account.ts';

export const signIn = question({
  id: 'sign-in',
  title: 'Sign in',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity on an existing Azure VM')],
  needs: {},
  asks: { credential, directory },
  gives: { account, tenant },
  look: (azure, { credential, directory }) => azure.signIn(credential, directory),
  az: () => az`az login`,
  powershell: () => powershell`Connect-AzAccount`,
  teaches: {
    why: 'The account must belong to the subscription of the machine; Azure roles decide what it may do there.',
    remember: ['No Microsoft Entra directory role is needed: Azure roles are enough.'],
  },
});
