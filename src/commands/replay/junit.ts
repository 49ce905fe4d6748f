/** The outcomes of replays for a build server: JUnit XML, a suite for each, a case for each step. */
import { harmlessText } from '../../drivers/lines/harmless.ts';
import { exitCodeMeanings, exitCodes } from '../exit-codes.ts';
import { problemInLines } from '../failure.ts';
import type { Outcome } from './outcome.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no word for most control characters, nor for half a pair. */
const escaped = (text: string): string =>
  harmlessText(text)
    .replaceAll(/[\ud800-\udfff\ufffe\uffff]/gu, '�')
    .replaceAll(/[&<>"]/g, character => entities[character] ?? character);

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

const meaningOf = ({ exitCode }: Outcome): string =>
  Object.entries(exitCodes)
    .filter(([, code]) => code === exitCode)
    .map(([name]) => exitCodeMeanings[name as keyof typeof exitCodes])[0] ?? '';

const words = ({ divergence, drift = [], problem }: Outcome): string =>
  [
    ...(problem ? problemInLines(problem) : []),
    ...drift.map(({ resource, property, was, now }) => `${resource}, ${property}: then ${was}, now ${now}`),
    ...(divergence
      ? [
          `First difference: event ${divergence.event}, state ${divergence.state}, ${divergence.step}, ${divergence.property}: expected ${divergence.expected}, found ${divergence.found}`,
        ]
      : []),
  ].join('\n');

const failure = (outcome: Outcome): string => {
  const message = outcome.problem?.happened ?? meaningOf(outcome);
  return `<failure${attributes({ message, type: outcome.problem?.code ?? 'Divergence' })}>${escaped(words(outcome))}</failure>`;
};

interface Case {
  readonly name: string;
  readonly milliseconds: number;
  readonly inside: string;
  readonly is: 'passed' | 'failed' | 'skipped';
}

const skipped = (message: string): Pick<Case, 'inside' | 'is'> => ({
  inside: `<skipped${attributes({ message })}/>`,
  is: 'skipped',
});

const stepCases = (outcome: Outcome): readonly Case[] => {
  const { plan, steps, planOnly, drift, divergence, stoppedAt, exitCode } = outcome;
  const guilty = exitCode === exitCodes.done ? undefined : (stoppedAt ?? drift?.[0]?.step ?? divergence?.step);
  return plan.map(({ step, sign, resource, title }): Case => {
    const done = steps.find(each => each.step === step);
    const milliseconds = (done?.calls ?? []).reduce((sum, call) => sum + call.milliseconds, 0);
    const common = { name: `${sign} ${resource}: ${title}`, milliseconds };
    if (step === guilty) return { ...common, inside: failure(outcome), is: 'failed' };
    if (planOnly || done?.state === 'done' || done?.state === 'unchanged')
      return { ...common, inside: '', is: 'passed' };
    return { ...common, ...skipped(done?.state ?? 'not written') };
  });
};

/** What failed before, or beside, every step is a case of its own; so is what was done before. */
const casesOf = (outcome: Outcome): readonly Case[] => {
  const cases = stepCases(outcome);
  const whole = { name: 'replay', milliseconds: 0 };
  if (outcome.skipped) return [{ ...whole, ...skipped('done before') }];
  if (outcome.exitCode !== exitCodes.done && !cases.some(({ is }) => is === 'failed'))
    return [...cases, { ...whole, inside: failure(outcome), is: 'failed' }];
  return cases.length ? cases : [{ ...whole, inside: '', is: 'passed' }];
};

const counts = (cases: readonly Case[]) => ({
  tests: cases.length,
  failures: cases.filter(({ is }) => is === 'failed').length,
  errors: 0,
  skipped: cases.filter(({ is }) => is === 'skipped').length,
  time: seconds(cases.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
});

const suite = (outcome: Outcome): string => {
  const { file, row, workflow = 'replay' } = outcome;
  const name = row === undefined ? file : `${file}, row ${row}`;
  const cases = casesOf(outcome).map(({ name: title, milliseconds, inside }) => {
    const start = `    <testcase${attributes({ classname: workflow, name: title, time: seconds(milliseconds) })}`;
    return inside ? `${start}>${inside}</testcase>` : `${start}/>`;
  });
  return [`  <testsuite${attributes({ name, ...counts(casesOf(outcome)) })}>`, ...cases, '  </testsuite>'].join('\n');
};

export const junit = (outcomes: readonly Outcome[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'mi-wizard replay', ...counts(outcomes.flatMap(casesOf)) })}>`,
    ...outcomes.map(suite),
    '</testsuites>',
    '',
  ].join('\n');
