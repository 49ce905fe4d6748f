/** What the steps of a recording send to Azure: each does its work once more, on nothing, and what it would send is kept. */
import type { Write } from '../model/azure.ts';
import type { JsonObject } from '../model/json.ts';
import type { Recording } from '../recordings/format-1.ts';
import { callsOf } from '../recordings/played-back.ts';
import type { Source } from './exporter.ts';
import { mark } from './mark.ts';
import { type Piece, piecesOf } from './pieces.ts';

export interface Act extends Piece {
  /** Undefined where the recording ended before it was known what the step would meet. */
  readonly requests: readonly Write[] | undefined;
}

const samePath = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What Azure answered for a path, the first first. */
export const answersIn =
  (part: Recording) =>
  (path: string): readonly JsonObject[] =>
    callsOf(part)
      .filter(call => call.status < 300 && samePath(call.path, path))
      .flatMap(({ response }) => (response ? [response] : []));

const requestsOf = async (
  { step, item, wasThere, values, commands }: Piece,
  { recording, startDryRun }: Source,
): Promise<readonly Write[] | undefined> => {
  if (!step.change) {
    if (!step.look || !commands.az.length) return [];
    const { azure, sent } = await startDryRun(path => answersIn(recording)(path)[0]);
    // What it makes of the answers does not matter: it has asked.
    await step.look(azure, values).catch(() => undefined);
    return sent;
  }
  const done = recording.steps.find(each => each.step === step.id);
  if (!item || wasThere) return [];
  const { before, after } = done ?? item;
  const during = { ...recording, looks: [], steps: recording.steps.filter(each => each.step === step.id) };
  const { azure, sent } = await startDryRun(path => answersIn(during)(path)[0]);
  const port = { ...azure, file: async () => mark('customData') };
  return step.change.apply(port, values, { before, after }).then(
    () => sent.filter(({ method }) => method !== 'GET'),
    () => undefined,
  );
};

export const actsOf = async (source: Source): Promise<readonly Act[]> => {
  const pieces = piecesOf(source.recording, source.workflow);
  return Promise.all(pieces.map(async piece => ({ ...piece, requests: await requestsOf(piece, source) })));
};
