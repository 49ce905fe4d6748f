/** An undoing held to its end: what is interrupted there can be undone in turn. */
import { startSession } from '../../machine/session.ts';
import type { EndView } from '../../machine/view.ts';
import type { Cloud } from '../../model/azure.ts';
import type { Known } from '../../model/field.ts';
import type { ConsentClass } from '../../model/plan.ts';
import type { Workflow } from '../../model/workflow.ts';
import { type ExitCode, exitCodeFor } from '../exit-codes.ts';
import { result } from '../output.ts';
import { consenting } from '../session/consenting.ts';
import { tellWhatGoesOn } from '../session/leaving.ts';
import { untilEnd } from '../session/until-end.ts';
import type { Stage } from '../stage.ts';
import { undoingOf } from './undoing-of.ts';

export interface Undo {
  readonly workflow: Workflow;
  readonly cloud: Cloud;
  /** Where the account is, which need not be asked again. */
  readonly signedIn: Known;
}

export interface Undone {
  readonly end: EndView;
  readonly exitCode: ExitCode;
}

export const holdUndoing = async (
  stage: Stage,
  { workflow, cloud, signedIn }: Undo,
  allow: readonly ConsentClass[] | undefined,
): Promise<Undone> => {
  const { credential, directory } = signedIn;
  const drafts = { ...(credential !== undefined && { credential }), ...(directory !== undefined && { directory }) };
  const session = startSession({ workflow, cloud, drafts, interruptible: true });
  const { end, interrupted } = await untilEnd(stage, consenting(session, allow));
  tellWhatGoesOn(session, end);
  const inTurn = undoingOf(session, end);
  if (inTurn) return holdUndoing(stage, { workflow: inTurn, cloud, signedIn }, allow);
  return { end, exitCode: exitCodeFor(session, end, interrupted) };
};

export const tellUndone = ({ outcome, results }: EndView, { json }: { readonly json?: boolean }): void => {
  if (json) result(JSON.stringify({ outcome, steps: results }, null, 2));
  else for (const { resource, title, state } of results) result(`${resource}  ${title}: ${state}`);
};
