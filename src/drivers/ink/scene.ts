/** All that is to be drawn at one moment. */
import type { PromptContext } from '../../machine/prompt/context.ts';
import type { View } from '../../machine/view.ts';
import type { Line } from '../lines/line.ts';
import type { Frame } from './frame/layout.ts';
import type { Size } from './frame/size.ts';

export interface Scene {
  readonly size: Size;
  /** What is over, and stays above in the terminal. */
  readonly over: readonly (readonly Line[])[];
  readonly open?: { readonly view: View; readonly prompt: PromptContext; readonly frame: Frame };
}
