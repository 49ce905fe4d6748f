/** Consent without a prompt: what may be done was said before, class by class. */
import { type ConsentClass, consentClass, type Plan } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';

/** All that a plan would do and may not. */
export const notAllowed = (plan: Plan, allow: readonly ConsentClass[]): Problem | undefined => {
  const forbidden = plan.flatMap(item => {
    const kind = consentClass(item);
    return kind === undefined || allow.includes(kind) ? [] : [{ ...item, kind }];
  });
  if (!forbidden.length) return undefined;
  const kinds = [...new Set([...allow, ...forbidden.map(({ kind }) => kind)])];
  return {
    code: 'NotAllowed',
    happened: `Not allowed: ${forbidden.map(({ title, resource, kind }) => `${title} would ${kind} ${resource}`).join('; ')}`,
    why: 'It stopped before that was written.',
    try: [`Allow it with --allow ${kinds.join(',')}`],
  };
};
