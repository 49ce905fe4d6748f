/** The prompt: a small machine that keys are sent to, so that none ever meets a screen that is already old. */
import { type Actor, createActor, setup } from 'xstate';
import type { Ask, PromptContext } from './context.ts';
import * as change from './context.ts';
import * as typing from './typing.ts';

export type PromptEvent =
  | { readonly type: 'open'; readonly ask: Ask }
  | { readonly type: 'took'; readonly of: string; readonly answer: string }
  | { readonly type: 'fit'; readonly length: number; readonly page: number }
  | { readonly type: 'insert'; readonly words: string }
  | { readonly type: 'close' | 'turn' | 'help' | 'up' | 'down' | 'pageUp' | 'pageDown' }
  | { readonly type: 'erase' | 'eraseWord' | 'eraseRest' | 'clear' | 'left' | 'right' | 'home' | 'end' };

const words = setup({
  types: { context: {} as PromptContext, events: {} as PromptEvent },
  guards: {
    isToPick: ({ event }) => event.type === 'open' && event.ask.is === 'pick',
    isToType: ({ event }) => event.type === 'open' && event.ask.is === 'type',
    takesAName: ({ context }) => context.ask?.is === 'read' && context.ask.takesName,
  },
});

const page = ({ room }: PromptContext): number => Math.max(1, room.page);

const edits = (edit: (typed: typing.Typing) => typing.Typing) =>
  words.assign(({ context }) => change.narrowed(context, edit(context.typing)));
const does = (to: (context: PromptContext) => Partial<PromptContext>) => words.assign(({ context }) => to(context));

const insert = words.assign(({ context, event }) =>
  event.type === 'insert' ? change.narrowed(context, typing.insert(context.typing, event.words)) : {},
);

const begin = words.assign(({ context, event }) => (event.type === 'open' ? change.begun(context, event.ask) : {}));

const typingKeys = {
  insert: { actions: insert },
  erase: { actions: edits(typing.erase) },
  eraseWord: { actions: edits(typing.eraseWord) },
  eraseRest: { actions: edits(typing.eraseRest) },
  clear: { actions: edits(() => typing.typed('')) },
  left: { actions: edits(typing.left) },
  right: { actions: edits(typing.right) },
};

const scrollKeys = {
  up: { actions: does(context => change.scrolled(context, -1)) },
  down: { actions: does(context => change.scrolled(context, 1)) },
  pageUp: { actions: does(context => change.scrolled(context, -page(context))) },
  pageDown: { actions: does(context => change.scrolled(context, page(context))) },
  home: { actions: does(context => change.scrolled(context, -context.room.length)) },
  end: { actions: does(context => change.scrolled(context, context.room.length)) },
};

export const promptMachine = words.createMachine({
  id: 'prompt',
  context: change.nothingAsked,
  initial: 'closed',
  on: {
    open: [
      { guard: 'isToPick', target: '.picking', actions: begin },
      { guard: 'isToType', target: '.typing', actions: begin },
      { target: '.reading', actions: begin },
    ],
    close: { target: '.closed', actions: words.assign({ ask: undefined }) },
    took: {
      actions: words.assign(({ context, event }) =>
        event.type === 'took' ? { remembered: { ...context.remembered, [event.of]: event.answer } } : {},
      ),
    },
    fit: {
      actions: words.assign(({ context, event }) => (event.type === 'fit' ? change.fitted(context, event) : {})),
    },
  },
  states: {
    closed: {},
    before: { type: 'history' },
    /** What can be pressed and why it is asked; any key that does not scroll leads back. */
    helping: {
      entry: words.assign({ over: 'help', top: 0 }),
      // Nothing of what lies below counts as read because the help was.
      exit: words.assign({ over: undefined, top: 0, room: change.nothingAsked.room }),
      on: { ...scrollKeys, help: 'before' },
    },
    picking: {
      on: {
        help: 'helping',
        turn: {
          actions: words.assign({ details: ({ context }) => (context.details === 'shown' ? 'hidden' : 'shown') }),
        },
        ...typingKeys,
        up: { actions: does(context => change.stepped(context, -1)) },
        down: { actions: does(context => change.stepped(context, 1)) },
        pageUp: { actions: does(context => change.pointed(context, -page(context))) },
        pageDown: { actions: does(context => change.pointed(context, page(context))) },
        home: { actions: does(context => change.pointed(context, -context.shown.length)) },
        end: { actions: does(context => change.pointed(context, context.shown.length)) },
      },
    },
    typing: {
      on: {
        help: 'helping',
        ...typingKeys,
        right: { actions: does(change.adopted) },
        home: { actions: edits(typing.home) },
        end: { actions: edits(typing.end) },
      },
    },
    reading: {
      on: {
        ...typingKeys,
        ...scrollKeys,
        help: 'helping',
        insert: { guard: 'takesAName', actions: insert },
        turn: { actions: does(({ side }) => ({ side: side + 1, top: 0 })) },
      },
    },
  },
});

export type Prompt = Actor<typeof promptMachine>;

export const startPrompt = (): Prompt => createActor(promptMachine).start();
