/** A session with a coach beside it: after each step a picture of what changed and a question, before a removal a question. */
import type { WizardEvent } from '../machine/events.ts';
import type { Session } from '../machine/session.ts';
import type { QuestionView, View } from '../machine/view.ts';
import { choiceOf } from '../model/field.ts';
import { objectedTo, questionOf, verdictOf, withoutNotes } from './coach-views.ts';
import type { Evidence } from './evidence.ts';
import { indented, type Note, strong } from './note.ts';
import { pictureOf } from './picture.ts';
import { type Prediction, predictionAfter } from './prediction.ts';
import { predictionBefore } from './removal.ts';

export interface Coaching {
  /** Azure as it is now. */
  readonly look: () => Evidence;
  readonly tell: (note: Note) => void;
  readonly answered: (right: boolean) => void;
}

interface Pending {
  readonly prediction: Prediction;
  readonly view: QuestionView;
}

class Coached implements Session {
  readonly workflow: Session['workflow'];
  readonly ended: Session['ended'];
  readonly place: Session['place'];
  readonly lacking: Session['lacking'];
  readonly account: Session['account'];
  readonly #session: Session;
  readonly #coaching: Coaching;
  readonly #listeners = new Set<() => void>();
  readonly #pending: Pending[] = [];
  readonly #told = new Set<string>();
  readonly #quieted = new WeakMap<View, View>();
  #before: Evidence['estate'];
  #asked = 0;
  #free: () => void = () => undefined;

  constructor(session: Session, coaching: Coaching) {
    this.#session = session;
    this.#coaching = coaching;
    this.#before = coaching.look().estate;
    this.workflow = session.workflow;
    this.place = session.place;
    this.lacking = session.lacking;
    this.account = session.account;
    session.subscribe(() => this.#follow());
    this.ended = session.ended.then(async end => {
      await new Promise<void>(resolve => {
        this.#free = resolve;
        if (!this.#pending.length) resolve();
      });
      return end;
    });
  }

  view(): View {
    const [open] = this.#pending;
    return open ? open.view : this.#quiet(this.#session.view());
  }

  /** The same view stays the same object, by which a driver knows it. */
  #quiet(view: View): View {
    const known = this.#quieted.get(view) ?? withoutNotes(view);
    this.#quieted.set(view, known);
    return known;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  send(event: WizardEvent): void {
    const [open] = this.#pending;
    if (open && event.type === 'answer') this.#hear(open, event.value);
    if (open && event.type !== 'cancel') return;
    this.#pending.length = 0;
    this.#session.send(event);
    if (open) this.#moveOn();
  }

  #hear({ prediction, view }: Pending, words: string): void {
    const choice = choiceOf(prediction.choices, words);
    if (choice) {
      this.#pending.shift();
      this.#coaching.answered(choice.value === prediction.right);
      this.#coaching.tell(verdictOf(prediction, choice.value));
    } else {
      this.#pending[0] = { prediction, view: objectedTo(view, words) };
    }
    this.#moveOn();
  }

  #moveOn(): void {
    if (!this.#pending.length) this.#free();
    for (const listener of this.#listeners) listener();
  }

  #follow(): void {
    const { results } = this.#session.account().context;
    for (const [step, { state }] of Object.entries(results)) {
      if (this.#told.has(step)) continue;
      this.#told.add(step);
      if (state !== 'unchanged' && state !== 'not written') this.#lookBack(step);
    }
    const view = this.#session.view();
    if (view.is === 'pause' && !this.#told.has(`before ${view.item.step}`)) {
      this.#told.add(`before ${view.item.step}`);
      this.#ask(predictionBefore(view.item));
    }
    for (const listener of this.#listeners) listener();
  }

  #lookBack(step: string): void {
    const evidence = this.#coaching.look();
    const picture = pictureOf(this.#before, evidence.estate);
    const title = this.workflow.steps.find(({ id }) => id === step)?.title ?? step;
    if (picture.length) this.#coaching.tell([strong(`What changed: ${title}`), ...indented(2, picture)]);
    this.#ask(predictionAfter(this.#before, evidence));
    this.#before = evidence.estate;
  }

  #ask(prediction: Prediction | undefined): void {
    if (!prediction) return;
    const view = questionOf(prediction, ++this.#asked, this.#session.view(), this.workflow);
    this.#pending.push({ prediction, view });
  }
}

export const coached = (session: Session, coaching: Coaching): Session => new Coached(session, coaching);
