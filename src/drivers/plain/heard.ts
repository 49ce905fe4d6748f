/** What a line means where it is said: an event, a wish to know more, or a part of a name. */
import type { WizardEvent } from '../../machine/events.ts';
import { matching, named } from '../../machine/prompt/offer.ts';
import type { FailedView, QuestionView, ReviewView, View } from '../../machine/view.ts';
import type { Choice } from '../../model/field.ts';
import { type Line, line } from '../lines/line.ts';
import { planLines, shells } from '../lines/plan.ts';
import { defaultOf } from './default.ts';
import { helpLines } from './help.ts';
import { interruptionWords } from './invitation.ts';
import { isTooLong, numbered } from './told.ts';

export type Heard =
  | { readonly is: 'event'; readonly event: WizardEvent }
  /** Something to say; numbers mean these choices from here on. */
  | { readonly is: 'reply'; readonly lines: readonly Line[]; readonly choices?: readonly Choice[] };

const event = (said: WizardEvent): Heard => ({ is: 'event', event: said });
const reply = (...lines: readonly Line[]): Heard => ({ is: 'reply', lines });

/** What stands in quotes is meant literally. */
const unquoted = (words: string): string => /^(["'])(.*)\1$/s.exec(words)?.[2] ?? words;

const notUnderstood = (view: View): Heard => reply(line('That was not understood.'), ...helpLines(view));

const onQuestion = (words: string, view: QuestionView, listed: readonly Choice[]): Heard => {
  const answer = (value: string): Heard => event({ type: 'answer', field: view.field, value });
  if (view.secret) return answer(words);
  const preset = defaultOf(view);
  if (!words) return preset ? answer(preset.value) : reply(line('An answer is needed.'));
  const counted = /^\d+$/.test(words) ? listed[Number(words) - 1] : undefined;
  if (counted) return answer(counted.value);
  const literal = unquoted(words);
  if (!isTooLong(view) || named(view.choices, literal)) return answer(literal);
  const choices = matching(view.choices, literal);
  if (!choices.length) return reply(line(`Nothing has “${literal}” in its name.`));
  return { is: 'reply', lines: numbered(choices), choices };
};

/** The field that is meant by its name or its label. */
const fieldOf = ({ answers }: ReviewView, words: string): string | undefined =>
  answers.find(
    ({ field, label, editable }) => editable && [field, label].some(name => name.toLowerCase() === words.toLowerCase()),
  )?.field;

const onReview = (words: string, view: ReviewView): Heard => {
  const [, edited] = /^edit\s*(.*)$/i.exec(words) ?? [];
  if (edited !== undefined) {
    const field = fieldOf(view, unquoted(edited));
    const editable = view.answers.filter(answer => answer.editable).map(({ label }) => label);
    return field ? event({ type: 'edit', field }) : reply(line(`Edit one of: ${editable.join(', ')}`));
  }
  const shell = shells.find(each => each === words.toLowerCase());
  if (shell) return reply(...planLines(view.plan, shell));
  if (view.nameToType !== undefined && words) return event({ type: 'confirm', typed: unquoted(words) });
  return /^(y|yes|confirm)$/i.test(words) ? event({ type: 'confirm' }) : notUnderstood(view);
};

const onFailure = (words: string, view: FailedView): Heard => {
  const type = view.can.find(can => can === words.toLowerCase());
  return type ? event({ type }) : notUnderstood(view);
};

const onInterruption = (words: string, view: View): Heard => {
  const type = interruptionWords.find(each => each === words.toLowerCase());
  return type ? event({ type }) : notUnderstood(view);
};

const canGoBack = (view: View): boolean =>
  view.is === 'review' ||
  (view.is === 'question' && view.back !== 'nowhere') ||
  (view.is === 'failed' && view.can.includes('back'));

const onStep = (words: string, view: View, agreed: RegExp): Heard => {
  if (agreed.test(words)) return event({ type: 'confirm' });
  return words.toLowerCase() === 'stop' ? event({ type: 'stop' }) : notUnderstood(view);
};

export const heard = (said: string, view: View, listed: readonly Choice[]): Heard => {
  const words = view.is === 'question' && view.secret ? said : said.trim();
  if (/^(\?|help)$/i.test(words)) return reply(...helpLines(view));
  if (/^cancel$/i.test(words)) return event({ type: 'cancel' });
  if (/^back$/i.test(words))
    return canGoBack(view) ? event({ type: 'back' }) : reply(line('This is the first question.'));
  switch (view.is) {
    case 'question':
      return onQuestion(words, view, listed);
    case 'review':
      return onReview(words, view);
    case 'pause':
      return onStep(words, view, /^(y|yes|confirm)?$/i);
    case 'changed':
      return onStep(words, view, /^(y|yes|confirm)$/i);
    case 'failed':
      return onFailure(words, view);
    case 'interrupted':
      return onInterruption(words, view);
    case 'busy':
    case 'end':
      return reply();
  }
};
