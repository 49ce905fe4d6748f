/** The certificate in a folder: a page to read, and the record that bears it out. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { certificate } from '../../training/certificate.ts';
import type { Learning } from '../../training/learning.ts';
import { syllabusOf } from '../../training/syllabus.ts';
import type { Course } from './course.ts';

/** @returns where they are, a line each. */
export const writeCertificate = async (folder: string, { lessons }: Course, learning: Learning): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const [page, record] = [join(folder, 'certificate.md'), join(folder, 'certificate.json')];
  await writeFile(page, certificate(learning, syllabusOf(lessons, learning.runs)));
  await writeFile(record, `${JSON.stringify(learning, null, 2)}\n`);
  return `${page}\n${record}`;
};
