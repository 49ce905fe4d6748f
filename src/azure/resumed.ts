/** The network, after what was heard on it before: how a session goes on that was broken off. */
import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import { afterSilence, type Silence } from './after-silence.ts';
import { recorded } from './recorded.ts';

/** What was heard before, and which writes left without an answer. */
export type Heard = Omit<Silence, 'wait'>;

/** Between two looks at an operation that goes on. */
const wait = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 2000));

export const resumed = (heard: Heard, network = createDefaultHttpClient(), between = wait): HttpClient =>
  recorded(heard.calls, afterSilence(network, { ...heard, wait: between }));
