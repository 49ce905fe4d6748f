/** What Azure lets things be called (resource-name-rules, managed-identity-ua-character-limits). */
import { isWindowsImage } from './images.ts';

export interface NameRule {
  readonly says: string;
  readonly accepts: (name: string) => boolean;
}

const matches =
  (pattern: RegExp) =>
  (name: string): boolean =>
    pattern.test(name);

export const resourceGroupName: NameRule = {
  says: '1–90 letters, digits, underscores, hyphens, periods or parentheses, not ending with a period',
  accepts: matches(/^[\p{L}\p{N}_().-]{0,89}[\p{L}\p{N}_()-]$/u),
};

/** A managed identity may have up to 128 characters, but works on a machine only up to 24 (2024-03-11). */
export const identityName: NameRule = {
  says: '3–24 letters, digits, hyphens or underscores, starting with a letter or digit: Azure allows 128, but on a machine a longer name does not work',
  accepts: matches(/^[a-z0-9][a-z0-9_-]{2,23}$/i),
};

const linuxMachineName: NameRule = {
  says: '1–64 letters, digits, hyphens or periods, starting with a letter or digit and ending with one',
  accepts: matches(/^[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?$/i),
};

/** The name becomes the computer name, which Windows also refuses when it is all digits. */
const windowsMachineName: NameRule = {
  says: '1–15 letters, digits or hyphens, starting with a letter or digit and ending with one, not all digits',
  accepts: matches(/^(?!\d+$)[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/i),
};

export const machineName = (image: string): NameRule => (isWindowsImage(image) ? windowsMachineName : linuxMachineName);

export const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
