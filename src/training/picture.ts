/** A picture of what a change did: each resource that is different, with its identities, their principals and their roles. */
import type { Estate, Held } from './estate.ts';
import * as estates from './estate.ts';
import { identityType as userAssigned } from './estate.ts';
import { indented, type Note, type NoteLine, quiet } from './note.ts';

interface Branch {
  readonly text: string;
  readonly below: Readonly<Record<string, Branch>>;
}

const leaf = (text: string): Branch => ({ text, below: {} });

const short = (id: string | undefined): string => (id === undefined ? 'no principal' : `principal ${id.slice(0, 8)}…`);

const kinds: Readonly<Record<string, string>> = {
  [userAssigned]: 'user-assigned identity',
  'Microsoft.Compute/virtualMachines': 'virtual machine',
  'Microsoft.Compute/virtualMachineScaleSets': 'scale set',
};

const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

const rolesBelow = (estate: Estate, principal: string | undefined): Branch['below'] =>
  Object.fromEntries(
    estates.rolesOf(estate, principal ?? '').map(role => [role.id, leaf(`may ${estates.roleInWords(role)}`)]),
  );

const entryBranch = (estate: Estate, id: string, entry: estates.Entry): Branch => {
  const isStale = entry.principalId !== undefined && !estates.holderOf(estate, entry.principalId);
  const text = `${nameOf(id)}  ${short(entry.principalId)}${isStale ? ', which is gone' : ''}`;
  return { text, below: rolesBelow(estate, entry.principalId) };
};

const carrierBranch = (estate: Estate, held: Held): Branch => {
  const own = held.identity?.principalId;
  const system = own && { system: { text: `system-assigned  ${short(own)}`, below: rolesBelow(estate, own) } };
  const entries = estates.entriesOf(held).map(([id, entry]) => [id.toLowerCase(), entryBranch(estate, id, entry)]);
  const extensions = (held.resources ?? []).map(({ name }) => [`extension ${name}`, leaf(`extension ${name}`)]);
  const below = { ...system, ...Object.fromEntries([...entries, ...extensions]) };
  const none = Object.keys(below).length ? {} : { none: leaf('no identity') };
  return { text: `${held.name}  ${kinds[held.type]}`, below: { ...below, ...none } };
};

const identityBranch = (estate: Estate, held: Held): Branch => {
  const principal = estates.principalIdOf(held);
  return { text: `${held.name}  ${kinds[held.type]}, ${short(principal)}`, below: rolesBelow(estate, principal) };
};

const branchesOf = (estate: Estate): Branch['below'] => ({
  ...Object.fromEntries(estates.identities(estate).map(held => [held.id.toLowerCase(), identityBranch(estate, held)])),
  ...Object.fromEntries(estates.carriers(estate).map(held => [held.id.toLowerCase(), carrierBranch(estate, held)])),
  nobody: {
    text: 'nobody any more',
    below: Object.fromEntries(estates.orphans(estate).map(role => [role.id, leaf(`may ${estates.roleInWords(role)}`)])),
  },
});

const signed = (sign: '+' | '-' | ' ', text: string): NoteLine => {
  if (sign === ' ') return quiet(`  ${text}`);
  return { text: `${sign} ${text}`, tone: sign === '+' ? 'good' : 'bad' };
};

/** What is there after a change, and between it, in its old place, what is there no more. */
const merged = (before: Branch['below'], after: Branch['below']): Note =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(key => {
    const [old, now] = [before[key], after[key]];
    const heads =
      old && now && old.text === now.text
        ? [signed(' ', now.text)]
        : [...(old ? [signed('-', old.text)] : []), ...(now ? [signed('+', now.text)] : [])];
    return [...heads, ...indented(2, merged(old?.below ?? {}, now?.below ?? {}))];
  });

/** Nothing where nothing is different. */
export const pictureOf = (before: Estate, after: Estate): Note => {
  const [old, now] = [branchesOf(before), branchesOf(after)];
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    key => JSON.stringify(old[key]) !== JSON.stringify(now[key]),
  );
  const only = (all: Branch['below']): Branch['below'] =>
    Object.fromEntries(changed.flatMap(key => (all[key] ? [[key, all[key]]] : [])));
  return merged(only(old), only(now));
};
