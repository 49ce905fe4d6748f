/** A move of a lesson file, made in its world. */
import { type Halt, replay } from '../../drivers/replay/replay.ts';
import { startSession } from '../../machine/session.ts';
import type { Json } from '../../model/json.ts';
import { type Problem, ProblemError } from '../../model/problem.ts';
import { named } from '../../training/estate.ts';
import type { Move } from '../../training/move.ts';
import { workflowNamed } from '../options/workflow-argument.ts';
import type { Bench } from './bench.ts';
import { askForToken } from './inside.ts';
import { bodyInWorld, inWorld } from './placeholders.ts';
import { tokenOf } from './unsigned-token.ts';

/** What became of it: undefined where it went well. */
export type Trouble = Problem | undefined;

/** Long enough for what a write begins to end. */
const afterwards = 300;

const authorization = `Bearer ${tokenOf({})}`;

const send = async (bench: Bench, request: string, body: Json | undefined): Promise<Trouble> => {
  const [method = '', url = ''] = request.split(' ');
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await bench.handle({
    method,
    url,
    headers: { authorization, 'content-type': 'application/json' },
    ...text,
  });
  if (response.status < 400) {
    bench.advance(afterwards);
    return undefined;
  }
  const { error = {} } = JSON.parse(response.body) as { error?: { code?: string; message?: string } };
  return { code: error.code ?? String(response.status), happened: error.message ?? 'Azure refused', try: [] };
};

const apiVersion = '2024-07-01';

const writeBack = async (bench: Bench, resource: string, body: Json): Promise<Trouble> => {
  const id = named(bench.snapshot(), resource)?.id ?? '';
  const url = `${id}?api-version=${apiVersion}`;
  const { body: read } = await bench.handle({ method: 'GET', url, headers: { authorization } });
  return send(bench, `PUT ${url}`, { ...(JSON.parse(read) as object), ...(body as object) });
};

type RunMove = Extract<Move, { is: 'run' }>;

/** A workflow as its recording answered it. */
export const playWorkflow = async (bench: Bench, { workflow, answers }: RunMove) => {
  const estate = bench.snapshot();
  const named = Object.entries(answers).map(([name, value]) => [name, inWorld(value, estate)]);
  bench.begin(workflow);
  const session = startSession({ workflow: workflowNamed(workflow), cloud: bench.cloud });
  const { halt } = await replay(session, { answers: Object.fromEntries(named), consentsTo: () => true });
  return { session, trouble: troubleOf(workflow, halt) };
};

const troubleOf = (workflow: string, halt: Halt | undefined): Trouble => {
  switch (halt?.is) {
    case undefined:
    case 'plan refused':
      return undefined;
    case 'failed':
    case 'answer refused':
      return halt.problem;
    case 'input missing':
      return { code: 'InputMissing', happened: `${workflow} asks for ${halt.label}`, try: [`Answer ${halt.field}`] };
    case 'changed':
      return { code: 'Drift', happened: `${halt.item.resource} was changed meanwhile`, try: ['Do it again'] };
  }
};

/** @throws ProblemError where it names what the world does not have */
export const makeMove = async (bench: Bench, move: Move): Promise<Trouble> => {
  const estate = bench.snapshot();
  switch (move.is) {
    case 'run':
      return (await playWorkflow(bench, move)).trouble;
    case 'send':
      bench.begin('request');
      return send(bench, inWorld(move.request, estate), move.body && bodyInWorld(move.body, estate));
    case 'write back':
      bench.begin('request');
      return writeBack(bench, move.resource, bodyInWorld(move.body, estate));
    case 'token': {
      const { answer } = askForToken(bench, move);
      return answer.is === 'granted' ? undefined : { code: 'NoToken', happened: answer.says, try: [] };
    }
    case 'wait':
      bench.advance(move.seconds);
      return undefined;
  }
};

/** All of them, whatever becomes of each: what a naive repair is for. */
export const makeMoves = async (bench: Bench, moves: readonly Move[]): Promise<readonly Trouble[]> => {
  const troubles: Trouble[] = [];
  for (const move of moves) {
    try {
      troubles.push(await makeMove(bench, move));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      troubles.push(error.problem);
    }
  }
  return troubles;
};
