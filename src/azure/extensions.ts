/** Extensions of a virtual machine, through arm-compute. */
import type { Azure, Named } from '../model/azure.ts';
import type { JsonObject } from '../model/json.ts';
import { finished } from './finished.ts';
import type { Wire } from './wire.ts';

export const extensions = (wire: Wire): Azure['extensions'] => {
  const of = ({ subscription }: Named) => wire.compute(subscription).virtualMachineExtensions;
  return {
    list: at =>
      wire.run(async () => {
        const { value = [] } = await of(at).list(at.resourceGroup, at.name, wire.options);
        return value.map(({ name = '', publisher = '', typePropertiesType = '', settings }) => ({
          name,
          publisher,
          type: typePropertiesType,
          settings: (settings ?? {}) as JsonObject,
        }));
      }),
    create: (at, { name, publisher, type, settings, location }) =>
      wire.run(async () => {
        const version = { typeHandlerVersion: '1.0', autoUpgradeMinorVersion: true };
        const body = { location, publisher, typePropertiesType: type, ...version, settings };
        await finished(of(at).createOrUpdate(at.resourceGroup, at.name, name, body, wire.polling), wire);
      }),
    delete: (at, name) =>
      wire.run(async () => {
        await finished(of(at).delete(at.resourceGroup, at.name, name, wire.polling), wire);
      }),
  };
};
