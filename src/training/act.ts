/** Everything that a learner did to the world of a lesson, so that it can be done again: no claim is believed that this does not bear out. */
import * as z from 'zod';

const method = z.enum(['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE']);

export const act = z.discriminatedUnion('is', [
  /** To Azure, by the wizard or by any other client; secrets are replaced. */
  z.strictObject({
    is: z.literal('request'),
    method,
    url: z.string(),
    body: z.exactOptional(z.string()),
    /** Of a caller whom the world knows. */
    claims: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
    status: z.int(),
  }),
  /** To the metadata service in a machine. */
  z.strictObject({ is: z.literal('token'), machine: z.string(), url: z.string(), status: z.int() }),
  z.strictObject({ is: z.literal('wait'), seconds: z.number().nonnegative() }),
  /** Something new begins: a workflow, a command. */
  z.strictObject({ is: z.literal('step'), of: z.string() }),
  /** Back to before the last write, to before the last step that wrote, or to the start. */
  z.strictObject({ is: z.literal('undo'), to: z.enum(['write', 'step', 'start']) }),
  z.strictObject({ is: z.literal('hint') }),
  z.strictObject({ is: z.literal('solution shown') }),
  /** To a question about what happens next. */
  z.strictObject({ is: z.literal('answer'), right: z.boolean() }),
]);

/** As they arrive from a learner elsewhere. */
export const actList = z.array(act).max(5000);

export type Act = z.infer<typeof act>;
export type RequestAct = Extract<Act, { is: 'request' }>;

const changing = ['PUT', 'PATCH', 'POST', 'DELETE'];
/** What is asked by POST and changes nothing that a lesson looks at. */
const looking = /\/(runCommand|listAssociatedResources|directoryObjects\/getByIds|checkAccess|validate|whatIf)\b/i;

export const isWrite = ({ method, url }: Pick<RequestAct, 'method' | 'url'>): boolean =>
  changing.includes(method) && !looking.test(url);
/** A write that Azure was too busy for counts against nobody. */
export const isAction = (each: Act): boolean =>
  each.is === 'request' && isWrite(each) && each.status !== 429 && each.status < 500;
