/** Written words bound to fields: the values, and what is to be said about them. */
import { isWindowsImage } from '../arm/images.ts';
import type { Known } from '../model/field.ts';
import type { DefectId } from './defects.ts';
import { type Binds, found } from './family.ts';
import type { Written } from './options.ts';
import type { Asked, Upgrade } from './reading.ts';
import { isField, taken } from './values.ts';

export interface Bound {
  readonly answers: Known;
  readonly asked: readonly Asked[];
  readonly upgrades: readonly Upgrade[];
  readonly defects: readonly DefectId[];
}

/** An option with several words is bound to the first. */
export const bound = (binds: Binds): Bound => {
  const all = Object.entries(binds).flatMap(([field, words]) => {
    const word = words?.[0];
    return isField(field) && word !== undefined ? [{ field, ...taken(field, word) }] : [];
  });
  return {
    answers: Object.fromEntries(all.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value]]))),
    asked: all.flatMap(({ field, because }) => (because === undefined ? [] : [{ field, because }])),
    upgrades: all.flatMap(({ upgrades = [] }) => upgrades),
    defects: all.flatMap(({ defects = [] }) => defects),
  };
};

/** A key alone, or a password alone, says how one signs in; both together leave it open. */
const authentication = ({ authenticationType, generateSshKeys, sshPublicKey, adminPassword }: Written): Known => {
  const type = authenticationType?.[0];
  if (type === 'ssh' || type === 'password') return { authentication: type };
  const key = generateSshKeys ?? sshPublicKey;
  if (type || Boolean(key) === Boolean(adminPassword)) return {};
  return { authentication: key ? 'ssh' : 'password' };
};

/** Windows has the password only, and would not run custom data. */
export const forImage = (answers: Known, written: Written): Known => {
  if (!isWindowsImage(answers.image ?? '')) return { ...answers, ...authentication(written) };
  const { customData, sshPublicKey, ...others } = answers;
  return others;
};

/** What is wrong only with a Windows image. */
export const onWindows = ({ image = '' }: Known, { generateSshKeys, customData }: Written): readonly DefectId[] =>
  isWindowsImage(image)
    ? found({
        'ssh-keys-on-windows': generateSshKeys !== undefined,
        'cloud-init-on-windows': /cloud-init/i.test(customData?.[0] ?? ''),
      })
    : [];
