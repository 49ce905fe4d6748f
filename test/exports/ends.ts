/** How a simulated Azure ends: as a recording's session leaves it, and as anything else does that was done to it. */
import { replay } from '../../src/drivers/replay/replay.ts';
import type { Source } from '../../src/exports/exporter.ts';
import { startSession } from '../../src/machine/session.ts';
import type { Known } from '../../src/model/field.ts';
import { isObject, type Json } from '../../src/model/json.ts';
import { contoso } from '../../src/simulator/contoso.ts';
import { type Simulator, simulate } from '../../src/simulator/simulator.ts';
import { cloudOn } from '../play.ts';

export const secrets: Known = { adminPassword: 'An example, never used: 1' };

const valuesOf = ({ recording }: Source): Known =>
  Object.fromEntries(
    Object.entries(recording.parameters).map(([name, { value = secrets[name] ?? '' }]) => [name, value]),
  );

/** What tells when and by whom, and not what there is. */
const passing = new Set(['timeCreated', 'createdOn', 'updatedOn', 'createdBy', 'updatedBy', 'etag', 'time']);

const known = JSON.stringify(contoso);
const invented = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?<=_|-nic-)(?:[0-9a-f]{32}|[0-9a-f]{8})(?![0-9a-f])/gi;
/** A machine of a Flexible set is called after it, and six digits that are invented. */
const computerName = /(?<=^web-new)[0-9a-f]{6}$/;

/** What Azure invents gets a number, in the order in which it comes. */
const numbering = () => {
  const numbers = new Map<string, number>();
  return (id: string): string => {
    const key = id.toLowerCase();
    if (known.includes(key)) return id;
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    return `{${numbers.get(key)}}`;
  };
};

const comparable = (json: Json, number: (id: string) => string): Json => {
  if (typeof json === 'string') return json.replace(invented, number).replace(computerName, '{}');
  if (Array.isArray(json)) return json.map(each => comparable(each, number));
  if (!isObject(json)) return json;
  const entries = Object.entries(json).filter(([key]) => !passing.has(key));
  return Object.fromEntries(entries.map(([key, value]) => [key.replace(invented, number), comparable(value, number)]));
};

/** Everything that there is when nothing is under way any more. */
export const endOf = (simulator: Simulator): Json => {
  simulator.advance(7200);
  const { resourceGroups, resources, roleAssignments } = simulator.world();
  return comparable(JSON.parse(JSON.stringify({ resourceGroups, resources, roleAssignments })), numbering());
};

/** `retryAfter`: for who waits as long as Azure says. */
export const simulatorFor = ({ recording }: Source, more: { readonly retryAfter?: true } = {}): Simulator => {
  const { backend } = recording.provenance;
  return simulate({ seed: backend.on === 'simulator' ? backend.seed : 1, throttling: false, ...more });
};

/** The recorded session once more, with its seed. */
export const played = async (source: Source): Promise<Simulator> => {
  const simulator = simulatorFor(source);
  const session = startSession({ workflow: source.workflow, cloud: cloudOn(simulator.handle, simulator.advance) });
  const { end } = await replay(session, { answers: valuesOf(source), consentsTo: () => true });
  if (end.outcome !== source.recording.outcome) throw new Error(`The replay was ${end.outcome}`);
  return simulator;
};
