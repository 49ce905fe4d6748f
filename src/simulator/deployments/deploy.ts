/** Takes deployments further: puts each resource whose dependencies are there, and ends when nothing is left to do. */
import type { Store } from '../store.ts';
import type { Deployment, DeploymentError, Step } from './deployment.ts';
import { evaluated } from './evaluate.ts';
import { outputsOf } from './outputs.ts';
import { errorOf, type PlaceOf, putStep, type Site, surroundingsOf } from './put-step.ts';
import { needed } from './template.ts';

export interface Deploying {
  readonly placeOf: PlaceOf;
  /** Takes every deployment further: to be called whenever operations may have ended. */
  readonly proceed: (store: Store) => void;
}

const followed = (step: Step, { store }: Site): Step => {
  const operation = store.operations.find(step.operation ?? '');
  if (operation?.status === 'InProgress') return step;
  return operation?.error ? { ...step, status: 'failed', error: operation.error } : { ...step, status: 'succeeded' };
};

const moved = (step: Step, deployment: Deployment, site: Site): Step => {
  if (step.status === 'running') return followed(step, site);
  if (step.status !== 'waiting') return step;
  const isThere = (id: string): boolean => deployment.steps.some(each => each.id === id && each.status === 'succeeded');
  return step.dependsOn.every(({ id }) => isThere(id)) ? putStep(step, deployment, site) : step;
};

const ended = (deployment: Deployment, site: Site): Deployment => {
  const { pending, ...rest } = deployment;
  const endedAt = site.store.now;
  const failed = (errors: readonly DeploymentError[]): Deployment => ({ ...rest, status: 'Failed', endedAt, errors });
  const errors = deployment.steps.flatMap(({ error }) => error ?? []);
  if (errors.length) return failed(errors);
  try {
    const surroundings = surroundingsOf(deployment, site);
    const outputs = outputsOf(pending?.outputs ?? {}, value => evaluated(value, surroundings));
    return { ...rest, status: 'Succeeded', endedAt, outputs };
  } catch (error) {
    return failed([errorOf(error, deployment.id)]);
  }
};

/** What no resource that is still to come will need is forgotten: a parameter may be a secret. */
const withoutSecrets = (deployment: Deployment): Deployment => {
  const { pending, steps } = deployment;
  if (!pending) return deployment;
  const users = [...steps.map(({ body }) => body), pending.outputs];
  const [parameters, variables] = [needed(pending.parameters, ...users), needed(pending.variables, ...users)];
  return { ...deployment, pending: { ...pending, parameters, variables } };
};

const advanced = (deployment: Deployment, site: Site): Deployment => {
  let now: Deployment = { ...deployment, status: 'Running' };
  for (let changed = true; changed; ) {
    changed = false;
    for (const [index, before] of now.steps.entries()) {
      const after = moved(before, now, site);
      if (after === before) continue;
      changed = true;
      now = { ...now, steps: now.steps.with(index, after) };
    }
  }
  return now.steps.some(({ status }) => status === 'running') ? withoutSecrets(now) : ended(now, site);
};

export const deploying =
  (around: Omit<Site, 'store'>): Deploying['proceed'] =>
  store => {
    for (const deployment of store.deployments.active())
      store.deployments.put(advanced(deployment, { ...around, store }));
  };
