/** `mi-wizard lesson`: for trainers, who write courses. */
import type { Command } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { result } from './output.ts';

interface Proved {
  readonly lesson: string;
  readonly sound: boolean;
  readonly faults: readonly string[];
}

const inLines = ({ lesson, sound, faults }: Proved): string =>
  [`${lesson}: ${sound ? 'sound' : 'not sound'}`, ...faults].join('\n  ');

const checkFolder = async (folder: string, { json }: { readonly json?: true }): Promise<void> => {
  const [{ lessonsIn }, { faultsOf }] = await Promise.all([
    import('./training/lesson-files.ts'),
    import('./training/proof.ts'),
  ]);
  const proved: Proved[] = [];
  for (const lesson of await lessonsIn(folder)) {
    const faults = await faultsOf(lesson);
    proved.push({ lesson: lesson.id, sound: !faults.length, faults });
  }
  result(json ? JSON.stringify(proved, null, 2) : proved.map(inLines).join('\n'));
  if (!proved.length || proved.some(({ sound }) => !sound)) process.exitCode = exitCodes.usage;
};

const newFrom = async (recording: string): Promise<void> => {
  const { lessonFrom } = await import('./training/lesson-from.ts');
  result(JSON.stringify(await lessonFrom(recording), null, 2));
};

const schema = async (): Promise<void> => {
  const { lessonSchema } = await import('../training/lesson.ts');
  result(JSON.stringify(lessonSchema(), null, 2));
};

export const addLesson = (program: Command): void => {
  const lesson = program
    .command('lesson')
    .description('Write lessons: begin one, prove a folder of them, show the schema');
  lesson
    .command('new')
    .description('Print the beginning of a lesson, made from a recording')
    .argument('<recording>', 'a JSON file that the wizard saved')
    .action(newFrom);
  lesson
    .command('check')
    .description('Prove that each lesson of a folder is solved by its solution, and by nothing less')
    .argument('<folder>', 'where the lesson files are')
    .option('--json', 'print the results as JSON')
    .action(checkFolder);
  lesson.command('schema').description('Print the JSON Schema of lessons').action(schema);
};
