/** Takes deployments further: puts each resource whose dependencies are there, and ends when nothing is left to do. */
import { type Json, type JsonObject, part } from '../json.ts';
import type { Store } from '../store.ts';
import type { Ask } from './ask.ts';
import { stepNamed } from './dependencies.ts';
import type { Deployment, DeploymentError, Step } from './deployment.ts';
import { evaluated, evaluatedObject } from './evaluate.ts';
import type { Surroundings } from './functions.ts';
import { InvalidTemplate } from './invalid-template.ts';
import { outputsOf } from './outputs.ts';
import { needed, type Place } from './template.ts';

export interface Deploying {
  readonly placeOf: PlaceOf;
  /** Takes every deployment further: to be called whenever operations may have ended. */
  readonly proceed: (store: Store) => void;
}

export type PlaceOf = (deployment: Pick<Deployment, 'id' | 'name'>, store: Store) => Place;

/** A deployment that cannot go on as it was planned. */
class Stopped extends Error {
  readonly error: DeploymentError;

  constructor(error: DeploymentError) {
    super(error.message);
    this.error = error;
  }
}

const errorOf = (error: unknown, id: string): DeploymentError => {
  if (error instanceof Stopped) return error.error;
  if (!(error instanceof InvalidTemplate)) throw error;
  const message = `Unable to process template language expressions for resource '${id}'. '${error.message}.'`;
  return { code: 'InvalidTemplate', message };
};

export const deploying = (ask: Ask, placeOf: PlaceOf): Deploying['proceed'] => {
  const surroundingsOf = (deployment: Deployment, store: Store): Surroundings => {
    const { parameters = {}, variables = {}, caller = '' } = deployment.pending ?? {};
    const reference = (resource: string, version: string | undefined, full: boolean): Json => {
      const step = stepNamed(deployment.steps, resource);
      const apiVersion = version ?? step?.apiVersion ?? '';
      const reply = ask(store, { method: 'GET', id: step?.id ?? resource, apiVersion, caller });
      if (reply.is === 'refused') throw new Stopped(reply.error);
      const body = JSON.parse(JSON.stringify(reply.answer.body ?? {})) as JsonObject;
      return full ? { apiVersion, ...body } : part(body, 'properties');
    };
    return { ...placeOf(deployment, store), parameters, variables, reference };
  };

  const put = (step: Step, deployment: Deployment, store: Store): Step => {
    const { body: template = {}, ...rest } = step;
    const { id, apiVersion } = step;
    try {
      const body = evaluatedObject(template, surroundingsOf(deployment, store));
      const caller = deployment.pending?.caller ?? '';
      const reply = ask(store, { method: 'PUT', id, apiVersion, caller, body });
      if (reply.is === 'refused') return { ...rest, status: 'failed', error: reply.error };
      return { ...rest, status: 'running', operation: reply.requestId };
    } catch (error) {
      return { ...rest, status: 'failed', error: errorOf(error, id) };
    }
  };

  const followed = (step: Step, store: Store): Step => {
    const operation = store.operations.find(step.operation ?? '');
    if (operation?.status === 'InProgress') return step;
    return operation?.error ? { ...step, status: 'failed', error: operation.error } : { ...step, status: 'succeeded' };
  };

  const moved = (step: Step, deployment: Deployment, store: Store): Step => {
    if (step.status === 'running') return followed(step, store);
    if (step.status !== 'waiting') return step;
    const isThere = (id: string): boolean =>
      deployment.steps.some(each => each.id === id && each.status === 'succeeded');
    return step.dependsOn.every(({ id }) => isThere(id)) ? put(step, deployment, store) : step;
  };

  const ended = (deployment: Deployment, store: Store): Deployment => {
    const { pending, ...rest } = deployment;
    const errors = deployment.steps.flatMap(({ error }) => error ?? []);
    const failed = (details: readonly DeploymentError[]): Deployment => ({
      ...rest,
      status: 'Failed',
      endedAt: store.now,
      errors: details,
    });
    if (errors.length) return failed(errors);
    try {
      const surroundings = surroundingsOf(deployment, store);
      const outputs = outputsOf(pending?.outputs ?? {}, value => evaluated(value, surroundings));
      return { ...rest, status: 'Succeeded', endedAt: store.now, outputs };
    } catch (error) {
      return failed([errorOf(error, deployment.id)]);
    }
  };

  const advanced = (deployment: Deployment, store: Store): Deployment => {
    let now: Deployment = { ...deployment, status: 'Running' };
    for (let changed = true; changed; ) {
      changed = false;
      for (const [index, before] of now.steps.entries()) {
        const after = moved(before, now, store);
        if (after === before) continue;
        changed = true;
        now = { ...now, steps: now.steps.with(index, after) };
      }
    }
    return now.steps.some(({ status }) => status === 'running') ? withoutSecrets(now) : ended(now, store);
  };

  return store => {
    for (const deployment of store.deployments.active()) store.deployments.put(advanced(deployment, store));
  };
};

const withoutSecrets = (deployment: Deployment): Deployment => {
  const { pending, steps } = deployment;
  if (!pending) return deployment;
  const users = [...steps.map(({ body }) => body), pending.outputs];
  const [parameters, variables] = [needed(pending.parameters, ...users), needed(pending.variables, ...users)];
  return { ...deployment, pending: { ...pending, parameters, variables } };
};
