/** Whether two texts say the same once invented ids, times and counters have names: ids stand for each other one to one. */
/** GUIDs, with hyphens or without, hashes and long numbers, and the tokens of jobs. */
const id =
  /(?<=operationresults\/)[\w-]+|\b\d{16,20}\b|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<![0-9a-zA-Z])[0-9a-f]{32}(?![0-9a-zA-Z])/gi;
const instant = /^PT[\dHM.]+S$|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]*(Z|[+-]\d\d:\d\d)|\d{8}T\d{6}Z/g;
/** What a signed URL ends in, which clients do not read, and which old ones do not have. */
const signature = /&[tcsh]=[^&]*|(?<=\?)p=[^&]*&/g;

const shape = (text: string): string =>
  text.replaceAll(signature, '').replaceAll(instant, '<time>').replaceAll(id, '<id>');

const idsIn = (text: string): readonly string[] => text.replaceAll(signature, '').match(id) ?? [];

export const likeness = () => {
  const [here, there] = [new Map<string, string>(), new Map<string, string>()];

  const areOne = (recorded: string, simulated: string): boolean => {
    if (!here.has(recorded) && !there.has(simulated)) {
      here.set(recorded, simulated);
      there.set(simulated, recorded);
    }
    return here.get(recorded) === simulated;
  };

  const areAlike = (recorded: unknown, simulated: unknown): boolean => {
    if (typeof recorded !== 'string' || typeof simulated !== 'string') return recorded === simulated;
    if (shape(recorded) !== shape(simulated)) return false;
    const ours = idsIn(simulated);
    return idsIn(recorded).every((each, index) => areOne(each, ours[index] ?? ''));
  };

  /** A recorded text with the ids that stand here for those in it. */
  const translated = (text: string): string => text.replaceAll(id, each => here.get(each) ?? each);

  return { areAlike, translated, shape, bind: areOne };
};

export type Likeness = ReturnType<typeof likeness>;
