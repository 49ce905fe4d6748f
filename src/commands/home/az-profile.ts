/** Where the Azure CLI is signed in, as it has written it down: to ask it would take seconds. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isObject } from '../../model/json.ts';

export interface AzPlace {
  readonly account: string;
  readonly tenant: string;
  readonly subscription: string;
}

const usedIn = (profile: unknown): AzPlace | undefined => {
  const all = isObject(profile) && Array.isArray(profile.subscriptions) ? profile.subscriptions.filter(isObject) : [];
  const { name, tenantId, tenantDefaultDomain, user } = all.find(({ isDefault }) => isDefault === true) ?? {};
  if (!name || !tenantId || !isObject(user)) return undefined;
  return { account: `${user.name}`, tenant: `${tenantDefaultDomain || tenantId}`, subscription: `${name}` };
};

/** @returns undefined where it is not signed in, or what it wrote cannot be read */
export const azPlace = ({ AZURE_CONFIG_DIR }: NodeJS.ProcessEnv): AzPlace | undefined => {
  try {
    const text = readFileSync(join(AZURE_CONFIG_DIR || join(homedir(), '.azure'), 'azureProfile.json'), 'utf8');
    // It begins with a byte order mark.
    return usedIn(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
};
