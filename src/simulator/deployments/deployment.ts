/** A deployment: the resources of a template, and how far each has come. Instants are milliseconds since 1970. */
import type { JsonObject } from '../json.ts';

export interface Deployment {
  readonly id: string;
  readonly name: string;
  readonly correlationId: string;
  readonly templateHash: string;
  /** As they are shown: a secure one has a type and no value. */
  readonly parameters: JsonObject;
  /** Twenty digits, by which it is polled. */
  readonly number: string;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly status: 'Accepted' | 'Running' | 'Succeeded' | 'Failed' | 'Canceled';
  readonly steps: readonly Step[];
  readonly outputs?: JsonObject;
  /** Why it failed. */
  readonly errors?: readonly DeploymentError[];
  /** What is needed until it ends, and forgotten then. */
  readonly pending?: Pending;
}

export interface Pending {
  /** The object id of who deploys. */
  readonly caller: string;
  /** Of parameters and variables, those that an expression still needs. */
  readonly parameters: JsonObject;
  readonly variables: JsonObject;
  readonly outputs: JsonObject;
}

export interface Step {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly apiVersion: string;
  readonly location: string | null;
  /** The loop that made it, by which others can wait for all that it makes. */
  readonly loop?: string;
  readonly dependsOn: readonly Dependency[];
  readonly status: 'waiting' | 'running' | 'succeeded' | 'failed';
  /** What will be put, with expressions that need a `reference`; gone once it is. */
  readonly body?: JsonObject;
  /** What the provider began when the resource was put. */
  readonly operation?: string;
  readonly error?: DeploymentError;
}

export interface Dependency {
  readonly id: string;
  /** Where a `reference` named one. */
  readonly apiVersion?: string;
}

export interface DeploymentError {
  readonly code: string;
  readonly message: string;
  readonly target?: string;
}

/** What was begun goes on; nothing else is, and what would have been put is forgotten. */
export const canceled = ({ pending: _, ...deployment }: Deployment, now: number): Deployment => ({
  ...deployment,
  status: 'Canceled',
  endedAt: now,
  steps: deployment.steps.map(({ body: __, ...step }) => step),
});

export const isActive = ({ status }: Deployment): boolean => status === 'Accepted' || status === 'Running';
