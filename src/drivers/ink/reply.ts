/** What a key means on the screen that is open: an event for the session, or one for the prompt. */
import type { WizardEvent } from '../../machine/events.ts';
import { interruptionOf, isInsistence } from '../../machine/interruption.ts';
import { answerOf, isAtEnd, type PromptContext } from '../../machine/prompt/context.ts';
import type { PromptEvent } from '../../machine/prompt/prompt.ts';
import type { QuestionView, ReviewView, View } from '../../machine/view.ts';
import { askOf, askToEdit, isEditing } from './ask.ts';
import type { Take } from './desk.ts';
import type { Press } from './keys.ts';

export type Reply =
  | { readonly to: 'session'; readonly event: WizardEvent }
  | { readonly to: 'prompt'; readonly event: PromptEvent }
  | { readonly to: 'desk'; readonly take: Take };

const toSession = (event: WizardEvent): readonly Reply[] => [{ to: 'session', event }];
const toPrompt = (event: PromptEvent): readonly Reply[] => [{ to: 'prompt', event }];

/** What a key does to the prompt, where the screen makes nothing else of it. */
const onPrompt = (press: Press): readonly Reply[] => {
  if (press.type === 'tab') return toPrompt({ type: 'turn' });
  if (press.type === 'edit') return toPrompt({ type: 'end' });
  if (press.type === 'paste') return toPrompt({ type: 'insert', words: press.words });
  if (press.type === 'copy' || press.type === 'save') return [{ to: 'desk', take: press.type }];
  if (press.type === 'enter' || press.type === 'escape' || press.type === 'interrupt') return [];
  return toPrompt(press);
};

const onQuestion = (press: Press, { field, secret }: QuestionView, prompt: PromptContext): readonly Reply[] => {
  if (press.type === 'escape') return toSession({ type: 'back' });
  if (press.type !== 'enter') return onPrompt(press);
  const answer = answerOf(prompt);
  if (answer === undefined) return [];
  const took = secret ? [] : toPrompt({ type: 'took', of: field, answer });
  return [...toSession({ type: 'answer', field, value: answer }), ...took];
};

const onEdit = (press: Press, view: ReviewView, prompt: PromptContext): readonly Reply[] => {
  const review = askOf(view);
  if (press.type === 'escape') return review ? toPrompt({ type: 'open', ask: review }) : [];
  if (press.type !== 'enter') return onPrompt(press);
  const field = answerOf(prompt);
  return field === undefined ? [] : toSession({ type: 'edit', field });
};

/** Nobody agrees to what was not on the screen yet. */
const readOn = toPrompt({ type: 'pageDown' });

const onReview = (press: Press, view: ReviewView, prompt: PromptContext): readonly Reply[] => {
  if (isEditing(prompt.ask)) return onEdit(press, view, prompt);
  const isEdit = press.type === 'edit' || (!view.nameToType && press.type === 'insert' && press.words === 'e');
  if (isEdit) return toPrompt({ type: 'open', ask: askToEdit(view) });
  if (press.type === 'escape') return toSession({ type: 'back' });
  if (press.type !== 'enter') return onPrompt(press);
  if (!isAtEnd(prompt)) return readOn;
  return toSession({ type: 'confirm', ...(view.nameToType && { typed: answerOf(prompt) ?? '' }) });
};

const letter = (press: Press): string => (press.type === 'insert' ? press.words.toLowerCase() : press.type);

/** The letters that stand in the key line, each with what it says. */
const said = (press: Press, letters: Readonly<Record<string, WizardEvent>>): readonly Reply[] => {
  const event = letters[letter(press)];
  return event ? toSession(event) : onPrompt(press);
};

const scrolls = new Set(['up', 'down', 'pageUp', 'pageDown', 'home', 'end']);

/** A question mark is a word like others only where words are being typed, and in a secret. */
const asksForHelp = (press: Press, { ask, typing }: PromptContext): boolean => {
  const isSecret = ask?.is === 'type' && ask.secret;
  return press.type === 'help' || (press.type === 'insert' && press.words === '?' && !typing.text && !isSecret);
};

export const replyTo = (press: Press, view: View, prompt: PromptContext): readonly Reply[] => {
  if (press.type === 'interrupt') return isInsistence(view) ? [] : toSession(interruptionOf(view));
  if (prompt.over) return scrolls.has(press.type) ? onPrompt(press) : toPrompt({ type: 'help' });
  if (asksForHelp(press, prompt)) return toPrompt({ type: 'help' });
  switch (view.is) {
    case 'question':
      return onQuestion(press, view, prompt);
    case 'review':
      return onReview(press, view, prompt);
    case 'changed':
      if (press.type === 'enter' && !isAtEnd(prompt)) return readOn;
      return said(press, { enter: { type: 'confirm' }, s: { type: 'stop' } });
    case 'pause':
      return said(press, { enter: { type: 'confirm' }, s: { type: 'stop' } });
    case 'failed':
      return said(press, {
        r: { type: 'retry' },
        ...(view.can.includes('back') && { b: { type: 'back' }, escape: { type: 'back' } }),
        ...(view.can.includes('stop') && { s: { type: 'stop' } }),
      });
    case 'interrupted':
      return said(press, {
        w: { type: 'wait' },
        escape: { type: 'wait' },
        l: { type: 'leave' },
        u: { type: 'undo' },
      });
    case 'busy':
      return press.type === 'escape' ? toSession({ type: 'back' }) : [];
    case 'end':
      return [];
  }
};
