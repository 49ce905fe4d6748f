/** What a machine keeps as it is sent: its options, which change nothing here. */
import type { JsonObject } from './json.ts';

/** Properties that Azure keeps as they are sent, and that nothing here depends on. */
export const options = [
  'additionalCapabilities',
  'applicationProfile',
  'availabilitySet',
  'billingProfile',
  'diagnosticsProfile',
  'evictionPolicy',
  'extensionsTimeBudget',
  'licenseType',
  'priority',
  'proximityPlacementGroup',
  'securityProfile',
  'userData',
  'virtualMachineScaleSet',
] as const;

/** `userData` is taken and never answered. */
export const optionsIn = (requested: JsonObject): JsonObject =>
  Object.fromEntries(
    options.flatMap(key => (key in requested && key !== 'userData' ? [[key, requested[key] ?? null]] : [])),
  );
