/** A question about what a change means: made from the state before and after, and answered by Azure itself. */
import { builtInRole } from '../arm/built-in-roles.ts';
import { sameId } from '../arm/resource-id.ts';
import type { Choice } from '../model/field.ts';
import type { Estate, Held } from './estate.ts';
import * as estates from './estate.ts';
import type { Evidence } from './evidence.ts';

export interface Prediction {
  readonly question: string;
  readonly choices: readonly Choice[];
  /** The value of the choice that is right. */
  readonly right: string;
  /** Why. */
  readonly because: string;
}

const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

const choice = (value: string): Choice => ({ value, label: value });

const distinct = (values: readonly string[]): readonly Choice[] => [...new Set(values)].sort().map(choice);

const own = 'the system-assigned identity';
const refused = 'none: the request is refused';

const blockOf = (held: Held | undefined): string => JSON.stringify(held?.identity ?? null);

const wasIn = (estate: Estate, { id }: Held): Held | undefined => estate.resources.find(each => sameId(each.id, id));

/** Which identity a token request gets now that names none. */
const aboutToken = (before: Estate, { estate, token }: Evidence): Prediction | undefined => {
  const held = estates.carriers(estate).find(each => blockOf(wasIn(before, each)) !== blockOf(each));
  if (!held) return undefined;
  const answer = token({ on: held.name });
  const owner = answer.is === 'granted' ? estates.holderOf(estate, answer.principalId) : undefined;
  const right = answer.is === 'refused' ? refused : owner?.type === estates.identityType ? owner.name : own;
  const names = [held, wasIn(before, held) ?? held].flatMap(each => estates.entriesOf(each).map(([id]) => nameOf(id)));
  return {
    question: `A token request on ${held.name} names no client ID. Which identity does it get now?`,
    choices: distinct([own, refused, right, ...names]),
    right,
    because:
      answer.is === 'refused'
        ? `The metadata service says: ${answer.says}.`
        : 'The system-assigned identity comes first; without it the only user-assigned one; of several, none.',
  };
};

/** Who a role reaches, and who not. */
const aboutRole = (before: Estate, { estate }: Evidence): Prediction | undefined => {
  const fresh = estate.roleAssignments.find(({ id }) => !before.roleAssignments.some(each => each.id === id));
  if (!fresh) return undefined;
  const { scope, principalId, roleDefinitionId } = fresh.properties;
  const reaches = (id: string): boolean => `${id.toLowerCase()}/`.startsWith(`${scope.toLowerCase()}/`);
  const seen = estate.resources.filter(({ type }) => !type.startsWith('Microsoft.Network/'));
  const other = seen.find(({ id }) => !reaches(id));
  const inside = seen.find(({ id }) => reaches(id));
  const asked = principalId < '8' ? (inside ?? other) : (other ?? inside);
  if (!asked) return undefined;
  const [yes, no] = ['yes, it is at the scope or below it', 'no, it is outside the scope'];
  return {
    question: `${estates.principalInWords(estate, principalId)} now is ${builtInRole(roleDefinitionId)?.name} at ${nameOf(scope)}. Does that reach ${asked.name} in ${asked.id.split('/')[4]}?`,
    choices: [choice(yes), choice(no)],
    right: reaches(asked.id) ? yes : no,
    because: `A role holds at its scope and everything below it: ${scope}`,
  };
};

/** What a new identity can do at first, and what an old one leaves behind. */
const aboutIdentity = (before: Estate, { estate }: Evidence): Prediction | undefined => {
  const made = estates.identities(estate).find(each => !wasIn(before, each));
  if (made) {
    const users = estates.carriers(estate).filter(each => estates.entriesOf(each).some(([id]) => sameId(id, made.id)));
    const roles = estates.rolesOf(estate, estates.principalIdOf(made) ?? '');
    return {
      question: `${made.name} exists now. How many machines and scale sets use it, and how many roles does it have?`,
      choices: distinct([`${users.length} and ${roles.length}`, '1 and 0', '1 and 1', '0 and 0']),
      right: `${users.length} and ${roles.length}`,
      because:
        'A user-assigned identity is a resource of its own: it does nothing before it is assigned, and may nothing before it has a role.',
    };
  }
  const gone = estates.identities(before).find(each => !wasIn(estate, each));
  if (!gone) return undefined;
  const left = estates.rolesOf(estate, estates.principalIdOf(gone) ?? '').length;
  return {
    question: `${gone.name} is deleted. How many of its role assignments are left?`,
    choices: distinct([String(left), '0', '1', '2']),
    right: String(left),
    because: 'Deleting an identity removes none of them: they have to be deleted by hand, best before.',
  };
};

/** Whether the door was the room. */
const aboutExtension = (before: Estate, { estate }: Evidence): Prediction | undefined => {
  const held = estates
    .carriers(estate)
    .find(each => (wasIn(before, each)?.resources?.length ?? 0) > (each.resources?.length ?? 0));
  if (!held) return undefined;
  const [yes, no] = ['yes', 'no'];
  return {
    question: `The extension is gone from ${held.name}. Does it still have its identity?`,
    choices: [choice(yes), choice(no)],
    right: held.identity ? yes : no,
    because:
      'The extension only answered token requests. The identity is in the identity block, and the metadata service answers for it.',
  };
};

/** The first that there is something to ask about. */
export const predictionAfter = (before: Estate, evidence: Evidence): Prediction | undefined =>
  aboutToken(before, evidence) ??
  aboutRole(before, evidence) ??
  aboutExtension(before, evidence) ??
  aboutIdentity(before, evidence);
