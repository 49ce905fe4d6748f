/** A row of the proof: a part of a page, and the workflows and steps that carry it, or why none has to. */
import type { PageId } from './pages.ts';

/** What carries a row: workflows, steps of workflows, or both. */
export interface Carried {
  readonly workflows: readonly string[];
  readonly steps: readonly string[];
}

export interface OutOfScope {
  readonly outOfScope: string;
}

/** Where pages contradict each other or themselves: what holds today, and the pages that say one thing or the other. */
export interface Dispute {
  readonly rule: string;
  readonly pages: readonly PageId[];
}

export interface CoverageRow {
  readonly page: PageId;
  readonly section: string;
  readonly kind: 'section' | 'note' | 'command';
  /** The heading, some words of the note, or the command as it is printed. */
  readonly text: string;
  readonly covers: Carried | OutOfScope;
  readonly today?: Dispute;
}

export type Item = Omit<CoverageRow, 'page' | 'section'>;

export interface Section {
  readonly heading: string;
  readonly rows: readonly Item[];
}

export const by = (...ids: readonly string[]): Carried => ({ workflows: ids, steps: [] });
export const step = (...ids: readonly string[]): Carried => ({ workflows: [], steps: ids });
export const not = (outOfScope: string): OutOfScope => ({ outOfScope });

const row =
  (kind: CoverageRow['kind']) =>
  (text: string, covers: Carried | OutOfScope, today?: Dispute): Item => ({
    kind,
    text,
    covers,
    ...(today && { today }),
  });
export const note = row('note');
export const command = row('command');
export const section = (heading: string, covers: Carried | OutOfScope, ...rows: readonly Item[]): Section => ({
  heading,
  rows: [row('section')(heading, covers), ...rows],
});
