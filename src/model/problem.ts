/** What went wrong, told so that a person knows what to do next. Codes decide, sentences never do. */
import { withoutSecrets } from './secret-shapes.ts';

export interface Problem {
  /** Azure's own error code, or one of ours in the same spelling. */
  readonly code: string;
  readonly happened: string;
  readonly why?: string;
  readonly try: readonly string[];
  /** The workflow that does what was meant here. */
  readonly instead?: string;
  readonly source?: string;
  readonly correlationId?: string;
}

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.happened);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Azure may say again what it was told, and an error whatever it holds: neither is for a screen. */
export const discreet = (problem: Problem, secrets: readonly string[] = []): Problem => {
  const hide = (text: string): string => withoutSecrets(text, secrets);
  return {
    ...problem,
    happened: hide(problem.happened),
    ...(problem.why !== undefined && { why: hide(problem.why) }),
    try: problem.try.map(hide),
  };
};

/** Any error as a problem: one that nobody foresaw is ours, and says so. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof ProblemError) return error.problem;
  const happened = error instanceof Error ? error.message : String(error);
  return {
    code: 'UnexpectedError',
    happened,
    why: 'mi-wizard did not expect this error.',
    try: ['Try again', 'Report it'],
  };
};
