/** How a deployment is ended before it is over, and how it is forgotten afterwards. */
import { type Answer, accepted, type Call, noContent } from '../call.ts';
import { canceled, isActive } from '../deployments/deployment.ts';
import { gatewayRefusal } from '../refusal.ts';
import { deploymentId, existingDeployment, refuseActive } from './existing-deployment.ts';
import { deletionUrl, jobToken } from './group-deletions.ts';

/** @throws Refusal */
export const cancel = (call: Call): Answer => {
  const { deployments, now } = call.store;
  const deployment = existingDeployment(call);
  if (!isActive(deployment))
    throw gatewayRefusal(
      409,
      'DeploymentCannotBeCancelled',
      `The deployment '${deployment.name}' cannot be cancelled because it is not active: it is ${deployment.status}.`,
    );
  deployments.put(canceled(deployment, now));
  return noContent;
};

/** The history goes, what was deployed stays. */
export const remove = (call: Call): Answer => {
  const { group, store } = call;
  const deployment = store.deployments.find(deploymentId(call));
  if (!deployment || !group) return noContent;
  refuseActive(deployment);
  const token = jobToken(group, deployment.name);
  if (store.operations.find(token)?.status !== 'InProgress')
    store.operations.begin('deleting deployment', deployment.id, token, store.now);
  return accepted({ location: deletionUrl(call, token), 'retry-after': '15' });
};
