/** The choices that are seen: the prompt points at one, and this list only shows it. */
import { Box, Text } from 'ink';
import SelectInput, { type IndicatorProps, type ItemProps } from 'ink-select-input';
import { useContext, useMemo } from 'react';
import type { PromptContext } from '../../../machine/prompt/context.ts';
import { widthOf } from '../text/width.ts';
import { ThemeContext } from '../theme.ts';
import { labelColumn, type Row, rowOf } from './columns.ts';
import { windowOn } from './window.ts';

interface Props {
  readonly prompt: PromptContext;
  readonly page: number;
  readonly columns: number;
}

const pointer = '❯ ';

const Indicator = ({ isSelected }: IndicatorProps) => {
  const theme = useContext(ThemeContext);
  return (
    <Box flexShrink={0}>
      <Text {...theme.accent}>{isSelected ? pointer : '  '}</Text>
    </Box>
  );
};

/** An entry without a row is a heading. */
const Item = ({ isSelected, label, value }: ItemProps & { readonly value?: Row | undefined }) => {
  const theme = useContext(ThemeContext);
  const look = isSelected ? theme.accent : value ? {} : theme.quiet;
  return (
    <Text wrap="truncate">
      <Text {...look}>{label}</Text>
      <Text {...theme.quiet}>{value?.hint}</Text>
    </Text>
  );
};

export const Choices = ({ prompt: { shown, highlight, typing }, page, columns }: Props) => {
  const room = columns - widthOf(pointer);
  const width = useMemo(() => labelColumn(shown, room), [shown, room]);
  const { entries, at } = windowOn(shown, { highlight, page, isHeaded: typing.text === '' });
  const items = entries.map((entry, i) => {
    if (entry.is === 'heading') return { key: `heading ${entry.text}`, label: `── ${entry.text}`, value: undefined };
    const row = rowOf(entry.offer, i === at ? 'pointed at' : 'not', width, room);
    return { key: entry.offer.value, label: row.label, value: row };
  });
  // A key that changes with what is seen: the list keeps a highlight of its own, which has to start anew each time.
  const key = [at, ...items.map(item => item.key)].join('\n');
  return (
    <Box flexDirection="column" height={items.length} width={columns} flexShrink={0}>
      <SelectInput
        key={key}
        items={items}
        initialIndex={at}
        isFocused={false}
        indicatorComponent={Indicator}
        itemComponent={Item}
      />
    </Box>
  );
};
