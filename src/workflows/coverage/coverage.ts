/** The proof that five pages of documentation are covered: every section, note and command of theirs, and what carries it. */
import { page000 } from './page-000.ts';
import { page001 } from './page-001.ts';
import { page002 } from './page-002.ts';
import { page003 } from './page-003.ts';
import { page004 } from './page-004.ts';
import { type PageId, pageIds } from './pages.ts';
import type { CoverageRow, Section } from './row.ts';

const sections: Readonly<Record<PageId, readonly Section[]>> = {
  '000': page000,
  '001': page001,
  '002': page002,
  '003': page003,
  '004': page004,
};

export const coverage: readonly CoverageRow[] = pageIds.flatMap(page =>
  sections[page].flatMap(({ heading, rows }) => rows.map(each => ({ page, section: heading, ...each }))),
);
