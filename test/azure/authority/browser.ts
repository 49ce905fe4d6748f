/** A browser that a person has agreed in already: it opens a page, and goes wherever that leads. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const opening = `#!${process.execPath}
fetch(process.argv[2]).then(page => page.text());
`;

/** @returns a folder that goes on the path: programs open a browser there by the name that Linux has for it. */
export const browserIn = (folder: string, script = opening): string => {
  const place = join(folder, 'browser');
  mkdirSync(place, { recursive: true });
  const file = join(place, 'xdg-open');
  writeFileSync(file, script);
  chmodSync(file, 0o755);
  return place;
};

/** One that nobody looks at. */
export const silent = '#!/bin/sh\n';
