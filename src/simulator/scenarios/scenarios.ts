/** Every scenario, by the code of the error that it shows. */
import { accessScenarios } from './access.ts';
import { identityScenarios } from './identities.ts';
import { machineScenarios } from './machines.ts';
import { requestScenarios } from './requests.ts';
import type { Scenario } from './scenario.ts';
import { serviceScenarios } from './service.ts';

export const scenarios: Readonly<Record<string, Scenario>> = {
  ...accessScenarios,
  ...requestScenarios,
  ...identityScenarios,
  ...machineScenarios,
  ...serviceScenarios,
};
