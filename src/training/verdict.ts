/** Whether a check holds: what it wants, and what there is instead. */
import { builtInRole } from '../arm/built-in-roles.ts';
import { sameId } from '../arm/resource-id.ts';
import type { Check } from './check.ts';
import * as estates from './estate.ts';
import type { Evidence, TokenAnswer } from './evidence.ts';

export interface Verdict {
  readonly wants: string;
  /** What there is instead; absent where the check holds. */
  readonly but?: string;
}

type Of<Is extends Check['is']> = Extract<Check, { is: Is }>;

const sorted = (names: readonly string[]): readonly string[] => [...names].sort();

const setInWords = (systemAssigned: boolean, names: readonly string[]): string => {
  const all = [...(systemAssigned ? ['the system-assigned identity'] : []), ...sorted(names)];
  return new Intl.ListFormat('en', { style: 'long' }).format(all) || 'no identity';
};

const gone = (name: string): string => `there is no ${name}`;

const identities = ({ on, systemAssigned, userAssigned }: Of<'identities'>, { estate }: Evidence): Verdict => {
  const wants = `${on} has exactly ${setInWords(systemAssigned, userAssigned)}`;
  const held = estates.named(estate, on);
  if (!held) return { wants, but: gone(on) };
  const names = estates.entriesOf(held).map(([id]) => id.slice(id.lastIndexOf('/') + 1));
  const [found, wanted] = [
    setInWords(held.identity?.principalId !== undefined, names),
    setInWords(systemAssigned, userAssigned),
  ];
  return found === wanted ? { wants } : { wants, but: `it has ${found}` };
};

const answerInWords = (answer: TokenAnswer, { estate }: Evidence): string =>
  answer.is === 'granted'
    ? `it gets ${estates.principalInWords(estate, answer.principalId)}`
    : `it is refused: ${answer.says}`;

const token = (check: Of<'token'>, evidence: Evidence): Verdict => {
  const { on, client, gets } = check;
  const asked = client === undefined ? 'that names no client ID' : `for ${client}`;
  const wants = `a token request ${asked} on ${on} gets ${gets === 'system-assigned' ? 'its system-assigned identity' : gets}`;
  const answer = evidence.token(check);
  const expected = estates.named(evidence.estate, gets === 'system-assigned' ? on : gets);
  const isRight = answer.is === 'granted' && expected && estates.principalIdOf(expected) === answer.principalId;
  return isRight ? { wants } : { wants, but: answerInWords(answer, evidence) };
};

const roleHeld = ({ principal, role, scope }: Of<'role'> | Of<'no role'>, { estate }: Evidence) => {
  const holder = estates.named(estate, principal);
  const where = estates.scopeNamed(estate, scope);
  const id = builtInRole(role)?.id;
  const roles = estates.rolesOf(estate, (holder && estates.principalIdOf(holder)) ?? '');
  const isHeld = roles.some(
    ({ properties }) => properties.roleDefinitionId.endsWith(id ?? role) && sameId(properties.scope, where ?? ''),
  );
  return { isHeld, others: roles.map(estates.roleInWords).join(', ') || 'no role' };
};

const role = (check: Of<'role'>, evidence: Evidence): Verdict => {
  const wants = `${check.principal} has the role ${check.role} at ${check.scope ?? 'the subscription'}`;
  const { isHeld, others } = roleHeld(check, evidence);
  return isHeld ? { wants } : { wants, but: `it has ${others}` };
};

const noRole = (check: Of<'no role'>, evidence: Evidence): Verdict => {
  const wants = `${check.principal} does not have the role ${check.role} at ${check.scope ?? 'the subscription'}`;
  if (!estates.scopeNamed(evidence.estate, check.scope)) return { wants, but: gone(check.scope ?? 'subscription') };
  return roleHeld(check, evidence).isHeld ? { wants, but: 'it does' } : { wants };
};

const noOrphans = ({ estate }: Evidence): Verdict => {
  const wants = 'no role assignment is for somebody who is gone';
  const left = estates.orphans(estate);
  return left.length ? { wants, but: `left are ${left.map(estates.roleInWords).join(', ')}` } : { wants };
};

const samePrincipal = ({ on, identity }: Of<'same principal'>, { estate }: Evidence): Verdict => {
  const wants = `the principal of ${identity} that ${on} knows is the one that ${identity} has`;
  const [held, now] = [estates.named(estate, on), estates.named(estate, identity)];
  if (!held || !now) return { wants, but: gone(held ? identity : on) };
  const [, entry] = estates.entriesOf(held).find(([id]) => sameId(id, now.id)) ?? [];
  if (!entry) return { wants, but: `${identity} is not assigned to ${on}` };
  if (entry.principalId === estates.principalIdOf(now)) return { wants };
  return {
    wants,
    but: `${on} knows ${entry.principalId ?? 'none'}, which is ${estates.principalInWords(estate, entry.principalId ?? '')}`,
  };
};

const noExtension = ({ on }: Of<'no extension'>, { estate }: Evidence): Verdict => {
  const wants = `${on} has no extension`;
  const names = estates.named(estate, on)?.resources?.map(({ name }) => name) ?? [];
  return names.length ? { wants, but: `it has ${names.join(', ')}` } : { wants };
};

const allowed = async (check: Of<'allowed'>, evidence: Evidence): Promise<Verdict> => {
  const { on, client, request, body } = check;
  const wants = `${client ?? `the identity of ${on}`} may do this from ${on}: ${request.split('?')[0]}`;
  const status = await evidence.attempt(check, request, body);
  if (status === undefined) return { wants, but: `${on} gets no token` };
  return status < 400 ? { wants } : { wants, but: `Azure answers ${status}` };
};

export const verdictOn = async (check: Check, evidence: Evidence): Promise<Verdict> => {
  const isThere = (name: string): boolean => estates.named(evidence.estate, name) !== undefined;
  switch (check.is) {
    case 'identities':
      return identities(check, evidence);
    case 'token':
      return token(check, evidence);
    case 'role':
      return role(check, evidence);
    case 'no role':
      return noRole(check, evidence);
    case 'no orphans':
      return noOrphans(evidence);
    case 'same principal':
      return samePrincipal(check, evidence);
    case 'no extension':
      return noExtension(check, evidence);
    case 'there':
      return { wants: `${check.resource} is there`, ...(!isThere(check.resource) && { but: gone(check.resource) }) };
    case 'gone':
      return { wants: `${check.resource} is gone`, ...(isThere(check.resource) && { but: 'it is there' }) };
    case 'allowed':
      return allowed(check, evidence);
  }
};

export const isPassed = ({ but }: Verdict): boolean => but === undefined;
