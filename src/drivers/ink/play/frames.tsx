/** Moments of a recording as rows of text, drawn without a terminal. */
import { renderToString } from 'ink';
import type { Moment } from '../../replay/moments.ts';
import type { Size } from '../frame/size.ts';
import { Picture } from './picture.tsx';

export const framesOf = (moments: readonly Moment[], where: string, size: Size): readonly (readonly string[])[] =>
  moments.map((_, at) =>
    renderToString(<Picture moments={moments} at={at} where={where} size={size} />, { columns: size.columns }).split(
      '\n',
    ),
  );
