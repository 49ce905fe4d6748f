/** What Microsoft.Compute refuses in an extension: a handler that is not there, and a second one of the same handler. */
import type { Conduct } from '../call.ts';
import { handlerOf, retiredPublisher } from '../extension-catalogue.ts';
import { sameText } from '../filter.ts';
import { type JsonObject, part } from '../json.ts';
import { computeRefusal, type Refusal } from '../refusal.ts';
import type { VirtualMachine } from '../resource.ts';

/** The status and the words are what Azure answers to other handlers that are gone (azure-powershell#20094). */
const notFound = (publisher: string, type: string): Refusal =>
  computeRefusal(
    404,
    'ArtifactNotFound',
    `The VM extension with publisher '${publisher}' and type '${type}' could not be found.`,
  );

/** @throws Refusal */
export const checkHandler = (requested: JsonObject, { retiredExtension }: Conduct): void => {
  for (const key of ['publisher', 'type', 'typeHandlerVersion'])
    if (typeof requested[key] !== 'string' || !requested[key])
      throw computeRefusal(400, 'InvalidParameter', `The value of parameter ${key} is invalid.`, key);
  const [publisher, type] = [String(requested.publisher), String(requested.type)];
  const isGone = retiredExtension === 'gone' && sameText(publisher, retiredPublisher);
  if (isGone || !handlerOf(publisher, type)) throw notFound(publisher, type);
};

/** @throws Refusal */
export const checkNoTwin = ({ publisher, type }: JsonObject, name: string, machine: VirtualMachine): void => {
  const isTwin = (each: { readonly name: string; readonly properties: JsonObject }): boolean =>
    each.name !== name &&
    sameText(String(each.properties.publisher), String(publisher)) &&
    sameText(String(each.properties.type), String(type));
  if (!machine.resources?.some(isTwin)) return;
  const { osType } = part(machine.properties.storageProfile, 'osDisk');
  throw computeRefusal(
    400,
    'BadRequest',
    `Multiple VMExtensions per handler not supported for OS type '${osType}'. VMExtension '${name}' with handler '${publisher}.${type}' already added or specified in input.`,
  );
};
