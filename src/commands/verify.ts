/** `mi-wizard verify <recording>…`: whether it is one, is as it was sealed, and holds no secret. */
import type { Command } from 'commander';
import { type Problem, problemOf } from '../model/problem.ts';
import { exitCodes } from './exit-codes.ts';
import { problemInLines } from './failure.ts';
import { result } from './output.ts';

interface Verified {
  readonly file: string;
  readonly valid: boolean;
  readonly problems: readonly Problem[];
}

const verified = async (file: string): Promise<Verified> => {
  const [{ openRecording }, { brokenLink }, { suspectedSecrets }] = await Promise.all([
    import('../recordings/open.ts'),
    import('../recordings/seal.ts'),
    import('../recordings/secrets.ts'),
  ]);
  try {
    const recording = await openRecording(file);
    const broken = brokenLink(recording);
    const problems: readonly Problem[] = [
      ...(broken === undefined
        ? []
        : [
            {
              code: 'SealBroken',
              happened: `${broken} was changed after the recording was made`,
              try: ['Record the session again'],
            },
          ]),
      ...suspectedSecrets(recording).map(({ at, looksLike }) => ({
        code: 'SuspectedSecret',
        happened: `${at} looks like ${looksLike}`,
        try: ['Take it out, and change the secret where it is used'],
      })),
    ];
    return { file, valid: !problems.length, problems };
  } catch (error) {
    return { file, valid: false, problems: [problemOf(error)] };
  }
};

const inLines = ({ file, valid, problems }: Verified): string =>
  [`${file}: ${valid ? 'valid, sealed, no secret' : 'not to be trusted'}`, ...problems.flatMap(problemInLines)].join(
    '\n  ',
  );

export const addVerify = (program: Command): void => {
  program
    .command('verify')
    .description('Check recordings: schema, seal, secrets')
    .argument('[recordings...]', 'JSON files that the wizard saved')
    .option('--json', 'print the results as JSON')
    .option('--schema', 'print the JSON Schema of recordings instead')
    .action(async (files: readonly string[], { json, schema }: { json?: true; schema?: true }) => {
      if (schema) {
        const { recordingSchema } = await import('../recordings/schema.ts');
        return result(JSON.stringify(recordingSchema(), null, 2));
      }
      const results: Verified[] = [];
      for (const file of files) results.push(await verified(file));
      result(json ? JSON.stringify(results, null, 2) : results.map(inLines).join('\n'));
      if (results.some(({ valid }) => !valid)) process.exitCode = exitCodes.usage;
    });
};
