/** Where something is documented, in one line. */
import type { Doc } from '../../model/document.ts';
import { entry, type Line, quiet } from './line.ts';

export const documentLine = ({ title, section, dated }: Doc): Line => entry(quiet(`${title} › ${section} (${dated})`));
