/** What Microsoft.Compute refuses in the model of a virtual machine, before anything is made. */
import { isObject, type Json, type JsonObject, part } from '../json.ts';
import { imageNamed, type MachineImage } from '../machine-images.ts';
import { computeRefusal, type Refusal } from '../refusal.ts';
import { sizesIn } from '../sizes.ts';

const invalid = (message: string, target: string): Refusal => computeRefusal(400, 'InvalidParameter', message, target);

const missing = (target: string): Refusal => invalid(`Required parameter '${target}' is missing (null).`, target);

/** @throws Refusal */
export const checkSize = (size: Json | undefined, region: string): void => {
  if (typeof size !== 'string') throw missing('hardwareProfile.vmSize');
  const valid = sizesIn(region).map(({ name }) => name);
  if (valid.some(name => name.toLowerCase() === size.toLowerCase())) return;
  throw invalid(
    `The value ${size} provided for the VM size is not valid. The valid sizes in the current region are: ${valid.join(',')}. Find out more on the valid VM sizes in each region at https://aka.ms/azure-regions.`,
    'vmSize',
  );
};

const imageKeys = ['publisher', 'offer', 'sku', 'version'] as const;

/** @throws Refusal */
export const imageFor = (properties: JsonObject): MachineImage => {
  const reference = part(properties, 'storageProfile', 'imageReference');
  const [publisher, offer, sku, version] = imageKeys.map(key => String(reference[key] ?? ''));
  if (!publisher || !offer || !sku || !version) throw missing('storageProfile.imageReference');
  const image = imageNamed({ publisher, offer, sku, version });
  if (image) return image;
  throw computeRefusal(
    404,
    'PlatformImageNotFound',
    `The platform image '${publisher}:${offer}:${sku}:${version}' is not available. Verify that all fields in the storage profile are correct.`,
    'imageReference',
  );
};

const kinds = [/[A-Z]/, /[a-z]/, /\d/, /[\W_]/];

const checkPassword = (password: string, [shortest, longest]: readonly [number, number]): void => {
  const fits = password.length >= shortest && password.length <= longest && !/\p{Cc}/u.test(password);
  if (fits && kinds.filter(kind => kind.test(password)).length >= 3) return;
  throw invalid(
    `The supplied password must be between ${shortest}-${longest} characters long and must satisfy at least 3 of password complexity requirements from the following:\r\n1) Contains an uppercase character\r\n2) Contains a lowercase character\r\n3) Contains a numeric digit\r\n4) Contains a special character\r\n5) Control characters are not allowed`,
    'osProfile.adminPassword',
  );
};

const forbidden = '` ~ ! @ # $ % ^ & * ( ) = + _ [ ] { } \\ | ; : \' " , < > / ?';

const checkHostName = (name: string, os: MachineImage['os']): void => {
  const bad = new Set(forbidden.replaceAll(' ', ''));
  const clean = ![...name].some(character => bad.has(character));
  if (os === 'Linux') {
    if (clean && name.length <= 64) return;
    throw invalid(
      `Linux host name cannot exceed 64 characters in length or contain the following characters: ${forbidden}.`,
      'computerName',
    );
  }
  if (clean && name.length <= 15 && !name.includes('.') && !/^\d+$/.test(name)) return;
  throw invalid(
    `Windows computer name cannot be more than 15 characters long, be entirely numeric, or contain the following characters: ${forbidden.replace(':', ': .')}.`,
    'computerName',
  );
};

/** Names that Azure refuses on every machine (linux/faq, windows/faq). */
const refusedNames = new Set(
  'administrator admin user user1 test user2 test1 user3 admin1 1 123 a actuser adm admin2 aspnet backup console david guest john owner root server sql support support_388945a0 sys test2 test3 user4 user5'.split(
    ' ',
  ),
);

/** @throws Refusal */
export const checkOperatingSystem = (properties: JsonObject, name: string, os: MachineImage['os']): void => {
  if (!isObject(properties.osProfile)) throw missing('osProfile');
  const { computerName = name, adminUsername, adminPassword } = properties.osProfile;
  checkHostName(String(computerName), os);
  if (typeof adminUsername !== 'string' || !adminUsername) throw missing('osProfile.adminUsername');
  if (refusedNames.has(adminUsername.toLowerCase()))
    throw invalid('The Admin Username specified is not allowed.', 'adminUsername');
  if (typeof adminPassword === 'string') checkPassword(adminPassword, os === 'Windows' ? [8, 123] : [6, 72]);
  const keysOnly = part(properties, 'osProfile', 'linuxConfiguration').disablePasswordAuthentication === true;
  if (typeof adminPassword !== 'string' && !keysOnly) throw missing('osProfile.adminPassword');
};
