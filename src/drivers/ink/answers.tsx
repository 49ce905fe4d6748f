/** The few answers of a session, to pick one: the prompt points at it, and this list only shows it. */
import { Box, Text } from 'ink';
import SelectInput, { type IndicatorProps, type ItemProps } from 'ink-select-input';
import { useContext } from 'react';
import type { PromptContext } from '../../machine/prompt/context.ts';
import { labelColumn, type Row, rowOf } from './question/columns.ts';
import { windowOn } from './question/window.ts';
import { widthOf } from './text/width.ts';
import { ThemeContext } from './theme.ts';

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

const Item = ({ isSelected, label, value }: ItemProps & { readonly value?: Row }) => {
  const theme = useContext(ThemeContext);
  return (
    <Text wrap="truncate">
      <Text {...(isSelected ? theme.accent : {})}>{label}</Text>
      <Text {...theme.quiet}>{value?.hint}</Text>
    </Text>
  );
};

export const Answers = ({ prompt: { shown, highlight }, page, columns }: Props) => {
  const room = columns - widthOf(pointer);
  const width = labelColumn(shown, room);
  const { entries, at } = windowOn(shown, { highlight, page, isHeaded: false });
  const items = entries.flatMap((entry, i) => {
    if (entry.is === 'heading') return [];
    const row = rowOf(entry.offer, i === at ? 'pointed at' : 'not', width, room);
    return [{ key: entry.offer.value, label: row.label, value: row }];
  });
  return (
    <Box flexDirection="column" height={items.length} width={columns} flexShrink={0}>
      {/* A key that changes with what is seen: the list keeps a highlight of its own, which has to start anew each time. */}
      <SelectInput
        key={[at, ...items.map(({ key }) => key)].join('\n')}
        items={items}
        initialIndex={at}
        isFocused={false}
        indicatorComponent={Indicator}
        itemComponent={Item}
      />
    </Box>
  );
};
