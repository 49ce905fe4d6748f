/** The deployment that a path names, and whether it may be replaced or forgotten. */
import type { Call } from '../call.ts';
import { type Deployment, isActive } from '../deployments/deployment.ts';
import { gatewayRefusal } from '../refusal.ts';
import { utc } from '../time.ts';

export const deploymentId = ({ group, params }: Call): string =>
  `${group?.id}/providers/Microsoft.Resources/deployments/${params.deployment}`;

/** @throws Refusal */
export const existingDeployment = (call: Call): Deployment => {
  const found = call.store.deployments.find(deploymentId(call));
  if (found) return found;
  throw gatewayRefusal(404, 'DeploymentNotFound', `Deployment '${call.params.deployment}' could not be found.`);
};

/** @throws Refusal */
export const refuseActive = (before: Deployment | undefined): void => {
  if (!before || !isActive(before)) return;
  throw gatewayRefusal(
    409,
    'DeploymentActive',
    `Unable to edit or replace deployment '${before.name}': previous deployment from '${utc(before.startedAt)}' is still active (expiration time is '${utc(before.startedAt + 7 * 24 * 3_600_000)}'). Please see https://aka.ms/arm-deploy for usage details.`,
  );
};
