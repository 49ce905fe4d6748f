/** What can be pressed here, why it is asked, and which document says so. */
import type { PromptContext } from '../../../machine/prompt/context.ts';
import type { View } from '../../../machine/view.ts';
import { documentsOf } from '../../lines/document.ts';
import { entry, type Line, line, paragraphs, quiet, strong } from '../../lines/line.ts';
import { type Hint, hintsOf } from '../frame/hints.ts';
import type { Size } from '../frame/size.ts';
import { padded } from '../text/width.ts';
import { wrapped } from '../text/wrap.ts';

/** Keys that everybody tries, and that the key line has no room for. */
const furtherKeys = (prompt: PromptContext): readonly Hint[] => {
  const typing: readonly Hint[] = [
    ['Ctrl+W', 'erase a word'],
    ['Ctrl+U', 'erase all'],
  ];
  switch (prompt.ask?.is) {
    case 'pick':
      return [['PgUp PgDn', 'a page'], ['Home End', 'first, last'], ...typing];
    case 'type':
      return [['← → Home End', 'move'], ['Ctrl+K', 'erase the rest'], ...typing];
    case 'read':
    case undefined:
      return [['PgUp PgDn', 'a page']];
  }
};

const keyColumn = 14;

const keyLine = ([key, does]: Hint): Line => line(strong(padded(key, keyColumn)), does);

const reasonsFor = (view: View): readonly Line[] => {
  if (view.is !== 'question') return [];
  const rule = view.rule === undefined ? [] : [entry(quiet('Rule: '), view.rule)];
  return [line(strong('Why this is asked')), line(view.explain), ...rule];
};

const whereDocumented = (view: View): readonly Line[] => {
  const documents = documentsOf(view);
  return documents.length ? [line(strong('Where it is documented')), ...documents] : [];
};

export interface HelpLayout {
  readonly text: readonly Line[];
  readonly page: number;
}

export const helpLayout = (view: View, prompt: PromptContext, { columns, rows }: Size): HelpLayout => {
  const keys = [...hintsOf(view, prompt), ...furtherKeys(prompt)].map(keyLine);
  const parts = paragraphs(reasonsFor(view), whereDocumented(view), [line(strong('Keys')), ...keys]);
  return { text: wrapped(parts, columns), page: rows };
};
