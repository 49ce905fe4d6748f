/** The journal of a session that runs: every event and every call on the disk before anything follows from it. */
import { closeSync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import type { Heard } from '../machine/account.ts';
import type { Fields } from '../model/field.ts';
import { eventOf, lookOf } from './entries.ts';
import type { Entry } from './journal-format.ts';
import { notedBody } from './noted-body.ts';
import { lockOf } from './sessions-folder.ts';

/** Paths stay as they are, so that the session can go on from here. */
const entryOf = (heard: Heard, fields: Fields): Entry => {
  switch (heard.is) {
    case 'said':
      return { said: eventOf(heard, fields) };
    case 'sends':
      return { sends: { at: heard.at, method: heard.request.method, path: heard.request.path } };
    case 'saw': {
      const { headers, response } = heard.call;
      const noted = response && { response: notedBody(response, fields) };
      return { saw: { ...lookOf(heard, fields, {}), ...noted, ...(headers && { headers }) } };
    }
  }
};

export interface JournalOptions {
  readonly path: string;
  /** What is declared of the workflow's questions. */
  readonly fields: Fields;
  /** Entries that are there already: they are lived through once more, and not written again. */
  readonly written: number;
  /** Where the disk does not take it: the session goes on, and is told once. */
  readonly onLoss: (error: Error) => void;
}

export class Journal {
  readonly path: string;
  readonly #options: JournalOptions;
  readonly #file: number;
  #toPass: number;
  #isLost = false;

  /** Appends to a file that is there, with its lock held. */
  constructor(options: JournalOptions) {
    this.path = options.path;
    this.#options = options;
    this.#file = openSync(options.path, 'a', 0o600);
    this.#toPass = options.written;
  }

  readonly hears = (heard: Heard): void => {
    if (this.#toPass > 0) this.#toPass--;
    else this.#write(`${JSON.stringify(entryOf(heard, this.#options.fields))}\n`);
  };

  /** The session has come to its end, and what is left of it is kept elsewhere. */
  remove(): void {
    closeSync(this.#file);
    for (const path of [this.path, lockOf(this.path)]) {
      try {
        unlinkSync(path);
      } catch {
        // It is gone, or the disk takes nothing: nothing that matters is lost.
      }
    }
  }

  #write(line: string): void {
    if (this.#isLost) return;
    try {
      writeSync(this.#file, line);
      fsyncSync(this.#file);
    } catch (error) {
      this.#isLost = true;
      this.#options.onLoss(error as Error);
    }
  }
}
