/** A command as the documentation prints it: the words, and the values between them, still apart. */

/** A value that the reader of the command has to supply, by the name of its field. */
export interface Variable {
  readonly variable: string;
}

export type CommandValue = string | number | Variable | Command | readonly string[];

export interface Command {
  readonly words: readonly string[];
  readonly values: readonly CommandValue[];
}

const template = (words: TemplateStringsArray, ...values: readonly CommandValue[]): Command => ({ words, values });

export const az = template;
export const powershell = template;

/** Nothing, where a command has a part only sometimes. */
export const nothing: Command = { words: [''], values: [] };

/** What commands see of the values: a secret is there by name only. */
export type Spoken<V> = { readonly [K in keyof V]: V[K] extends string ? V[K] | Variable : V[K] | Variable };
