/** What is on the screen: one session after another, the prompt beside it, and the size of the terminal. */
import { isInsistence } from '../../machine/interruption.ts';
import { type Prompt, startPrompt } from '../../machine/prompt/prompt.ts';
import type { Session } from '../../machine/session.ts';
import type { EndView, View } from '../../machine/view.ts';
import { endLines, isWorthTelling } from '../lines/end.ts';
import { harmless } from '../lines/harmless.ts';
import type { Line } from '../lines/line.ts';
import { askOf } from './ask.ts';
import { type Desk, taken } from './desk.ts';
import type { Around } from './frame/layout.ts';
import type { Size } from './frame/size.ts';
import type { Press } from './keys.ts';
import { opened } from './opened.ts';
import { replyTo } from './reply.ts';
import type { Scene } from './scene.ts';
import { StepClock } from './step-clock.ts';

export interface Setting {
  readonly where: string;
  readonly size: Size;
  /** A person wants to leave, and would not wait for Azure any longer. */
  readonly insist: () => void;
  readonly desk: Desk;
}

/** Milliseconds in which most things are over: until then what was there stays, so that the screen does not flicker. */
const patience = 120;

export class Stage {
  readonly #where: string;
  readonly #insist: () => void;
  readonly #desk: Desk;
  readonly #listeners = new Set<() => void>();
  #size: Size;
  #session: Session | undefined;
  #prompt: Prompt = startPrompt();
  #view: View | undefined;
  #clock = new StepClock();
  #patience: NodeJS.Timeout | undefined;
  /** Said in place of the keys, until the next one. */
  #notice: string | undefined;
  #scene: Scene;

  constructor({ where, size, insist, desk }: Setting) {
    this.#where = where;
    this.#insist = insist;
    this.#desk = desk;
    this.#size = size;
    this.#scene = { size, over: [] };
  }

  readonly scene = (): Scene => this.#scene;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keys act on what is open now, not on what was drawn last. */
  readonly press = (press: Press): void => {
    if (!this.#view) return;
    if (press.type === 'interrupt' && isInsistence(this.#view)) this.#insist();
    this.#notice = undefined;
    const prompt = this.#prompt.getSnapshot().context;
    for (const reply of replyTo(press, this.#view, prompt)) {
      if (reply.to === 'prompt') this.#prompt.send(reply.event);
      else if (reply.to === 'session') this.#session?.send(reply.event);
      else this.#notice = taken(reply.take, this.#view, prompt, this.#desk);
    }
    if (this.#view.is !== 'busy') this.#draw();
  };

  readonly resize = (size: Size): void => {
    this.#size = size;
    this.#draw();
  };

  /** For the scrollback, above what is open. */
  readonly tell = (lines: readonly Line[]): void => {
    this.#scene = { ...this.#scene, over: [...this.#scene.over, lines] };
    this.#draw();
  };

  async drive(session: Session): Promise<EndView> {
    this.#session = session;
    this.#prompt = startPrompt();
    this.#clock = new StepClock();
    const unsubscribe = session.subscribe(() => this.#look());
    this.#look();
    try {
      return await session.ended;
    } finally {
      unsubscribe();
      this.#leave();
    }
  }

  #look(): void {
    if (!this.#session) return;
    const view = harmless(this.#session.view());
    if (view.is === 'end') return;
    this.#view = view;
    this.#clock.see(view, Date.now());
    const ask = askOf(view);
    if (!ask) this.#prompt.send({ type: 'close' });
    else if (ask.of !== this.#prompt.getSnapshot().context.ask?.of) this.#prompt.send({ type: 'open', ask });
    this.#drawInTime(view);
  }

  #drawInTime(view: View): void {
    const shown = this.#scene.open?.view;
    if (view.is !== 'busy' || !shown || shown.is === 'busy') this.#draw();
    else this.#patience ??= setTimeout(() => this.#draw(), patience);
  }

  #leave(): void {
    const end = this.#session && harmless(this.#session.view());
    this.#session = undefined;
    this.#view = undefined;
    if (end?.is === 'end' && isWorthTelling(end)) this.tell(endLines(end));
    else this.#draw();
  }

  #draw(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    const view = this.#view && this.#judged(this.#view);
    this.#scene = {
      size: this.#size,
      over: this.#scene.over,
      ...(view && { open: opened(view, this.#prompt, this.#around()) }),
    };
    for (const listener of this.#listeners) listener();
  }

  /** Nobody sees a secret while it is typed, so it is said whether it will do. */
  #judged(view: View): View {
    const { text } = this.#prompt.getSnapshot().context.typing;
    const lacks = view.is === 'question' && view.secret && text ? this.#session?.lacking(text) : undefined;
    return view.is === 'question' && lacks ? { ...view, lacks } : view;
  }

  #around(): Around {
    return { where: this.#where, size: this.#size, notice: this.#notice, times: this.#clock.times };
  }
}
