/** A recording taken apart for writing: each step with its commands, in which what a script has to learn is a variable. */
import type { Known } from '../model/field.ts';
import { inBash, inPowerShell, snake } from '../model/shell.ts';
import type { Shown, Step } from '../model/step.ts';
import { commandsOf, isSecretOf, type StepCommands, said } from '../model/step-commands.ts';
import type { Workflow } from '../model/workflow.ts';
import type { Recording } from '../recordings/format-1.ts';
import { signIn } from '../workflows/steps/sign-in.ts';
import { mark } from './mark.ts';

/** A variable that a script sets from what a command prints. */
export interface Captured {
  readonly name: string;
  readonly shown: Shown;
  readonly az: string;
  readonly powershell: string;
}

export interface Piece {
  readonly step: Step;
  /** Of a step that changes something. */
  readonly item: Recording['plan'][number] | undefined;
  /** The resource was as it should be. */
  readonly wasThere: boolean;
  /** What is known by its name only is there as a mark. */
  readonly values: Known;
  /** Nothing where the resource was as it should be. */
  readonly commands: StepCommands;
  readonly captured: readonly Captured[];
}

/** A secret has no value here; that there is one is enough for the command to have a place for it. */
const valuesOf = ({ parameters, facts }: Recording): Known => ({
  ...facts,
  ...Object.fromEntries(Object.entries(parameters).map(([name, { value = '' }]) => [name, value])),
});

/** The facts that a later step needs, and so a script has to keep. */
const keptFacts = ({ steps }: Workflow): ReadonlySet<string> => {
  const given = new Set(steps.filter(step => step !== (signIn as Step)).flatMap(({ gives }) => Object.keys(gives)));
  return new Set(steps.flatMap(({ needs }) => Object.keys(needs)).filter(name => given.has(name)));
};

/** What stands in a script above the commands of a step. */
export const headingOf = ({ step, wasThere }: Piece): readonly string[] => {
  const [{ title, section, dated }] = step.docs;
  return [
    `# ${step.title}`,
    `# ${title}, ${section} (${dated})`,
    ...(wasThere ? ['# It was as it should be: nothing to do.'] : []),
  ];
};

export const secretsOf = ({ parameters }: Recording): readonly (readonly [name: string, label: string])[] =>
  Object.entries(parameters).flatMap(([name, { label, type }]) => (type === 'secret' ? [[name, label] as const] : []));

const marked = (values: Known, isVariable: (name: string) => boolean): Known =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isVariable(name) ? mark(name) : value]));

const none: StepCommands = { az: [], powershell: [] };

/** A later step may need a fact without saying it in a command. */
const isUsedIn =
  (later: readonly Piece[]) =>
  ({ name }: Captured): boolean =>
    later.some(({ commands }) => commands.az.some(command => command.includes(`"$${snake(name)}"`)));

export const piecesOf = (recording: Recording, workflow: Workflow): readonly Piece[] => {
  const values = valuesOf(recording);
  const kept = keptFacts(workflow);
  return workflow.steps
    .filter(step => step !== (signIn as Step))
    .map(step => {
      const item = recording.plan.find(each => each.step === step.id);
      const isVariable = (name: string): boolean => isSecretOf(step)(name) || kept.has(name);
      const captures = Object.entries(step.captures?.(said(values, isVariable)) ?? {}).filter(([name]) =>
        kept.has(name),
      );
      const wasThere =
        item?.sign === '=' || recording.steps.some(each => each.step === step.id && each.state === 'unchanged');
      // Where a fact is all that a step is for, learning it is all there is to do.
      const isDone = wasThere || (!step.change && captures.length > 0);
      const transition = { before: item?.before, after: item?.after };
      return {
        step,
        item,
        wasThere,
        values: marked(values, isVariable),
        commands: isDone ? none : commandsOf(step, values, transition, isVariable),
        captured: captures.map(([name, { az, powershell, shown }]) => ({
          name,
          shown,
          az: inBash(az),
          powershell: inPowerShell(powershell),
        })),
      };
    })
    .map((piece, i, pieces) => ({ ...piece, captured: piece.captured.filter(isUsedIn(pieces.slice(i + 1))) }))
    .filter(({ item, commands, captured }) => item || commands.az.length || captured.length);
};
