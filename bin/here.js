/** Where the bundle is, as a module would know of itself: a script does not. */
import { pathToFileURL } from 'node:url';

export const here = pathToFileURL(__filename).href;
