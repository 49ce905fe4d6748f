/** A VM extension, kept in the machine that has it, in the shape in which Azure writes it. */
import type { JsonObject } from './json.ts';
import type { Tags } from './resource.ts';

export interface Extension {
  readonly name: string;
  readonly id: string;
  readonly type: 'Microsoft.Compute/virtualMachines/extensions';
  readonly location: string;
  readonly tags?: Tags;
  readonly properties: JsonObject;
}

/** One more, or the one of that name anew, where it was. */
export const withExtension = (extensions: readonly Extension[] = [], extension: Extension): readonly Extension[] =>
  extensions.some(({ name }) => name === extension.name)
    ? extensions.map(each => (each.name === extension.name ? extension : each))
    : [...extensions, extension];

/** In which state it is, after the properties that Azure writes before the state. */
export const inState = (extension: Extension, provisioningState: string): Extension => ({
  ...extension,
  properties: { ...extension.properties, provisioningState },
});
