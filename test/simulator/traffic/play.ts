/** Plays recorded requests to a simulator, at the pace at which they were sent, and lays its answers beside the recorded ones. */
import { part } from '../../../src/simulator/json.ts';
import { type Options, simulate } from '../../../src/simulator/simulator.ts';
import { type Answered, comparable } from './answers.ts';
import type { Interaction } from './fixture.ts';
import { type Likeness, likeness } from './likeness.ts';
import type { Unkept } from './scenes.ts';

export interface Difference {
  readonly i: number;
  readonly request: string;
  readonly path: string;
  readonly recorded: unknown;
  readonly simulated: unknown;
}

export interface Result {
  readonly interaction: Interaction;
  readonly fields: number;
  readonly differences: readonly Difference[];
}

const recordedSubscription = '00000000-0000-0000-0000-000000000000';

const answered = ({ status, responseHeaders, responseBody }: Interaction): Answered => ({
  status,
  headers: responseHeaders,
  body: responseBody === '' || responseBody === null ? undefined : responseBody,
});

/** An etag counts writes, from wherever the resource stood when the recording began. */
const areOneEtag = ({ path }: Interaction, [theirs, ours]: readonly unknown[], { bind }: Likeness): boolean =>
  theirs === undefined || ours === undefined ? theirs === ours : bind(`${path} ${theirs}`, `${path} ${ours}`);

const compare = (interaction: Interaction, simulated: Answered, alike: Likeness): Result => {
  const { areAlike, shape } = alike;
  const recorded = answered(interaction);
  const [theirs, ours] = [recorded, simulated].map(each => comparable(each, recorded, shape)) as [
    ReturnType<typeof comparable>,
    ReturnType<typeof comparable>,
  ];
  const areSame = (path: string, ...both: readonly [unknown, unknown]): boolean =>
    /(^headers|^body(\.value\.\d+)?)\.etag$/.test(path) ? areOneEtag(interaction, both, alike) : areAlike(...both);
  const paths = [...new Set([...theirs.keys(), ...ours.keys()])];
  const request = `${interaction.method} ${interaction.path.split('/').slice(3).join('/')}`;
  const differences = paths
    .filter(path => !(theirs.has(path) && ours.has(path) && areSame(path, theirs.get(path), ours.get(path))))
    .map(path => ({ i: interaction.i, request, path, recorded: theirs.get(path), simulated: ours.get(path) }));
  return { interaction, fields: paths.length, differences };
};

const password = '"Ask-a-friend-1"';

/** Passwords were taken out of the recordings, and with them what is around the value of a parameter. */
const withPassword = (body: string): string =>
  body
    .replaceAll(/"parameters":\{"adminPassword":"[^"]*"\}/g, `"parameters":{"adminPassword":{"value":${password}}}`)
    .replaceAll(/"adminPassword":"[^"]*"/g, `"adminPassword":${password}`);

const isDeployment = ({ path }: Interaction): boolean => path.includes('/Microsoft.Resources/deployments/');

const isPoll = ({ path }: Interaction): boolean => /\/(operations|operationresults|operationStatuses)\//.test(path);

const isRunning = (interaction: Interaction): boolean =>
  isPoll(interaction) &&
  (interaction.status === 202 || /InProgress|Accepted|Running/.test(String(part(interaction.responseBody).status)));

const hasEnded = (interaction: Interaction): boolean =>
  interaction.status === 404 || (isPoll(interaction) && !isRunning(interaction));

export interface Playing {
  readonly options: Options;
  /** Whose requests they are; the owner's where absent. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the recorded subscription is one that is not there. */
  readonly subscription?: 'another';
}

export const player = ({ options, headers: bearer = { authorization: 'Bearer a.b.c' }, subscription }: Playing) => {
  const simulator = simulate(options);
  const alike = likeness();
  const { subscriptions, clock } = simulator.world();
  if (!subscription) alike.bind(recordedSubscription, subscriptions[0]?.id ?? '');
  const began = Date.parse(clock);
  let first: number | undefined;
  let deployment = '';

  /** Lets as much time pass here as passed there. */
  const keepPace = (interaction: Interaction): void => {
    const there = Date.parse(interaction.responseHeaders.date ?? '');
    first ??= there;
    if (Number.isNaN(there) || isRunning(interaction)) return;
    const behind = there - first - (Date.parse(simulator.world().clock) - began);
    if (behind > 0) simulator.advance(behind / 1000);
  };

  /** How long an operation takes differs: here it ends when it had ended there. */
  const finish = (): void => {
    while (simulator.world().operations.some(({ status }) => status === 'InProgress')) simulator.advance(1);
  };

  /** Recorders call every deployment by one name, where they can. */
  const named = (interaction: Interaction): Interaction => {
    if (!isDeployment(interaction)) return interaction;
    if (interaction.method === 'PUT') deployment = String(part(interaction.responseBody).name);
    return JSON.parse(JSON.stringify(interaction).replaceAll('mock-deployment', deployment));
  };

  const play = async (recorded: Interaction): Promise<Result> => {
    const interaction = named(recorded);
    keepPace(interaction);
    if (hasEnded(interaction)) finish();
    const { method, path, query, requestBody } = interaction;
    const url = alike.translated(`${path}?${new URLSearchParams(query)}`);
    const body = requestBody === null ? {} : { body: withPassword(alike.translated(JSON.stringify(requestBody))) };
    const response = await simulator.handle({ method, url, headers: bearer, ...body });
    return compare(interaction, { ...response, body: response.body ? JSON.parse(response.body) : undefined }, alike);
  };

  /** Sends what the recorder left out. */
  const make = async ({ method, path, body, operation }: Unkept): Promise<void> => {
    const url = `/subscriptions/${subscriptions[0]?.id}/${path}?api-version=2024-11-01`;
    const { headers } = await simulator.handle({ method, url, headers: bearer, body: JSON.stringify(body) });
    alike.bind(operation, headers['x-ms-request-id'] ?? '');
  };

  return { play, make, simulator };
};
