/** The client of arm-compute makes all of its groups of operations at once; only those that our source names are bundled. */
import { readdirSync, readFileSync } from 'node:fs';

const ours = readdirSync('src/azure')
  .map(name => readFileSync(`src/azure/${name}`, 'utf8'))
  .join('\n');

/** As a property, or taken out of an object. */
const isNamed = group => new RegExp(`[.{] ?${group}\\b`).test(ours);

const madeGroup = /^ +this\.(\w+) =\s+_get\w+Operations\(this\._client\);\n/gm;

export const computeGroups = {
  name: 'compute-groups',
  setup(bundle) {
    bundle.onLoad({ filter: /computeManagementClient\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(madeGroup, (made, group) => (isNamed(group) ? made : ''));
      if (contents === source) throw new Error('arm-compute makes its groups otherwise now');
      return { contents };
    });
  },
};
