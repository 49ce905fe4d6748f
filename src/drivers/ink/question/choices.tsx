/** The choices that are seen: the prompt points at one, and this list only shows it. */
import { Box, Text } from 'ink';
import SelectInput, { type IndicatorProps, type ItemProps } from 'ink-select-input';
import { useContext } from 'react';
import type { Offer } from '../../../machine/prompt/offer.ts';
import { padded, widthOf } from '../text/width.ts';
import { ThemeContext } from '../theme.ts';

interface Props {
  readonly shown: readonly Offer[];
  readonly highlight: number;
  readonly page: number;
  readonly columns: number;
}

interface Row {
  readonly label: string;
  readonly hint: string;
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

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

const gap = '   ';

/** Labels in a column, hints in the next; a list too wide for that has its hints right behind the labels. */
const rowsOf = (seen: readonly Offer[], columns: number): readonly Row[] => {
  const rows = seen.map(({ label, hint = '', isNew }) => ({
    label: oneLine(isNew ? `+ ${label}` : label),
    hint: gap + oneLine(hint),
  }));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const label = widest(rows.map(row => row.label));
  const fits = label + widest(rows.map(row => row.hint)) + widthOf(pointer) <= columns;
  const width = fits ? label : Math.min(label, Math.floor(columns / 2));
  return rows.map(row => ({ ...row, label: padded(row.label, width) }));
};

/** The window keeps the highlight in its middle, except near the ends. */
const startOf = ({ shown, highlight, page }: Props): number =>
  Math.max(0, Math.min(highlight - Math.floor(page / 2), shown.length - page));

export const Choices = (props: Props) => {
  const { shown, highlight, page, columns } = props;
  const start = startOf(props);
  const seen = shown.slice(start, start + page);
  const rows = rowsOf(seen, columns);
  const items = rows.map((row, i) => ({ key: seen[i]?.value ?? '', label: row.label, value: row }));
  // A key that changes with what is seen: the list keeps a highlight of its own, which has to start anew each time.
  const key = [start, highlight, ...seen.map(({ value }) => value)].join('\n');
  return (
    <Box flexDirection="column" height={seen.length}>
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
