/** Recorded traffic of Azure, file by file, against what the simulator answers. */
import { afterAll, describe, expect, test } from 'vitest';
import { exceptions } from './exceptions.ts';
import { files } from './fixture.ts';
import { type Measure, measure } from './measure.ts';

/** Per cent of the interactions and of the fields that are equal. They only rise. */
const floors: Readonly<Record<string, readonly [interactions: number, fields: number]>> = {
  errors: [20, 41.6],
  'identity-crud': [100, 100],
  'java-vm-msi-extension-legacy-2017-12-01': [0, 17.2],
  'net-vm-emsi-lmsi-update': [9.3, 92.2],
  'resource-group': [93.7, 92.5],
  'resource-group-rest-deleting': [83.3, 20.4],
  'role-assignment-principal-not-found-2021': [7.1, 96.3],
  'vm-explicit-msi': [85.4, 98.6],
  'vm-extension': [83.3, 95.9],
  'vm-msi': [77.2, 97.4],
  'vm-power-and-delete': [79.1, 94],
  'vm-run-command': [50, 94.7],
  'vmss-instances-manual-upgrade': [92.3, 98],
  'vmss-msi': [72.5, 98.6],
};

const share = (part: number, whole: number): number => Math.floor((1000 * part) / whole) / 10;

const sharesOf = ({ equal, interactions, equalFields, fields }: Measure): readonly [number, number] => [
  share(equal, interactions),
  share(equalFields, fields),
];

const line = (name: string, measured: Measure): string => {
  const { equal, interactions, equalFields, fields } = measured;
  const [ofInteractions, ofFields] = sharesOf(measured);
  return `${name}: ${equal} of ${interactions} interactions (${ofInteractions} %), ${equalFields} of ${fields} fields (${ofFields} %)`;
};

const sum = (measures: readonly Measure[]): Measure =>
  measures.reduce((all, each) => ({
    interactions: all.interactions + each.interactions,
    equal: all.equal + each.equal,
    fields: all.fields + each.fields,
    equalFields: all.equalFields + each.equalFields,
    unexplained: [...all.unexplained, ...each.unexplained],
    used: new Set([...all.used, ...each.used]),
  }));

describe(`recorded traffic${files.length ? '' : ': skipped, no recordings beside this repository'}`, () => {
  const measured = new Map<string, Measure>();

  afterAll(() => {
    if (!measured.size) return;
    const lines = [...measured].map(([file, each]) => line(file, each));
    process.stdout.write(`${[...lines, line('in all', sum([...measured.values()]))].join('\n')}\n`);
  });

  test.skipIf(!files.length).each(files)('is what the simulator answers, but for what is listed: %s', async file => {
    const found = await measure(file);
    measured.set(file, found);
    expect(found.unexplained).toEqual([]);
    const [interactions = 0, fields = 0] = sharesOf(found);
    const [leastInteractions = 0, leastFields = 0] = floors[file] ?? [];
    expect(interactions).toBeGreaterThanOrEqual(leastInteractions);
    expect(fields).toBeGreaterThanOrEqual(leastFields);
  });

  test.skipIf(!files.length)('needs every exception that is listed', () => {
    const { used } = sum([...measured.values()]);
    expect(exceptions.filter(each => !used.has(each))).toEqual([]);
  });
});
