/** What is wrong with a template, in the words that stand inside ARM's own error. */
import { gatewayRefusal, type Refusal } from '../refusal.ts';

export class InvalidTemplate extends Error {}

const invalidTemplate = (why: string): Refusal =>
  gatewayRefusal(400, 'InvalidTemplate', `Deployment template validation failed: '${why}.'.`);

/** Runs what reads a template. @throws Refusal where it is invalid */
export const validated = <Value>(read: () => Value): Value => {
  try {
    return read();
  } catch (error) {
    throw error instanceof InvalidTemplate ? invalidTemplate(error.message) : error;
  }
};
