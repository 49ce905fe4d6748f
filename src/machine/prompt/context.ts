/** What a prompt knows, as plain JSON: what is asked, typed and pointed at, and how each key changes it. */
import type { Choice } from '../../model/field.ts';
import { named, type Offer, offers } from './offer.ts';
import * as typing from './typing.ts';

/** What is asked: to pick, to type, or only to read, perhaps with a name to type below. */
export type Ask = { readonly of: string; readonly suggested?: string } & (
  | { readonly is: 'pick'; readonly choices: readonly Choice[]; readonly takesWords: boolean }
  | { readonly is: 'type'; readonly secret: boolean }
  | { readonly is: 'read'; readonly takesName: boolean }
);

export interface PromptContext {
  readonly ask?: Ask | undefined;
  readonly typing: typing.Typing;
  readonly shown: readonly Offer[];
  /** Which of the shown is pointed at. */
  readonly highlight: number;
  /** The first line that is seen of a longer text. */
  readonly top: number;
  /** Which side of the text is seen. */
  readonly side: number;
  /** How many lines there are, and how many are seen at a time. */
  readonly room: { readonly length: number; readonly page: number };
  /** The last answer to each question, so that one that is asked again starts there. */
  readonly remembered: Readonly<Record<string, string>>;
  /** Whether what is pointed at is told in full. */
  readonly details: 'shown' | 'hidden';
  /** What lies over the screen. */
  readonly over?: 'help' | undefined;
}

export const nothingAsked: PromptContext = {
  typing: typing.typed(''),
  shown: [],
  highlight: 0,
  top: 0,
  side: 0,
  room: { length: 0, page: 1 },
  remembered: {},
  details: 'shown',
};

const suggestion = ({ ask, remembered }: PromptContext): string | undefined =>
  ask && (remembered[ask.of] ?? ask.suggested);

/** The text that Enter takes where nothing is typed. */
export const preset = (context: PromptContext): string =>
  context.ask?.is === 'type' && !context.ask.secret ? (suggestion(context) ?? '') : '';

/** What Enter answers; undefined where there is nothing to answer with. */
export const answerOf = (context: PromptContext): string | undefined => {
  const { ask, shown, highlight } = context;
  const { text } = context.typing;
  switch (ask?.is) {
    case 'pick':
      return shown[highlight]?.value ?? (text.trim() || undefined);
    case 'type':
      return ask.secret ? text : text.trim() || preset(context);
    case 'read':
      return text.trim();
    case undefined:
      return undefined;
  }
};

const at = (context: PromptContext, words: string): Partial<PromptContext> => {
  const { ask } = context;
  if (ask?.is !== 'pick') return { shown: [], highlight: 0, typing: typing.typed('') };
  const choice = named(ask.choices, words);
  const typed = choice || !ask.takesWords || context.remembered[ask.of] === undefined ? '' : words;
  const shown = offers(ask.choices, ask.takesWords, typed);
  return { shown, highlight: choice ? Math.max(0, shown.indexOf(choice)) : 0, typing: typing.typed(typed) };
};

export const begun = (context: PromptContext, ask: Ask): Partial<PromptContext> => {
  const opened = { ...context, ask, top: 0, side: 0, room: nothingAsked.room };
  return { ...opened, ...at(opened, suggestion(opened) ?? '') };
};

export const narrowed = ({ ask, ...context }: PromptContext, typed: typing.Typing): Partial<PromptContext> => {
  if (ask?.is !== 'pick' || typed.text === context.typing.text) return { typing: typed };
  const shown = offers(ask.choices, ask.takesWords, typed.text);
  // Where nothing is left to narrow by, the way starts again where it started.
  const start = typed.text.trim() ? undefined : named(shown, suggestion({ ...context, ask }) ?? '');
  return { typing: typed, shown, highlight: start ? shown.indexOf(start) : 0 };
};

const within = (length: number, index: number): number => Math.max(0, Math.min(length - 1, index));

export const pointed = ({ shown, highlight }: PromptContext, by: number): Partial<PromptContext> => ({
  highlight: within(shown.length, highlight + by),
});

/** One step past the end leads to the start, and the other way round. */
export const stepped = ({ shown, highlight }: PromptContext, by: 1 | -1): Partial<PromptContext> => ({
  highlight: shown.length ? (highlight + by + shown.length) % shown.length : 0,
});

export const scrolled = ({ top, room }: PromptContext, by: number): Partial<PromptContext> => ({
  top: within(room.length - room.page + 1, top + by),
});

/** Where nothing is typed yet, the way to the right leads into what is offered. */
export const adopted = (context: PromptContext): Partial<PromptContext> => ({
  typing: context.typing.text ? typing.right(context.typing) : typing.typed(preset(context)),
});

/** Whether the end of the text is seen. */
export const isAtEnd = ({ top, room }: PromptContext): boolean => top + room.page >= room.length;

/** A smaller room may leave nothing where the text was looked at, and does not take back that its end was seen. */
export const fitted = (context: PromptContext, room: PromptContext['room']): Partial<PromptContext> => {
  const isRead = room.length === context.room.length && isAtEnd(context);
  return { room, ...scrolled({ ...context, room }, isRead ? room.length : 0) };
};
