/** `mi-wizard train`: the course, its drills and its exam, alone or as a class, on the simulator. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { seedOption } from './options/place-options.ts';
import { result } from './output.ts';
import type { Stage } from './stage.ts';

interface Options {
  readonly seed: number;
  readonly plain?: true;
  readonly list?: true;
  readonly json?: true;
  readonly reset?: true;
  readonly learner?: string;
  readonly lessons?: string;
  readonly port?: number;
  readonly certificate?: string;
  readonly serve?: number;
  readonly host?: string;
  readonly join?: string;
  readonly code?: string;
}

const port = (text: string): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('It takes a whole number up to 65535.');
};

const onStage = async ({ plain, seed }: Options): Promise<Stage> => {
  const { openStage } = await import('./stage.ts');
  return openStage({ plain: plain ?? false, backend: { on: 'simulator', seed } });
};

const openLearner = async ({ learner }: Options) => (await import('./training/learning-file.ts')).openLearning(learner);

const openLessons = async ({ lessons, seed }: Options) =>
  (await import('./training/course.ts')).openCourse(lessons, seed);

const forget = async (): Promise<void> => result(await (await import('./training/learning-file.ts')).forgetLearning());

const list = async (options: Options): Promise<void> => {
  const { listed } = await import('./training/listing.ts');
  result(listed(await openLessons(options), await openLearner(options), options.json ? 'json' : 'lines'));
};

const certify = async (folder: string, options: Options): Promise<void> => {
  const { writeCertificate } = await import('./training/certificate-files.ts');
  result(await writeCertificate(folder, await openLessons(options), await openLearner(options)));
};

const teach = async (port: number, id: string, options: Options): Promise<void> => {
  const { holdClass } = await import('./training/class/hold-class.ts');
  const { seed, host, json } = options;
  const lesson = (await openLessons(options)).lesson(id, seed);
  return holdClass({ lesson, seed, port, host, as: json ? 'json' : 'lines' });
};

const join = async (address: string, options: Options): Promise<void> => {
  const { joinClass } = await import('./training/class/join-class.ts');
  const { learner } = await openLearner(options);
  const isSolved = await joinClass(() => onStage(options), { address, code: options.code ?? '', name: learner });
  if (!isSolved) process.exitCode = exitCodes.declined;
};

const learn = async (id: string | undefined, options: Options): Promise<void> => {
  const { attend, takeLesson } = await import('./training/classroom.ts');
  const [course, learning] = [await openLessons(options), await openLearner(options)];
  // A lesson that is not there is said so before there is a screen.
  if (id !== undefined) course.lesson(id, options.seed);
  const stage = await onStage(options);
  const room = { stage, course, seed: options.seed, ...(options.port !== undefined && { port: options.port }) };
  try {
    if (id === undefined) return await attend(room, learning);
    if (!(await takeLesson(room, id, learning))) process.exitCode = exitCodes.declined;
  } finally {
    stage.close();
  }
};

export const train = (id: string | undefined, options: Options): Promise<void> => {
  if (options.reset) return forget();
  if (options.list) return list(options);
  if (options.certificate !== undefined) return certify(options.certificate, options);
  if (options.serve !== undefined) return teach(options.serve, id ?? 'exam', options);
  return options.join === undefined ? learn(id, options) : join(options.join, options);
};

export const addTrain = (program: Command): void => {
  program
    .command('train')
    .description('Practise: lessons, drills and an exam, on the simulator')
    .argument('[lesson]', 'its id, as --list shows it (default: the course, where you left off)')
    .addOption(seedOption())
    .option('--plain', 'hold the conversation line by line, without a screen')
    .option('--list', 'print the lessons, and how far you are')
    .option('--json', 'print the list, or the address of a class, as JSON')
    .option('--reset', 'forget what was solved')
    .option('--learner <name>', 'the name to go by')
    .option('--lessons <folder>', 'another course than the one that comes with the program')
    .addOption(new Option('--port <number>', 'let other clients of Azure work in the lesson, there').argParser(port))
    .option('--certificate <folder>', 'write what was achieved, as Markdown and as JSON')
    .addOption(new Option('--serve <port>', 'open a class, each learner with a world of its own').argParser(port))
    .option('--host <address>', 'the address to bind for a class (default: 127.0.0.1, this machine alone)')
    .option('--join <address>', 'join a class with the wizard')
    .option('--code <code>', 'the join code of the class')
    .action(train);
};
