/** Where something is documented. */
import type { View } from '../../machine/view.ts';
import type { Doc } from '../../model/document.ts';
import { accent, entry, type Line, quiet } from './line.ts';

export const documentLine = ({ title, section, dated }: Doc): Line => entry(quiet(`${title} › ${section} (${dated})`));

const docsOf = (view: View): readonly Doc[] => {
  switch (view.is) {
    case 'question':
      return [view.doc];
    case 'review':
      return view.plan.map(({ doc }) => doc);
    case 'pause':
    case 'changed':
      return [view.item.doc];
    case 'busy':
    case 'failed':
    case 'interrupted':
    case 'end':
      return [];
  }
};

/** Every section once, each with the address of its page. */
export const documentsOf = (view: View): readonly Line[] => {
  const sections = new Map(docsOf(view).map(doc => [`${doc.url}#${doc.section}`, doc]));
  return [...sections.values()].flatMap(doc => [documentLine(doc), entry(accent(doc.url))]);
};
