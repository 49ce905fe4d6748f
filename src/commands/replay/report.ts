/** What a replay prints: text or JSON lines as it goes, JSON at its end. */
import { exitCodes } from '../exit-codes.ts';
import { result } from '../output.ts';
import { outcomeInLines } from './lines.ts';
import type { Outcome } from './outcome.ts';
import type { Listener } from './tasks.ts';

export interface Form {
  readonly json?: true;
  readonly jsonl?: true;
  readonly plan?: true;
  readonly rebase?: true;
  readonly params?: string;
}

export interface Report extends Listener {
  end(outcomes: readonly Outcome[]): void;
}

interface Summary {
  readonly done: number;
  readonly doneBefore: number;
  readonly failed: number;
}

const summaryOf = (outcomes: readonly Outcome[]): Summary => {
  const failed = outcomes.filter(({ exitCode }) => exitCode !== exitCodes.done).length;
  const doneBefore = outcomes.filter(({ skipped }) => skipped).length;
  return { done: outcomes.length - failed - doneBefore, doneBefore, failed };
};

const inWords = (outcomes: readonly Outcome[], { plan, rebase }: Form): string => {
  const { done, doneBefore, failed } = summaryOf(outcomes);
  const how = `${plan ? 'planned' : 'replayed'} ${rebase ? 'from what is there' : 'as recorded'}`;
  return [
    `${done} of ${outcomes.length} ${how}`,
    ...(doneBefore ? [`${doneBefore} done before`] : []),
    ...(failed && doneBefore + done ? [`${failed} failed`] : []),
  ].join(', ');
};

const silent = (): void => undefined;

const asText = (form: Form): Report => ({
  tell: silent,
  told: outcome => result(outcomeInLines(outcome).join('\n')),
  end: outcomes => result(inWords(outcomes, form)),
});

const asJson = ({ params }: Form): Report => ({
  tell: silent,
  told: silent,
  end: outcomes => {
    const all = params === undefined ? outcomes : { params, rows: outcomes, summary: summaryOf(outcomes) };
    result(JSON.stringify(all, null, 2));
  },
});

const asLines = (): Report => {
  const started = new Map<object, number>();
  return {
    tell: (task, happening) => {
      if (!started.has(task)) started.set(task, Date.now());
      const { file, row } = task;
      const at = Date.now() - (started.get(task) ?? 0);
      result(JSON.stringify({ file, ...(row !== undefined && { row }), at, ...happening }));
    },
    told: ({ file, row, skipped }) => {
      if (skipped) result(JSON.stringify({ file, row, at: 0, is: 'skipped' }));
    },
    end: outcomes => result(JSON.stringify({ is: 'summary', ...summaryOf(outcomes) })),
  };
};

export const reportIn = (form: Form): Report => {
  if (form.jsonl) return asLines();
  return form.json ? asJson(form) : asText(form);
};
