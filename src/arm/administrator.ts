/** Who may administer a new machine: the user name and password rules of the Azure CLI (`vm/_validators.py`) and ARM. */
import { isWindowsImage } from './images.ts';
import type { NameRule } from './names.ts';

const reservedNames = new Set(
  `administrator admin user user1 test user2 test1 user3 admin1 1 123 a actuser adm admin2 aspnet backup console guest
   owner root server sql support support_388945a0 sys test2 test3 user4 user5 david john video`.split(/\s+/),
);

const linuxName: NameRule = {
  says: '1–32 lower-case letters, digits, hyphens, underscores or periods, not starting with a hyphen, and no reserved name such as admin or root',
  accepts: name => /^[a-z0-9_.][a-z0-9_.-]{0,31}$/.test(name) && !reservedNames.has(name),
};

const windowsName: NameRule = {
  says: '1–20 characters without spaces and without \\ / " [ ] : | < > + = ; , ? * @, not ending with a period, and no reserved name such as admin',
  accepts: name =>
    /^[^\\/"[\]:|<>+=;,?*@\s\p{Cc}]{1,20}$/u.test(name) &&
    !name.endsWith('.') &&
    !reservedNames.has(name.toLowerCase()),
};

export const administratorName = (image: string): NameRule => (isWindowsImage(image) ? windowsName : linuxName);

const refusedPasswords = new Set([
  'abc@123',
  'P@$$w0rd',
  'P@ssw0rd',
  'P@ssword123',
  'Pa$$word',
  'pass@word1',
  'Password!',
  'Password1',
  'Password22',
  'iloveyou!',
]);

const kinds: Readonly<Record<string, RegExp>> = {
  'lower case': /[a-z]/,
  'upper case': /[A-Z]/,
  digit: /\d/,
  'special character': /[\W_]/,
};

const [shortest, kindsNeeded] = [12, 3];

const counted = (count: number, than: 'more' | 'fewer'): string =>
  `${count} ${than} ${count === 1 ? 'character' : 'characters'}`;

const kindsLackingIn = (password: string): readonly string[] => {
  const absent = Object.entries(kinds).flatMap(([kind, letters]) => (letters.test(password) ? [] : [kind]));
  const missing = kindsNeeded - (Object.keys(kinds).length - absent.length);
  return missing > 0 ? [`${missing} more of: ${absent.join(', ')}`] : [];
};

export const administratorPassword = (
  image: string,
): NameRule & { readonly lacks: (password: string) => readonly string[] } => {
  const longest = isWindowsImage(image) ? 123 : 72;
  const lacks = (password: string): readonly string[] => [
    ...(password.length < shortest ? [counted(shortest - password.length, 'more')] : []),
    ...(password.length > longest ? [counted(password.length - longest, 'fewer')] : []),
    ...kindsLackingIn(password),
    ...(/\p{Cc}/u.test(password) ? ['no control characters'] : []),
    ...(refusedPasswords.has(password) ? ['another one: Azure refuses this, since everybody tries it'] : []),
  ];
  return {
    says: `${shortest}–${longest} characters, with three of: ${Object.keys(kinds).join(', ')}`,
    accepts: password => !lacks(password).length,
    lacks,
  };
};

/** Azure takes RSA keys of 2048 bits or more and, on current images, Ed25519 keys. */
export const sshPublicKey: NameRule = {
  says: 'an OpenSSH public key on one line: ssh-rsa or ssh-ed25519, then the key, then an optional comment',
  accepts: key => /^ssh-(rsa|ed25519) [A-Za-z0-9+/]{60,}={0,3}( [^\p{Cc}]*)?$/u.test(key),
};
