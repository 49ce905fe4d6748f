/** The exam: several tasks of the course on a world that nobody has seen, drawn by a seed. */
import { drawing } from './draw.ts';
import { type Task, tasks } from './exam-tasks.ts';
import { type Lesson, lessonSchemaName } from './lesson.ts';

export const examId = 'exam';

const names = ['amber', 'birch', 'cedar', 'delta', 'ember', 'flint', 'grove', 'heron', 'iris', 'juno', 'kelp', 'lotus'];

/** How many tasks an exam has. */
const length = 6;

/** Later worlds add to earlier ones, list by list and name by name. */
const joined = (worlds: readonly Task['world'][]): Task['world'] => ({
  resourceGroups: { 'rg-exam': 'westeurope', 'rg-shared': 'westeurope' },
  userAssignedIdentities: worlds.flatMap(each => each.userAssignedIdentities ?? []),
  virtualNetworks: worlds.flatMap(each => each.virtualNetworks ?? []),
  storageAccounts: worlds.flatMap(each => each.storageAccounts ?? []),
  virtualMachines: Object.assign({}, ...worlds.map(each => each.virtualMachines)),
  scaleSets: Object.assign({}, ...worlds.map(each => each.scaleSets)),
});

export const exam = (seed: number): Lesson => {
  const draw = drawing(seed);
  const [pool, free] = [[...tasks], [...names]];
  const drawn = Array.from({ length }, () => draw.take(pool)(draw.take(free)));
  return {
    $schema: lessonSchemaName,
    format: 1,
    id: examId,
    kind: 'exam',
    title: `The exam, sheet ${seed}`,
    goal: ['Everything is in rg-exam, unless it says otherwise.', ...drawn.map(({ asks }, i) => `${i + 1}. ${asks}`)],
    world: joined(drawn.map(({ world }) => world)),
    checks: drawn.flatMap(({ checks }) => checks),
    keeps: drawn.flatMap(({ keeps = [] }) => keeps),
    hints: [
      'Look at each resource before you change it.',
      'Each task is one lesson of the course: the list of lessons names them.',
      `The workflows, in order: ${drawn.flatMap(({ solution }) => solution.flatMap(each => (each.is === 'run' ? [each.workflow] : []))).join(', ')}`,
    ],
    solution: drawn.flatMap(({ solution }) => solution),
  };
};
