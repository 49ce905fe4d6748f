/** How much of a recording the simulator answers as Azure did, and what it answers otherwise without a reason. */
import { alone } from './error-scenes.ts';
import { type Exception, exceptionFor } from './exceptions.ts';
import { interactionsOf } from './fixture.ts';
import { type Difference, player, type Result } from './play.ts';
import { renamedIn, sceneOf, unkeptBefore } from './scenes.ts';

export interface Measure {
  readonly interactions: number;
  /** Interactions that are equal in every field. */
  readonly equal: number;
  readonly fields: number;
  readonly equalFields: number;
  readonly unexplained: readonly Difference[];
  readonly used: ReadonlySet<Exception>;
}

const resultsOf = async (file: string): Promise<readonly Result[]> => {
  const interactions = interactionsOf(file, renamedIn(file));
  const { play, make } = player({ options: sceneOf(file) });
  const results: Result[] = [];
  for (const each of interactions) {
    const unkept = unkeptBefore(file, each.i);
    if (unkept) await make(unkept);
    results.push(await (file === 'errors' ? player(alone(each)).play(each) : play(each)));
  }
  return results;
};

export const measure = async (file: string): Promise<Measure> => {
  const results = await resultsOf(file);
  const differences = results.flatMap(({ interaction, differences: found }) =>
    found.map(each => ({ each, why: exceptionFor(file, interaction.query['api-version'] ?? '', each) })),
  );
  const fields = results.reduce((sum, each) => sum + each.fields, 0);
  return {
    interactions: results.length,
    equal: results.filter(each => !each.differences.length).length,
    fields,
    equalFields: fields - differences.length,
    unexplained: differences.filter(({ why }) => !why).map(({ each }) => each),
    used: new Set(differences.flatMap(({ why }) => why ?? [])),
  };
};
