/** Every error of Azure Resource Manager that is known here, by its code. */
import { accessErrors } from './access.ts';
import { identityErrors } from './identities.ts';
import type { KnownErrors } from './known-error.ts';
import { machineErrors } from './machines.ts';
import { placeErrors } from './places.ts';
import { requestErrors } from './requests.ts';
import { roleErrors } from './roles.ts';
import { serviceErrors } from './service.ts';

export const armErrors: KnownErrors = {
  ...accessErrors,
  ...requestErrors,
  ...placeErrors,
  ...identityErrors,
  ...machineErrors,
  ...roleErrors,
  ...serviceErrors,
};
