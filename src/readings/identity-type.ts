/** The identity type written by hand, in either shell: what the type leaves out goes. */
import type { Sense } from './family.ts';
import type { Target } from './targets.ts';

/** Undefined where it is no identity type. */
export const settingType = (target: Target, type: string, mapIsNull: boolean): Sense | undefined => {
  const keepsSystem = /system/i.test(type);
  const keepsUsers = /user/i.test(type);
  if (keepsSystem && (keepsUsers || !mapIsNull))
    return { did: `Enabled the system-assigned identity of a ${target.noun}.`, workflow: target.enable };
  if (keepsSystem)
    return {
      did: `Removed every user-assigned identity from a ${target.noun}, and kept the system-assigned one.`,
      workflow: target.removeAllKeep,
    };
  if (keepsUsers)
    return {
      did: `Disabled the system-assigned identity of a ${target.noun}, and kept the user-assigned ones.`,
      workflow: target.disable,
    };
  if (type.toLowerCase() !== 'none') return undefined;
  return mapIsNull
    ? {
        did: `Removed every identity from a ${target.noun} that had user-assigned ones only.`,
        workflow: target.removeAll,
        defects: ['none-in-two-cases'],
      }
    : {
        did: `Removed the system-assigned identity of a ${target.noun}, and with it any other.`,
        workflow: target.disableOnly,
        defects: ['none-in-two-cases'],
      };
};
