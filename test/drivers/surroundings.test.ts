/** Terminals are not alike: glyphs, colours, and people who hear instead of see. */
import { PassThrough, Writable } from 'node:stream';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { widthOf } from '../../src/drivers/ink/text/width.ts';
import { themeOf } from '../../src/drivers/ink/theme.ts';
import { spellingIn } from '../../src/drivers/lines/ascii.ts';
import { Heartbeat } from '../../src/drivers/plain/heartbeat.ts';
import { talk } from '../../src/drivers/plain/talk.ts';
import { assignIdentity } from '../../src/workflows/assign-user-assigned-identity.ts';
import { play } from '../play.ts';
import { rehearsalAnswers, rehearsalSimulator } from '../rehearsal.ts';
import { draw } from './draw.tsx';
import { every, question } from './views.ts';

describe('glyphs', () => {
  const ascii = spellingIn({ TERM: 'linux', LANG: 'C.UTF-8' });

  test.each(Object.keys(every))('of %s are spelt in ASCII, column by column', name => {
    const text = draw(every[name] ?? question()).text();
    expect(ascii(text)).toMatch(/^[\n -~]*$/);
    expect(ascii(text).split('\n').map(widthOf)).toEqual(text.split('\n').map(widthOf));
  });

  test.each([
    [{ LANG: 'en_US.UTF-8' }, '❯ ✓'],
    [{}, '❯ ✓'],
    [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, '> v'],
    [{ LANG: 'de_DE.ISO-8859-1' }, '> v'],
  ])('follow the locale: %j', (environment, text) => expect(spellingIn(environment)('❯ ✓')).toBe(text));
});

test('colours follow the colour behind them, and are none where none are wanted', () => {
  expect(themeOf({}).accent).toEqual({ color: 'cyan' });
  expect(themeOf({ COLORFGBG: '0;15' }).accent).toEqual({ color: 'blue' });
  expect(themeOf({ COLORFGBG: '0;15', MI_WIZARD_THEME: 'dark' }).accent).toEqual({ color: 'cyan' });
  expect(themeOf({ COLORFGBG: '0;15', NO_COLOR: '1' }).accent).toEqual({});
});

describe('what takes long', () => {
  afterEach(() => void vi.useRealTimers());

  test('is said again every half a minute, and no more when it is over', () => {
    vi.useFakeTimers();
    const said: string[] = [];
    const heartbeat = new Heartbeat();
    const follow = (doing?: string) => heartbeat.follow(doing, says => said.push(says));
    follow('Applying: a');
    vi.advanceTimersByTime(20_000);
    follow('Applying: a');
    vi.advanceTimersByTime(40_000);
    follow();
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual(['Still working, 30 s: Applying: a', 'Still working, 60 s: Applying: a']);
  });
});

test('line by line the same is said to the machine as on a screen', async () => {
  const answers = rehearsalAnswers(assignIdentity);
  const seen = play(assignIdentity, rehearsalSimulator());
  const asked = Object.keys((await seen.answers(answers)).answers ?? {});
  await seen.confirms();
  const said = seen.session.account().said.map(({ in: place, event }) => ({ place, event }));
  const lines = said.map(({ event }) => (event.type === 'answer' ? event.value : 'yes'));
  const heard = play(assignIdentity, rehearsalSimulator());
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  await talk(heard.session, { input: new PassThrough().end(`${lines.join('\n')}\n`), output, knows: new Set() });
  expect(asked.length).toBeGreaterThan(0);
  expect(heard.session.account().said.map(({ in: place, event }) => ({ place, event }))).toEqual(said);
});
