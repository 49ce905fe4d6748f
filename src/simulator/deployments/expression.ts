/** The expressions of deployment templates, `[concat('a', parameters('b'))]`, read into trees. */
import { InvalidTemplate } from './invalid-template.ts';

export type Expression =
  | { readonly is: 'literal'; readonly value: string | number }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly is: 'member'; readonly of: Expression; readonly name: Expression };

const token = /\s*(?:'((?:[^']|'')*)'|(-?\d+)|([A-Za-z_]\w*)|([()[\],.]))/y;

interface Token {
  readonly is: 'text' | 'number' | 'name' | 'sign' | 'end';
  readonly value: string;
}

const tokensOf = (source: string): readonly Token[] => {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (source.slice(token.lastIndex).trim()) {
    const at = token.lastIndex;
    const [, text, number, name, sign] = token.exec(source) ?? [];
    if (text !== undefined) tokens.push({ is: 'text', value: text.replaceAll("''", "'") });
    else if (number !== undefined) tokens.push({ is: 'number', value: number });
    else if (name !== undefined) tokens.push({ is: 'name', value: name });
    else if (sign !== undefined) tokens.push({ is: 'sign', value: sign });
    else throw new InvalidTemplate(`The template language expression '${source}' is not valid at position ${at}`);
  }
  return tokens;
};

/** A text that is an expression: it stands in brackets, and two at its start are one that is meant as such. */
export const isExpression = (text: string): boolean =>
  text.startsWith('[') && text.endsWith(']') && !text.startsWith('[[');

/** @throws InvalidTemplate */
export const readExpression = (text: string): Expression => {
  const tokens = tokensOf(text.slice(1, -1));
  let next = 0;
  const take = (): Token => tokens[next++] ?? { is: 'end', value: '' };
  const isNext = (sign: string): boolean => tokens[next]?.is === 'sign' && tokens[next]?.value === sign;
  const fail = (): never => {
    throw new InvalidTemplate(`The template language expression '${text}' is not valid`);
  };
  const expect = (sign: string): void => {
    if (!isNext(sign)) fail();
    next++;
  };

  const args = (): readonly Expression[] => {
    const found: Expression[] = [];
    expect('(');
    while (!isNext(')')) {
      if (found.length) expect(',');
      found.push(whole());
    }
    next++;
    return found;
  };

  const head = (): Expression => {
    const { is, value } = take();
    if (is === 'text') return { is: 'literal', value };
    if (is === 'number') return { is: 'literal', value: Number(value) };
    return is === 'name' ? { is: 'call', name: value, args: args() } : fail();
  };

  const whole = (): Expression => {
    let read = head();
    for (;;) {
      if (isNext('.')) {
        next++;
        const { is, value } = take();
        if (is !== 'name') fail();
        read = { is: 'member', of: read, name: { is: 'literal', value } };
      } else if (isNext('[')) {
        next++;
        read = { is: 'member', of: read, name: whole() };
        expect(']');
      } else return read;
    }
  };

  const read = whole();
  return next < tokens.length ? fail() : read;
};

/** Every call in a tree, outer ones first. */
export const callsIn = (expression: Expression): readonly (Expression & { readonly is: 'call' })[] => {
  switch (expression.is) {
    case 'literal':
      return [];
    case 'call':
      return [expression, ...expression.args.flatMap(callsIn)];
    case 'member':
      return [...callsIn(expression.of), ...callsIn(expression.name)];
  }
};
