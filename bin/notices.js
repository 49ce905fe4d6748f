/** The licence notices of what is bundled: the bundle says which packages it holds, each package brings its own text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A nested copy can be of another version, so the folder counts and not the name. */
const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

const foldersOf = ({ outputs }) => {
  const inputs = Object.values(outputs).flatMap(output => Object.keys(output.inputs));
  return [...new Set(inputs.flatMap(input => packageFolder.exec(input.replace(/^[\w-]+:/, ''))?.[0] ?? []))];
};

/** Not every package ships the text of the licence that it names. */
const licenceIn = (folder, { author, homepage }) => {
  const texts = readdirSync(folder).filter(file => /^(licen[cs]e|notice|copying)(\W|$)/i.test(file));
  if (texts.length) return texts.map(file => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  const by = typeof author === 'object' ? author.name : author;
  return [`Copyright (c) ${by ?? 'its authors'}`, homepage, 'The package names its licence and brings no text of it.']
    .filter(Boolean)
    .join('\n');
};

const noticeOf = folder => {
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = described;
  if (!license) throw new Error(`${name} names no licence, so it cannot be bundled`);
  return `${name} ${version} (${license})\n\n${licenceIn(folder, described)}\n`;
};

/** @param metafile what the bundler says of its outputs */
export const noticesOf = metafile => {
  const notices = [...new Set(foldersOf(metafile).map(noticeOf))].sort();
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `mi-wizard holds parts of these packages, each under its own licence.\n${line}${notices.join(line)}`;
};
