/** Whether code on the machine gets a token: the metadata service is asked from within, and the token never leaves. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { fact, field } from '../../model/field.ts';
import { ProblemError } from '../../model/problem.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { machineAt, virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { claimsIn, tokenScript } from '../token-script.ts';

const consent = field({
  label: 'Run Command',
  question: 'May a command be run on the machine?',
  explain: 'It asks the metadata service for a token, and prints what the token says; the token itself is not printed.',
  options: [
    { value: 'yes', label: 'Yes', hint: 'runs as an administrator of the machine, and takes about 20 seconds' },
    { value: 'no', label: 'No' },
  ],
});

export const verifyToken = question({
  id: 'verify-token',
  title: 'Verify that the virtual machine gets a token',
  docs: [section(documents.useToken, 'Get a token using HTTP')],
  needs: { subscription, resourceGroup, virtualMachine },
  asks: { runCommand: consent },
  gives: {
    tokenOf: fact('Token of'),
    tokenClientId: fact('Client ID in the token'),
    tokenExpires: fact('Token expires'),
  },
  look: async (azure, v) => {
    if (v.runCommand !== 'yes') return {};
    const machine = await azure.virtualMachines.get(machineAt(v));
    const script = tokenScript(machine?.operatingSystem ?? 'Linux');
    const printed = await azure.virtualMachines.run(machineAt(v), script);
    const claims = claimsIn(printed);
    if (claims) return { tokenOf: claims.subject, tokenClientId: claims.clientId, tokenExpires: claims.expires };
    throw new ProblemError({
      code: 'NoToken',
      happened: 'The metadata service gave no token',
      why: 'The machine has no identity, or several and no system-assigned one, or something stands between it and the service.',
      try: [
        'Look what identities it has',
        'Where there are several and no system-assigned one, code has to name a client ID',
        'Look for a proxy on the machine',
      ],
      instead: 'show-identities',
    });
  },
  az: v =>
    az`az vm run-command invoke --resource-group ${v.resourceGroup} --name ${v.virtualMachine} --command-id RunShellScript --scripts ${tokenScript('Linux').lines}`,
  powershell: v =>
    powershell`Invoke-AzVMRunCommand -ResourceGroupName ${v.resourceGroup} -VMName ${v.virtualMachine} -CommandId RunShellScript -ScriptString ${tokenScript('Linux').lines}`,
  teaches: {
    why: 'That an identity is assigned does not prove that code gets a token with it: a proxy or a stale cache may stand between.',
    remember: ['Any code on the machine can do the same: the machine is the boundary.'],
  },
});
