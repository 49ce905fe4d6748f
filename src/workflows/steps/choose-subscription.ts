/** One subscription for the whole session, said to the shell once. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { tenant } from '../fields/account.ts';
import { subscription } from '../fields/place.ts';

export const chooseSubscription = question({
  id: 'choose-subscription',
  title: 'Choose the subscription',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity on an existing Azure VM')],
  needs: { tenant },
  asks: { subscription },
  gives: {},
  az: v => az`az account set --subscription ${v.subscription}`,
  powershell: v => powershell`Set-AzContext -Subscription ${v.subscription}`,
  teaches: { why: 'Commands act on the active subscription unless they are told otherwise.' },
});
