/** A recording played in a terminal, until the person has seen enough. */
import { Box, render, useInput } from 'ink';
import { useSyncExternalStore } from 'react';
import type { Shown } from '../../replay/pace.ts';
import { type Size, sizeOf } from '../frame/size.ts';
import { gentle } from '../gentle.ts';
import { Lines } from '../text/lines.tsx';
import { wrapped } from '../text/wrap.ts';
import { type Theme, ThemeContext, themeOf } from '../theme.ts';
import { playKeyOf } from './keys.ts';
import { Picture } from './picture.tsx';
import { Player } from './player.ts';
import { statusLines } from './status.ts';

interface Props {
  readonly player: Player;
  readonly where: string;
  readonly size: Size;
  readonly theme: Theme;
}

const PlayScreen = ({ player, where, size, theme }: Props) => {
  const playback = useSyncExternalStore(player.subscribe, player.playback);
  useInput((input, key) => {
    const pressed = playKeyOf(input, key);
    if (pressed) player.press(pressed);
  });
  const { columns, rows } = size;
  const status = wrapped(statusLines(player.moments, player.reel, playback), columns);
  return (
    <ThemeContext value={theme}>
      <Box flexDirection="column" width={columns}>
        <Picture
          moments={player.moments}
          at={playback.at}
          where={where}
          size={{ columns, rows: rows - status.length }}
        />
        <Lines of={status} />
      </Box>
    </ThemeContext>
  );
};

export interface PlayOptions {
  readonly stdin?: NodeJS.ReadStream;
  readonly stdout?: NodeJS.WriteStream;
  /** Where the session was, in a word: `simulator` or `Azure`. */
  readonly where: string;
}

/** Settles when it was left. */
export const playOnScreen = async (
  moments: readonly Shown[],
  { stdin = process.stdin, stdout = process.stdout, where }: PlayOptions,
): Promise<void> => {
  const player = new Player(moments, () => screen.unmount());
  const picture = () => <PlayScreen player={player} where={where} size={sizeOf(stdout)} theme={themeOf(process.env)} />;
  const screen = render(picture(), {
    stdin,
    stdout: gentle(stdout, process.env),
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const resize = (): void => screen.rerender(picture());
  stdout.on('resize', resize);
  await screen.waitUntilExit().finally(() => stdout.off('resize', resize));
};
