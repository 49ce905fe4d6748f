/** The name of a role assignment, derived from what it says: a second run finds the first, and no GUID is invented twice. */
import { createHash } from 'node:crypto';

/** A UUID of version 5 (RFC 9562, 5.5) in the namespace of URLs. */
const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

export const roleAssignmentName = (scope: string, principalId: string, role: string): string => {
  const text = [scope, principalId, role].join('|').toLowerCase();
  const bytes = createHash('sha1').update(namespace).update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
