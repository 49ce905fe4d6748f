/** An extension described by its type alone, and the extension that the description stands for. */
import type { Extension } from './extension.ts';
import { handlerOfType, retiredPublisher } from './extension-catalogue.ts';
import { extensionProperties } from './extension-model.ts';
import type { JsonObject } from './json.ts';
import type { VirtualMachine } from './resource.ts';

/** The retired extension listens at the port that its documents name. @throws where there is no such extension */
export const extensionPlanned = (type: string): JsonObject => {
  const handler = handlerOfType(type);
  if (!handler) throw new Error(`There is no VM extension ${type}`);
  return {
    autoUpgradeMinorVersion: true,
    publisher: handler.publisher,
    type: handler.type,
    typeHandlerVersion: handler.version.split('.').slice(0, 2).join('.'),
    ...(handler.publisher === retiredPublisher && { settings: { port: 50342 } }),
  };
};

export const extensionAt = ({ id, location }: VirtualMachine, type: string): Extension => ({
  name: type,
  id: `${id}/extensions/${type}`,
  type: 'Microsoft.Compute/virtualMachines/extensions',
  location,
  properties: extensionProperties(extensionPlanned(type), 'Succeeded'),
});
