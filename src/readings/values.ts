/** From the words after an option to the value of a field, or to the reason why it is asked for again. */
import { builtInRole } from '../arm/built-in-roles.ts';
import { imageOf, images } from '../arm/images.ts';
import { canonicalId } from '../arm/resource-id.ts';
import type { DefectId } from './defects.ts';
import { found, when } from './family.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Upgrade } from './reading.ts';
import { aliasUpgrade, imageUpgrade, roleUpgrade } from './upgrades.ts';

export interface Taken {
  readonly value?: string;
  /** Why there is no value, where something was written all the same. */
  readonly because?: string;
  readonly upgrades?: readonly Upgrade[];
  readonly defects?: readonly DefectId[];
}

type Take = (word: string) => Taken;

const asWritten: Take = word => ({ value: word });

const placeholder: Take = word => ({
  because: 'A placeholder stands there for a value of yours.',
  defects: found({ 'placeholder-misspelt': /RESROURCE/i.test(word), 'dots-in-the-id': /[^.]\.{2,}$/.test(word) }),
});

/** Aliases that were removed, with those that follow them (Azure/azure-cli#25930). */
const successors: ReadonlyMap<string, string> = new Map([
  ['ubuntults', 'Ubuntu2204'],
  ['centos', 'CentOS85Gen2'],
  ['debian', 'Debian11'],
  ['flatcar', 'FlatcarLinuxFreeGen2'],
  ['opensuse-leap', 'OpenSuseLeap154Gen2'],
  ['rhel', 'RHELRaw8LVMGen2'],
  ['sles', 'SuseSles15SP3'],
]);

const takeImage: Take = word => {
  const [publisher, offer, sku] = word.toLowerCase().split(':');
  const same = (a: string, b: string | undefined) => a.toLowerCase() === b;
  const next = successors.get(word.toLowerCase());
  if (next)
    return {
      value: next,
      upgrades: [imageUpgrade(word, next)],
      defects: found({ 'image-alias-gone': next === 'Ubuntu2204' }),
    };
  const image =
    imageOf(word) ??
    images.find(each => same(each.publisher, publisher) && same(each.offer, offer) && same(each.sku, sku));
  if (!image) return { because: 'The image is none of those that the Azure CLI has an alias for today.' };
  return {
    value: image.alias,
    upgrades: when(!word.includes(':') && word !== image.alias, aliasUpgrade(word, image.alias)),
  };
};

const takeIdentity: Take = word => {
  const id = word.replace(/\.{2,}$/, '');
  return {
    value: canonicalId(id),
    defects: found({ 'dots-in-the-id': id !== word }),
  };
};

const takeRole: Take = word => {
  const name = builtInRole(word)?.name ?? word;
  const isRespelt = name !== word && name.toLowerCase() === word.toLowerCase();
  return { value: name, upgrades: when(isRespelt, roleUpgrade(word, name)) };
};

const takeScope: Take = word =>
  word.startsWith('/')
    ? { value: word }
    : { because: 'A scope is a path, and what stands there is none.', defects: ['scope-is-no-path'] };

const takePassword: Take = word => ({
  because: 'A password is not taken from a command line, where others can read it.',
  defects: found({ 'password-of-the-page': word === 'myPassword12' }),
});

const takeKey: Take = word =>
  /^ssh-\w+ \S+/.test(word) ? { value: word } : { because: 'The command names a file; the key itself is wanted.' };

const takeCustomData: Take = word =>
  word.startsWith('#') ? { because: 'The command has the text itself; a file with it is wanted.' } : { value: word };

const capitalized: Take = word => ({ value: word.charAt(0).toUpperCase() + word.slice(1).toLowerCase() });

/** Azure shows `West US` and takes `westus`. */
const takeRegion: Take = word => ({ value: word.toLowerCase().replaceAll(' ', '') });

const takes: Readonly<Record<string, Take>> = {
  subscription: asWritten,
  resourceGroup: asWritten,
  resourceGroupLocation: takeRegion,
  virtualMachine: asWritten,
  scaleSet: asWritten,
  userAssignedIdentity: takeIdentity,
  attachedIdentity: takeIdentity,
  image: takeImage,
  location: takeRegion,
  size: asWritten,
  administrator: asWritten,
  sshPublicKey: takeKey,
  adminPassword: takePassword,
  role: takeRole,
  scope: takeScope,
  orchestrationMode: capitalized,
  upgradePolicy: capitalized,
  instanceCount: asWritten,
  customData: takeCustomData,
  identityExtension: asWritten,
  tags: asWritten,
};

export const isField = (name: string): boolean => Object.hasOwn(takes, name);

export const isSecret = (name: string): boolean => name === 'adminPassword';

export const taken = (field: string, word: string): Taken => {
  if (isSecret(field)) return takePassword(word);
  if (!isPlaceholder(word)) return takes[field]?.(word) ?? {};
  const because = placeholder(word);
  return field === 'scope' ? { ...because, defects: [...(because.defects ?? []), 'subscription-for-scope'] } : because;
};
