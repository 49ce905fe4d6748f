/** A trainer's class: open until the trainer ends it. */
import { harmlessText } from '../../../drivers/lines/harmless.ts';
import type { Lesson } from '../../../training/lesson.ts';
import { result, say } from '../../output.ts';
import { untilSignal } from '../../until-signal.ts';
import { serveClass } from './class-server.ts';
import { SchoolClass } from './school-class.ts';

export interface ClassOptions {
  readonly lesson: Lesson;
  readonly seed: number;
  readonly port: number;
  readonly host?: string | undefined;
  readonly as: 'json' | 'lines';
}

const ended = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => signal.addEventListener('abort', () => resolve()));

export const holdClass = async ({ lesson, seed, port, host, as }: ClassOptions): Promise<void> => {
  const of = new SchoolClass(lesson, seed);
  const { address, close } = await serveClass({ of, port, host, heard: line => say(harmlessText(line)) });
  const board = `${address}/board?key=${of.key}`;
  result(
    as === 'json'
      ? JSON.stringify({ is: 'ready', address, code: of.code, board, lesson: lesson.id })
      : [
          `${lesson.title}: the class is open at ${address}`,
          `Join code  ${of.code}`,
          `Join it    curl -X POST ${address}/join -d '{"code": "${of.code}", "name": "…"}'`,
          `Who is where  curl '${board}'`,
          'Ctrl+C ends the class.',
        ].join('\n'),
  );
  await untilSignal(ended);
  await close();
};
