/** One resource of a deployment: what its template makes of it, and how it is put. */
import { type Json, type JsonObject, part } from '../json.ts';
import type { Store } from '../store.ts';
import type { Ask } from './ask.ts';
import { stepNamed } from './dependencies.ts';
import type { Deployment, DeploymentError, Step } from './deployment.ts';
import { evaluatedObject } from './evaluate.ts';
import type { Surroundings } from './functions.ts';
import { InvalidTemplate } from './invalid-template.ts';
import type { Place } from './template.ts';

export type PlaceOf = (deployment: Pick<Deployment, 'id' | 'name'>, store: Store) => Place;

/** Where resources are put, and what is known there. */
export interface Site {
  readonly ask: Ask;
  readonly placeOf: PlaceOf;
  readonly store: Store;
}

/** A deployment that cannot go on as it was planned. */
class Stopped extends Error {
  readonly error: DeploymentError;

  constructor(error: DeploymentError) {
    super(error.message);
    this.error = error;
  }
}

/** `id` is of what the template was evaluated for. */
export const errorOf = (error: unknown, id: string): DeploymentError => {
  if (error instanceof Stopped) return error.error;
  if (!(error instanceof InvalidTemplate)) throw error;
  const message = `Unable to process template language expressions for resource '${id}'. '${error.message}.'`;
  return { code: 'InvalidTemplate', message };
};

export const surroundingsOf = (deployment: Deployment, { ask, placeOf, store }: Site): Surroundings => {
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

export const putStep = (step: Step, deployment: Deployment, site: Site): Step => {
  const { body: template = {}, ...rest } = step;
  const { id, apiVersion } = step;
  try {
    const body = evaluatedObject(template, surroundingsOf(deployment, site));
    const caller = deployment.pending?.caller ?? '';
    const reply = site.ask(site.store, { method: 'PUT', id, apiVersion, caller, body });
    if (reply.is === 'refused') return { ...rest, status: 'failed', error: reply.error };
    return { ...rest, status: 'running', operation: reply.requestId };
  } catch (error) {
    return { ...rest, status: 'failed', error: errorOf(error, id) };
  }
};
