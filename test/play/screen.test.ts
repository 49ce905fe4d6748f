/** A recording played in a terminal in memory, with keys. */
import { expect, test } from 'vitest';
import { momentsOf } from '../../src/commands/playing/moments.ts';
import { playOnScreen } from '../../src/drivers/ink/play/play-screen.tsx';
import { chaptersOf } from '../../src/drivers/replay/chapters.ts';
import { paced } from '../../src/drivers/replay/pace.ts';
import { openTerminal } from '../drivers/terminal.ts';
import { sourceOf } from '../exports/sources.ts';

const keys = { right: '\u001b[C', down: '\u001b[B' };

const open = async (id: string, speed = 1) => {
  const { recording, workflow } = sourceOf(id);
  const terminal = openTerminal();
  const { moments } = await momentsOf(recording, workflow);
  const shown = paced(moments, { speed, idle: 3 });
  const left = playOnScreen(shown, { ...terminal, where: 'simulator' });
  /** As the last row but one names it. */
  const numberOf = (title: string): number => chaptersOf(shown).findIndex(each => each.title === title) + 1;
  return { ...terminal, left, numberOf };
};

test('a recording is paused, stepped through, jumped in and left', { timeout: 20_000 }, async () => {
  const { until, type, left, numberOf } = await open('assign-user-assigned-identity');
  await until('▶ playing  1 of ');
  type(' ');
  await until('‖ paused');
  type(String(numberOf('Choose the resource group')));
  expect(await until('Choose the resource group  0:')).toContain('In which resource group is it?');
  type(keys.right);
  await until('❯ rg-photos');
  type(keys.down);
  await until('Choose the virtual machine  0:');
  type(String(numberOf('The plan')));
  expect(await until('The plan  0:')).toContain('Nothing is written before you confirm.');
  type('q');
  await left;
});

test('it plays by itself to its end, where it says what was done', { timeout: 20_000 }, async () => {
  const { until, type, left } = await open('show-identities', 100);
  expect(await until('■ over')).toContain('✓ Done: Show the identities of a virtual machine');
  type('q');
  await left;
});

test('the picture and what is below it stay within a small terminal', async () => {
  const { resize, until, type, screen, left } = await open('assign-user-assigned-identity');
  resize({ columns: 50, rows: 14 });
  type(' ');
  await until('‖ paused');
  expect(screen().split('\n').length).toBeLessThanOrEqual(14);
  expect(screen()).toMatch(/‖ paused {2}1 of \d/);
  type('q');
  await left;
});
