/** A machine that asks for a token: the request, and what the answer says of who it is. */
import type { Simulator } from '../../simulator/simulator.ts';
import { clientIdOf, type Estate, type Held, named } from '../../training/estate.ts';
import type { TokenAnswer, TokenAsk } from '../../training/evidence.ts';
import { claimsOf } from './unsigned-token.ts';

const management = encodeURIComponent('https://management.azure.com/');

interface ScaleSetMachines {
  readonly fleet?: { readonly instances: readonly { readonly instanceId: string }[] };
}

const isMachineOf =
  (set: Held) =>
  ({ properties }: Held): boolean =>
    (properties as { virtualMachineScaleSet?: { id: string } }).virtualMachineScaleSet?.id === set.id;

/** The machine itself, or one of a scale set. */
const machineNamed = (estate: Estate, name: string): string => {
  const held = named(estate, name);
  const [instance] = (held as ScaleSetMachines | undefined)?.fleet?.instances ?? [];
  if (held && instance) return `${held.id}/virtualMachines/${instance.instanceId}`;
  return (held && estate.resources.find(isMachineOf(held))?.id) ?? held?.id ?? '';
};

export interface Granted {
  readonly answer: TokenAnswer;
  readonly token?: string;
}

interface Body {
  readonly access_token?: string;
  readonly client_id?: string;
  readonly error_description?: string;
}

/** As code in the machine does it. */
export const askForToken = (simulator: Simulator, { on, client }: TokenAsk): Granted => {
  const estate = simulator.snapshot();
  const identity = client === undefined ? undefined : named(estate, client);
  const selected = client === undefined ? '' : `&client_id=${(identity && clientIdOf(identity)) ?? client}`;
  const url = `/metadata/identity/oauth2/token?api-version=2018-02-01&resource=${management}${selected}`;
  const answered = simulator.metadata(machineNamed(estate, on), { method: 'GET', url, headers: { metadata: 'true' } });
  if (!answered) return { answer: { is: 'refused', says: `there is no machine ${on}` } };
  const body = answered.body as Body;
  if (answered.status !== 200 || !body.access_token)
    return { answer: { is: 'refused', says: body.error_description ?? String(answered.status) } };
  const principalId = String(claimsOf(body.access_token).oid ?? '');
  return { answer: { is: 'granted', principalId, clientId: body.client_id ?? '' }, token: body.access_token };
};
