/** The prompt alone: keys in, what is typed and pointed at out. */
import { describe, expect, test } from 'vitest';
import { type Ask, answerOf, preset } from '../../src/machine/prompt/context.ts';
import { type Prompt, type PromptEvent, startPrompt } from '../../src/machine/prompt/prompt.ts';
import { machines, many } from './views.ts';

const pick: Ask = { is: 'pick', of: 'virtualMachine', choices: machines, takesWords: false };
const pickOrType: Ask = { ...pick, takesWords: true };
const type: Ask = { is: 'type', of: 'name', secret: false };

const words = (text: string): PromptEvent => ({ type: 'insert', words: text });
const key = (name: 'up' | 'down' | 'pageDown' | 'pageUp' | 'end' | 'home' | 'left' | 'right' | 'erase' | 'eraseWord') =>
  ({ type: name }) as PromptEvent;

const opened = (ask: Ask, ...events: readonly PromptEvent[]): Prompt => {
  const prompt = startPrompt();
  for (const event of [{ type: 'open', ask } as const, ...events]) prompt.send(event);
  return prompt;
};

const context = (prompt: Prompt) => prompt.getSnapshot().context;
const labels = (prompt: Prompt) => context(prompt).shown.map(({ label }) => label);
const answer = (prompt: Prompt) => answerOf(context(prompt));

describe('picking', () => {
  test('starts at what is suggested, by value or by label', () => {
    expect(answer(opened({ ...pick, suggested: 'web-2' }))).toBe('web-2');
    expect(answer(opened({ ...pick, suggested: 'API-1' }))).toBe('api-1');
    expect(answer(opened({ ...pick, suggested: 'gone' }))).toBe('web-1');
  });

  test('goes round at the ends', () => {
    expect(answer(opened(pick, key('up')))).toBe('api-1');
    expect(answer(opened(pick, key('up'), key('down')))).toBe('web-1');
  });

  test('pages without going round', () => {
    const prompt = opened({ ...pick, choices: many(30) }, { type: 'fit', length: 30, page: 8 }, key('pageDown'));
    expect(answer(prompt)).toBe('size-8');
    for (let i = 0; i < 9; i += 1) prompt.send(key('pageDown'));
    expect(answer(prompt)).toBe('size-29');
  });

  test('narrows by label, value and hint, the labels that start so first', () => {
    expect(labels(opened(pick, words('web')))).toEqual(['web-1', 'web-2']);
    expect(labels(opened(pick, words('ASSIGNED')))).toEqual(['web-2', 'api-1']);
    expect(labels(opened(pick, words('1')))).toEqual(['web-1', 'api-1']);
  });

  test('offers what is typed only where a field takes it, and only where it is new', () => {
    expect(labels(opened(pick, words('web-9')))).toEqual([]);
    expect(labels(opened(pickOrType, words('web-9')))).toEqual(['web-9']);
    expect(labels(opened(pickOrType, words('web-1')))).toEqual(['web-1']);
    expect(labels(opened(pickOrType, words('web')))).toEqual(['web-1', 'web-2', 'web']);
  });

  test('answers with the words where nothing matches, so that the rule can object', () => {
    expect(answer(opened(pick, words(' nope ')))).toBe('nope');
    expect(answer(opened({ ...pick, choices: [] }))).toBeUndefined();
  });

  test('points at its start again when nothing is left to narrow by', () => {
    expect(answer(opened({ ...pick, suggested: 'web-2' }, words('z'), key('erase')))).toBe('web-2');
    expect(answer(opened(pick, key('end'), words('z'), { type: 'clear' }))).toBe('web-1');
  });

  test('points at the best match after each letter', () => {
    expect(answer(opened(pick, key('down'), key('down'), words('w')))).toBe('web-1');
  });
});

describe('typing', () => {
  test('takes what is offered where nothing was typed, and leads into it', () => {
    const prompt = opened({ ...type, suggested: 'azureuser' });
    expect(answer(prompt)).toBe('azureuser');
    prompt.send(key('right'));
    prompt.send(key('erase'));
    expect(answer(prompt)).toBe('azureuse');
  });

  test('edits where the cursor is', () => {
    expect(answer(opened(type, words('wb-1'), key('home'), key('right'), words('e')))).toBe('web-1');
    expect(answer(opened(type, words('rg-photos'), key('eraseWord')))).toBe('rg-');
    expect(answer(opened(type, words('a'), { type: 'clear' }, words('b')))).toBe('b');
  });

  test('erases a letter that is made of several characters as one', () => {
    expect(answer(opened(type, words('né👩‍🚀'), key('erase')))).toBe('né');
    expect(answer(opened(type, words('e\u0301'), key('erase')))).toBe('');
  });

  test('keeps the spaces of a secret, and offers none', () => {
    const secret: Ask = { is: 'type', of: 'password', secret: true, suggested: 'x' };
    expect(answer(opened(secret, words(' a ')))).toBe(' a ');
    expect(preset(context(opened(secret)))).toBe('');
  });
});

describe('a question that is asked again', () => {
  test('starts at the earlier answer', () => {
    const prompt = opened(pick, { type: 'took', of: 'virtualMachine', answer: 'api-1' }, { type: 'close' });
    prompt.send({ type: 'open', ask: { ...pick, suggested: 'web-2' } });
    expect(answer(prompt)).toBe('api-1');
  });

  test('has what was new still typed', () => {
    const prompt = opened(pickOrType, { type: 'took', of: 'virtualMachine', answer: 'web-9' }, { type: 'close' });
    prompt.send({ type: 'open', ask: pickOrType });
    expect(context(prompt).typing.text).toBe('web-9');
    expect(answer(prompt)).toBe('web-9');
  });

  test('has nothing of what was typed elsewhere', () => {
    const prompt = opened(pick, words('web'), { type: 'open', ask: type });
    expect(context(prompt).typing.text).toBe('');
  });
});

describe('reading', () => {
  const read: Ask = { is: 'read', of: 'review', takesName: false };
  const room: PromptEvent = { type: 'fit', length: 30, page: 10 };
  const top = (prompt: Prompt) => context(prompt).top;

  test('scrolls within the text', () => {
    expect(top(opened(read, room, key('down'), key('down')))).toBe(2);
    expect(top(opened(read, room, key('up')))).toBe(0);
    expect(top(opened(read, room, key('end')))).toBe(20);
    expect(top(opened(read, room, key('end'), key('pageUp')))).toBe(10);
  });

  test('stays at the end that was seen when there is less room', () => {
    expect(top(opened(read, room, key('end'), { type: 'fit', length: 30, page: 8 }))).toBe(22);
    expect(top(opened(read, { type: 'fit', length: 30, page: 30 }, { type: 'open', ask: read }, room))).toBe(0);
  });

  test('stays in the text when there is more room', () => {
    expect(top(opened(read, room, key('end'), { type: 'fit', length: 30, page: 25 }))).toBe(5);
  });

  test('takes a name only where one is asked for', () => {
    expect(answer(opened(read, words('x')))).toBe('');
    expect(answer(opened({ ...read, takesName: true }, words('web-1')))).toBe('web-1');
  });
});

test('what a prompt knows is plain JSON', () => {
  const { context: known } = opened(pickOrType, words('web')).getSnapshot();
  expect(JSON.parse(JSON.stringify(known))).toEqual(known);
});

test('a key that comes while nothing is asked is lost', () => {
  const prompt = opened(type, { type: 'close' }, words('x'));
  prompt.send({ type: 'open', ask: type });
  expect(answer(prompt)).toBe('');
});
