/** The conversation line by line: for a screen reader, a pipe, or a terminal that cannot draw. */
import type { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Session } from '../../machine/session.ts';
import type { EndView, View } from '../../machine/view.ts';
import type { Choice } from '../../model/field.ts';
import { isWorthTelling } from '../lines/end.ts';
import { harmless } from '../lines/harmless.ts';
import { blank, inPlain, type Line, line } from '../lines/line.ts';
import { problemLines } from '../lines/problem.ts';
import { type Heard, heard } from './heard.ts';
import { Heartbeat } from './heartbeat.ts';
import { alwaysUnderstood } from './help.ts';
import { isTerminal } from './hidden.ts';
import { invitationTo } from './invitation.ts';
import { lineAsked } from './line-asked.ts';
import { type LineReader, readLines } from './line-reader.ts';
import { endlessAnswers, Standstill } from './standstill.ts';
import { isNews, isTooLong, told } from './told.ts';

export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  /** What a person has been told already, where one conversation follows another. */
  readonly knows?: Set<'the words'>;
}

class Conversation {
  readonly #session: Session;
  readonly #streams: Streams;
  readonly #lines: LineReader;
  readonly #knows: Set<'the words'>;
  readonly #answersTold = new Set<string>();
  readonly #heartbeat = new Heartbeat();
  readonly #standstill = new Standstill();
  #viewTold: View | undefined;
  /** What numbers mean. */
  #listed: readonly Choice[] = [];

  constructor(session: Session, streams: Streams) {
    this.#session = session;
    this.#streams = streams;
    this.#lines = readLines(streams.input);
    this.#knows = streams.knows ?? new Set();
  }

  async hold(): Promise<EndView> {
    for (;;) {
      const view = this.#session.view();
      const safe = harmless(view);
      this.#tell(view, safe);
      this.#heartbeat.follow(safe.is === 'busy' ? safe.says : undefined, says => this.#say([line(says)]));
      if (view.is === 'end') return this.#session.ended;
      if (view.is === 'busy') await Promise.race([this.#movedOn(), this.#session.ended]);
      else await this.#hear(view, safe);
    }
  }

  #say(lines: readonly Line[]): void {
    for (const each of lines) this.#streams.output.write(`${inPlain(each)}\n`);
  }

  #tell(view: View, safe: View): void {
    if (view === this.#viewTold) return;
    this.#tellAnswers(safe);
    const isSilent = safe.is === 'end' && !isWorthTelling(safe);
    const lines = isSilent ? [] : told(safe, this.#viewTold);
    this.#say(safe.is === 'busy' || isSilent ? lines : [blank, ...this.#introduction(safe), ...lines]);
    this.#viewTold = view;
    if (safe.is === 'question') this.#listed = isTooLong(safe) ? [] : safe.choices;
  }

  #introduction({ is }: View): readonly Line[] {
    if (is !== 'question' || this.#knows.has('the words')) return [];
    this.#knows.add('the words');
    return [alwaysUnderstood, blank];
  }

  /** Each answer as it was understood; also those that answered themselves. */
  #tellAnswers({ answers }: View): void {
    const now = answers.map(({ label, value }) => `${label}: ${value}`);
    this.#say(now.filter(each => !this.#answersTold.has(each)).map(each => line(`✓ ${each}`)));
    this.#answersTold.clear();
    for (const each of now) this.#answersTold.add(each);
  }

  #movedOn(): Promise<void> {
    return new Promise(resolve => {
      const unsubscribe = this.#session.subscribe(() => {
        unsubscribe();
        resolve();
      });
    });
  }

  /** Until something is said, or another view has come. */
  async #hear(shown: View, view: View): Promise<void> {
    const moved = new AbortController();
    const unsubscribe = this.#session.subscribe(() => {
      if (isNews(this.#session.view(), shown)) moved.abort();
    });
    const said = await lineAsked(view, { ...this.#streams, lines: this.#lines }, moved.signal);
    unsubscribe();
    if (moved.signal.aborted) this.#streams.output.write('\n');
    else if (said === undefined) this.#session.send({ type: 'cancel', because: 'input ended' });
    else if (!isTerminal(this.#streams.input) && this.#standstill.isReachedAt(this.#session.place()))
      this.#giveUp(view);
    else this.#follow(heard(said, view, this.#listed));
  }

  #giveUp(view: View): void {
    this.#say(problemLines(endlessAnswers(invitationTo(view))));
    this.#session.send({ type: 'cancel', because: 'nothing was understood' });
  }

  #follow(said: Heard): void {
    if (said.is === 'event') this.#session.send(said.event);
    else {
      this.#say(said.lines);
      this.#listed = said.choices ?? this.#listed;
    }
  }
}

/** Lines that nobody asked for stay in the input, and an input that is waited for no longer keeps no program alive. */
export const talk = async (session: Session, streams: Streams): Promise<EndView> => {
  const end = await new Conversation(session, streams).hold();
  streams.input.pause();
  // Node stops reading a paused standard input only later: it would stop the next conversation's reading.
  await setImmediate();
  return end;
};
