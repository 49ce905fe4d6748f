/** Ink puts every row together anew for each frame, character by character, though most are those of the frame before. */
import { readFileSync } from 'node:fs';

/** A row follows from what is written into it and where; clipped texts are left to Ink. */
const remembering = `
const most = 1000;
const remembered = new Map();
let characters = new OutputCaches();

const remember = (key, row) => {
  if (remembered.size >= most) {
    remembered.clear();
    characters = new OutputCaches();
  }
  remembered.set(key, row);
  return row;
};

export default class Remembering extends Output {
  get() {
    if (this.operations.some(({ type }) => type !== 'write')) return super.get();
    const rows = Array.from({ length: this.height }, () => []);
    for (const { x, y, text, transformers } of this.operations)
      for (const [i, line] of text.split('\\n').entries())
        rows[y + i]?.push({ x, line: transformers.reduce((drawn, transform) => transform(drawn, i), line) });
    return { output: rows.map(row => this.row(row)).join('\\n'), height: this.height };
  }

  row(writes) {
    const key = writes.map(({ x, line }) => x + ' ' + line).join('\\n');
    return remembered.get(key) ?? remember(key, this.drawn(writes));
  }

  drawn(writes) {
    const one = Object.assign(new Output({ width: this.width, height: 1 }), { caches: characters });
    for (const { x, line } of writes) one.write(x, 0, line, { transformers: [] });
    return one.get().output;
  }
}`;

export const rowsRemembered = {
  name: 'rows-remembered',
  setup(bundle) {
    bundle.onLoad({ filter: /ink[\\/]build[\\/]output\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace('export default class Output', 'class Output');
      if (contents === source) throw new Error('Ink puts its rows together elsewhere now');
      return { contents: `${contents}${remembering}` };
    });
  },
};
