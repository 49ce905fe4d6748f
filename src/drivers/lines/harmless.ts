/** Text from elsewhere, made safe to draw: a name may carry what a terminal would obey. */
import type { View } from '../../machine/view.ts';

const picture = (control: string): string => {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
};

/** Control characters become their pictures; so do the marks that turn the direction of writing, as they hide what is said. */
export const harmlessText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, picture);

const harmlessPart = (part: unknown): unknown => {
  if (typeof part === 'string') return harmlessText(part);
  if (Array.isArray(part)) return part.map(harmlessPart);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, each]) => [harmlessText(key), harmlessPart(each)]));
};

/** The same view, every text of it safe; only the values of choices stay as they are, since they are answers. */
export const harmless = <V extends View>(view: V): V => {
  const safe = harmlessPart(view) as V;
  if (view.is !== 'question' || safe.is !== 'question') return safe;
  const choices = safe.choices.map((choice, i) => ({ ...choice, value: view.choices[i]?.value ?? choice.value }));
  return { ...safe, choices };
};
