/** A request body as it may be written down: what is a secret is replaced by words that Azure would take in its place. */
import { isObject, type Json } from '../../model/json.ts';

const secret = /password|secret|customdata|userdata|protectedsettings|keydata|connectionstring|accountkey/i;

/** Fits the rules for passwords. */
const instead = 'Replaced, never used: 1';

const redacted = (json: Json): Json => {
  if (Array.isArray(json)) return json.map(redacted);
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      secret.test(key) && !isObject(value) ? hidden(value) : redacted(value),
    ]),
  );
};

const hidden = (value: Json): Json => (typeof value === 'string' ? instead : typeof value === 'boolean' ? value : null);

/** What is no JSON is not written down at all. */
export const withoutSecrets = (body: string | undefined): string | undefined => {
  if (!body) return undefined;
  try {
    return JSON.stringify(redacted(JSON.parse(body) as Json));
  } catch {
    return undefined;
  }
};
