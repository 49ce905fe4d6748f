/** The choices that are seen: the prompt points at one, and this list only shows it. */
import { Box, Text } from 'ink';
import SelectInput, { type IndicatorProps, type ItemProps } from 'ink-select-input';
import { useContext } from 'react';
import type { Offer } from '../../../machine/prompt/offer.ts';
import { widthOf } from '../text/width.ts';
import { ThemeContext } from '../theme.ts';
import { type Row, rowsOf } from './columns.ts';

interface Props {
  readonly shown: readonly Offer[];
  readonly highlight: number;
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
      <Text {...(isSelected && theme.accent)}>{label}</Text>
      <Text {...theme.quiet}>{value?.hint}</Text>
    </Text>
  );
};

/** The window keeps the highlight in its middle, except near the ends. */
const startOf = ({ shown, highlight, page }: Props): number =>
  Math.max(0, Math.min(highlight - Math.floor(page / 2), shown.length - page));

export const Choices = (props: Props) => {
  const { shown, highlight, page, columns } = props;
  const start = startOf(props);
  const seen = shown.slice(start, start + page);
  // All of the list, so that its columns stay where they are when it scrolls.
  const rows = rowsOf(shown, highlight, columns - widthOf(pointer)).slice(start, start + page);
  const items = rows.map((row, i) => ({ key: seen[i]?.value ?? '', label: row.label, value: row }));
  // A key that changes with what is seen: the list keeps a highlight of its own, which has to start anew each time.
  const key = [start, highlight, ...seen.map(({ value }) => value)].join('\n');
  return (
    <Box flexDirection="column" height={seen.length} width={columns} flexShrink={0}>
      <SelectInput
        key={key}
        items={items}
        initialIndex={highlight - start}
        isFocused={false}
        indicatorComponent={Indicator}
        itemComponent={Item}
      />
    </Box>
  );
};
