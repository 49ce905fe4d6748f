/** Whether a check holds: what it wants, and what there is instead. */
import { builtInRole } from '../arm/built-in-roles.ts';
import { sameId } from '../arm/resource-id.ts';
import type { Check } from './check.ts';
import * as estates from './estate.ts';
import type { Evidence } from './evidence.ts';
import { allowed, token, type Verdict } from './verdict-inside.ts';

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
