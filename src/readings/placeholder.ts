/** Words that stand for a value which only the reader has. */

/** `<VM NAME>`, `$vm`, `...` */
export const isPlaceholder = (word: string): boolean => /<[^<>]*>|^\$|\$[({]|^\.+$|…|^[({@]/.test(word);

/** Of an identity: neither an id, nor a placeholder. */
export const isBareName = (word: string): boolean => !word.startsWith('/') && !isPlaceholder(word);
