/** How an extension is doing, as it says itself and as the machine it is in says. */
import type { Extension } from './extension.ts';
import { handlerOf } from './extension-catalogue.ts';

const succeeded = { code: 'ProvisioningState/succeeded', level: 'Info' };

const isReady = ({ properties }: Extension): boolean => properties.provisioningState === 'Succeeded';

const handlerIn = ({ properties: { publisher, type, typeHandlerVersion } }: Extension) => ({
  type: `${publisher}.${type}`,
  typeHandlerVersion: handlerOf(String(publisher), String(type))?.version ?? String(typeHandlerVersion),
});

const extensionView = (extension: Extension) => ({
  name: extension.name,
  ...handlerIn(extension),
  statuses: [{ ...succeeded, displayStatus: 'Provisioning succeeded', message: 'Enable succeeded.' }],
});

/** What the instance view of a machine says about its extensions, once the guest agent has reported them. */
export const viewsOf = (extensions: readonly Extension[] = []) => ({
  extensionHandlers: extensions.filter(isReady).map(extension => ({
    ...handlerIn(extension),
    status: { ...succeeded, displayStatus: 'Ready', message: 'Plugin enabled' },
  })),
  extensions: extensions.filter(isReady).map(extensionView),
});

/** The view stands after the state, as recorded. */
export const withView = (extension: Extension): object => {
  const entries = Object.entries(extension.properties).flatMap(([key, value]) =>
    key === 'provisioningState' && isReady(extension)
      ? [[key, value] as const, ['instanceView', extensionView(extension)] as const]
      : [[key, value] as const],
  );
  return { ...extension, properties: Object.fromEntries(entries) };
};
