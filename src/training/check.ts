/** What has to be true of the world at the end of a lesson, however one got there. */
import * as z from 'zod';
import { resourceName, text } from './text.ts';

const on = resourceName;
const scope = z.exactOptional(text);

export const check = z.discriminatedUnion('is', [
  /** Exactly these, no more and no less. */
  z.strictObject({
    is: z.literal('identities'),
    on,
    systemAssigned: z.boolean(),
    userAssigned: z.array(resourceName),
  }),
  /** Which identity a token request gets; `client` names one, as code should. `gets` is a name, or `system-assigned`. */
  z.strictObject({ is: z.literal('token'), on, client: z.exactOptional(resourceName), gets: resourceName }),
  z.strictObject({ is: z.literal('role'), principal: resourceName, role: text, scope }),
  z.strictObject({ is: z.literal('no role'), principal: resourceName, role: text, scope }),
  z.strictObject({ is: z.literal('no orphans') }),
  /** The principal that the machine knows is the one that the identity has today. */
  z.strictObject({ is: z.literal('same principal'), on, identity: resourceName }),
  z.strictObject({ is: z.literal('no extension'), on }),
  z.strictObject({ is: z.literal('there'), resource: resourceName }),
  z.strictObject({ is: z.literal('gone'), resource: resourceName }),
  /** What the machine may do with the token that it gets now. */
  z.strictObject({
    is: z.literal('allowed'),
    on,
    client: z.exactOptional(resourceName),
    request: text,
    body: z.exactOptional(z.record(z.string(), z.json())),
  }),
]);

export type Check = z.infer<typeof check>;
