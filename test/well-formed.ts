/** Reads XML strictly enough to know that any reader takes it: tags that close, attributes that are quoted, no stray character. */

const name = '[A-Za-z]+';
const text = '(?:[^<>&"]|&(?:amp|lt|gt|quot|#10);)*';
const token = new RegExp(`<(/?)(${name})((?: ${name}="${text}")*)(/?)>|(${text})`, 'y');

/** The names of the elements, in order. @throws where it is not well-formed. */
export const wellFormed = (xml: string): readonly string[] => {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow
  if (body === xml || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(body)) throw new Error('no XML 1.0');
  const [names, open]: [string[], string[]] = [[], []];
  for (let at = 0; at < body.length; ) {
    token.lastIndex = at;
    const [whole = '', closes, tag, , empty] = token.exec(body) ?? [];
    if (!whole) throw new Error(`not well-formed at ${body.slice(at, at + 40)}`);
    if (tag !== undefined && closes && open.pop() !== tag) throw new Error(`${tag} closes nothing`);
    if (tag !== undefined && !closes) names.push(tag);
    if (tag !== undefined && !closes && !empty) open.push(tag);
    at += whole.length;
  }
  if (open.length) throw new Error(`${open.join()} never ends`);
  return names;
};
