/** `mi-wizard train`: the course, its drills and its exam, on the simulator. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { result } from './output.ts';
import { seedOption } from './place-options.ts';

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
}

const port = (text: string): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('It takes a whole number up to 65535.');
};

export const train = async (id: string | undefined, options: Options): Promise<void> => {
  const [{ openCourse }, { openLearning, forgetLearning }] = await Promise.all([
    import('./training/course.ts'),
    import('./training/learning-file.ts'),
  ]);
  const { seed, plain = false, json } = options;
  if (options.reset) return result(await forgetLearning());
  const course = await openCourse(options.lessons, seed);
  const learning = await openLearning(options.learner);
  if (options.certificate !== undefined) {
    const { writeCertificate } = await import('./training/certificate-files.ts');
    return result(await writeCertificate(options.certificate, course, learning));
  }
  if (options.list) {
    const { listed } = await import('./training/listing.ts');
    return result(listed(course, learning, json ? 'json' : 'lines'));
  }
  const [{ attend, takeLesson }, { openStage }] = await Promise.all([
    import('./training/classroom.ts'),
    import('./stage.ts'),
  ]);
  if (id !== undefined) course.lesson(id, seed);
  const stage = await openStage({ plain, backend: { on: 'simulator', seed } });
  const room = { stage, course, seed, ...(options.port !== undefined && { port: options.port }) };
  try {
    if (id === undefined) return await attend(room, learning);
    const kept = await takeLesson(room, id, learning);
    if (!kept) process.exitCode = exitCodes.declined;
  } finally {
    stage.close();
  }
};

export const addTrain = (program: Command): void => {
  program
    .command('train')
    .description('Practise: lessons, drills and an exam, on the simulator')
    .argument('[lesson]', 'its id, as --list shows it (default: the course, where you left off)')
    .addOption(seedOption())
    .option('--plain', 'hold the conversation line by line, without a screen')
    .option('--list', 'print the lessons, and how far you are')
    .option('--json', 'print the list as JSON')
    .option('--reset', 'forget what was solved')
    .option('--learner <name>', 'the name to go by')
    .option('--lessons <folder>', 'another course than the one that comes with the program')
    .addOption(new Option('--port <number>', 'let other clients of Azure work in the lesson, there').argParser(port))
    .option('--certificate <folder>', 'write what was achieved, as Markdown and as JSON')
    .action(train);
};
