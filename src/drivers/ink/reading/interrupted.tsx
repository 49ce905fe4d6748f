/** What a person is asked who interrupts a step, while the time of the step goes on. */
import type { PromptContext } from '../../../machine/prompt/context.ts';
import type { InterruptedView } from '../../../machine/view.ts';
import { useElapsed } from '../busy/clock.ts';
import type { Frame } from '../frame/layout.ts';
import { Reading } from './reading.tsx';

interface Props {
  readonly view: InterruptedView;
  readonly prompt: PromptContext;
  readonly frame: Frame;
}

export const Interrupted = ({ view, prompt, frame }: Props) => {
  const since = useElapsed(1000);
  return <Reading view={{ ...view, ran: view.ran + since }} prompt={prompt} frame={frame} />;
};
