/** What Azure lets things be called (rest-api-specs: patterns of the path parameters). */
import { gatewayRefusal } from '../refusal.ts';

/** @throws Refusal */
export const checkGroupName = (name: string): void => {
  if (/^[-\w._()\p{L}\p{N}]{0,89}[-\w_()\p{L}\p{N}]$/u.test(name)) return;
  throw gatewayRefusal(
    400,
    'InvalidResourceGroup',
    `The provided resource group name '${name}' is invalid. The name can only be a letter, digit, '-', '.', '(', ')' or '_', is at most 90 characters long and does not end with a period.`,
  );
};

/** @throws Refusal */
export const checkCredentialName = (name: string): void => {
  if (/^[a-z0-9][a-z0-9_-]{2,119}$/i.test(name)) return;
  throw gatewayRefusal(
    400,
    'InvalidResourceName',
    `The resource name '${name}' is invalid. It has 3 to 120 letters, digits, hyphens and underscores, and starts with a letter or digit.`,
  );
};

/** @throws Refusal */
export const checkIdentityName = (name: string): void => {
  if (/^[a-z0-9][a-z0-9_-]{2,127}$/i.test(name)) return;
  throw gatewayRefusal(
    400,
    'InvalidResourceName',
    `The resource name '${name}' is invalid. It has 3 to 128 letters, digits, hyphens and underscores, and starts with a letter or digit.`,
  );
};
