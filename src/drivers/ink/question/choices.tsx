/** The choices that are seen: the prompt points at one, and this list only shows it. */
import { Box } from 'ink';
import { useMemo } from 'react';
import type { PromptContext } from '../../../machine/prompt/context.ts';
import { accent, type Line, line, quiet } from '../../lines/line.ts';
import { Row } from '../text/row.tsx';
import { widthOf } from '../text/width.ts';
import { labelColumn, rowOf } from './columns.ts';
import { type Entry, windowOn } from './window.ts';

interface Props {
  readonly prompt: PromptContext;
  readonly page: number;
  readonly columns: number;
}

const pointer = '❯ ';
const elsewhere = ' '.repeat(widthOf(pointer));

/** Most rows only move up or down by one. */
const keyOf = (entry: Entry): string => (entry.is === 'heading' ? `heading ${entry.text}` : entry.offer.value);

export const Choices = ({ prompt: { shown, highlight, typing }, page, columns }: Props) => {
  const room = columns - widthOf(pointer);
  const width = useMemo(() => labelColumn(shown, room), [shown, room]);
  const { entries, at } = windowOn(shown, { highlight, page, isHeaded: typing.text === '' });
  const lineOf = (entry: Entry, i: number): Line => {
    if (entry.is === 'heading') return line(elsewhere, quiet(`── ${entry.text}`));
    const { label, hint } = rowOf(entry.offer, i === at ? 'pointed at' : 'not', width, room);
    return i === at ? line(accent(pointer), accent(label), quiet(hint)) : line(elsewhere, label, quiet(hint));
  };
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      {entries.map((entry, i) => (
        <Row key={keyOf(entry)} line={lineOf(entry, i)} />
      ))}
    </Box>
  );
};
