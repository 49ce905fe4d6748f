/** The steps, each with a mark for how far it is and with what was answered in it. */
import type { Common, StepLine } from '../../../machine/view.ts';
import { accent, good, type Line, line, quiet, type Span } from '../../lines/line.ts';
import type { Times } from '../step-clock.ts';
import { padded, widthOf } from '../text/width.ts';

const mark = (state: StepLine['state']): Span => {
  switch (state) {
    case 'done':
      return good('✓');
    case 'answered':
      return { text: '✓' };
    case 'current':
      return accent('▸');
    case 'to come':
      return quiet('·');
  }
};

const words = (state: StepLine['state'], text: string): Span => {
  switch (state) {
    case 'done':
    case 'answered':
      return { text };
    case 'current':
      return accent(text);
    case 'to come':
      return quiet(text);
  }
};

const tookOf = (milliseconds: number | undefined): readonly string[] =>
  milliseconds === undefined ? [] : [`${(milliseconds / 1000).toFixed(1)} s`];

/** Answers are told from the view, so one that was taken back is gone from here as well. One step alone is not told. */
export const stepLines = ({ steps, answers }: Common, times: Times): readonly Line[] => {
  if (steps.length < 2) return [];
  const answered = steps.filter(({ id }) => answers.some(({ step }) => step === id));
  const width = Math.max(0, ...answered.map(({ title }) => widthOf(title)));
  return steps.map(({ id, title, state }) => {
    const said = answers.filter(({ step }) => step === id).map(({ value }) => value.replaceAll('\n', ' '));
    const told = [...said, ...tookOf(times[id])].join(' · ');
    return line(mark(state), ' ', words(state, padded(title, width)), quiet(`   ${told}`));
  });
};

const place = (steps: Common['steps']): string => {
  const current = steps.findIndex(({ state }) => state === 'current');
  return current < 0 ? 'All questions answered' : `Step ${current + 1} of ${steps.length}: ${steps[current]?.title}`;
};

/** `✓✓▸··  Step 3 of 5: Choose the virtual machine` */
export const stepsInShort = ({ steps }: Common): readonly Line[] =>
  steps.length < 2 ? [] : [line(...steps.map(({ state }) => mark(state)), accent(`  ${place(steps)}`))];
