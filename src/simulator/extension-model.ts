/** A VM extension as Azure shows it: what the request said, in Azure's order, without what is protected. */
import type { JsonObject } from './json.ts';

const before = ['autoUpgradeMinorVersion', 'forceUpdateTag'] as const;
const after = ['enableAutomaticUpgrade', 'publisher', 'type', 'typeHandlerVersion', 'settings'] as const;

const picked = (requested: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(keys.flatMap(key => (requested[key] == null ? [] : [[key, requested[key]]])));

/** Protected settings are never answered (recorded). */
export const extensionProperties = (requested: JsonObject, provisioningState?: string): JsonObject => ({
  ...picked(requested, before),
  ...(provisioningState && { provisioningState }),
  ...picked(requested, after),
});
