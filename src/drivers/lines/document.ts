/** Where something is documented, in one line. */
import type { Doc } from '../../model/document.ts';
import { type Line, line, quiet } from './line.ts';

export const documentLine = ({ title, section, dated }: Doc): Line => line(quiet(`${title} › ${section} (${dated})`));
