/** The people of Contoso, by what they may do: for a token whose object id, `oid`, is theirs. */
import { person } from './caller.ts';
import { callerId } from './known-caller.ts';

export const personaNames = {
  virtualMachineContributor: 'vera@contoso.onmicrosoft.com',
  identityOperator: 'ivan@contoso.onmicrosoft.com',
  reader: 'rosa@contoso.onmicrosoft.com',
} as const;

/** Object ids. The owner is also whoever has a token that nobody knows. */
export const personas = {
  owner: person,
  virtualMachineContributor: callerId(personaNames.virtualMachineContributor),
  identityOperator: callerId(personaNames.identityOperator),
  reader: callerId(personaNames.reader),
} as const;
