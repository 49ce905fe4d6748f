/** What has identities, and the workflow for each act on it. */
import { type ActsOnTarget, machineWorkflows, scaleSetWorkflows } from '../workflows/by-target.ts';

export interface Target extends ActsOnTarget {
  readonly az: 'vm' | 'vmss';
  readonly noun: string;
  /** The field that names it. */
  readonly field: string;
  /** The steps that describe a new one, and choose one that there is. */
  readonly describe: string;
  readonly choose: string;
}

export const virtualMachine: Target = {
  az: 'vm',
  noun: 'virtual machine',
  field: 'virtualMachine',
  describe: 'describe-virtual-machine',
  choose: 'choose-virtual-machine',
  ...machineWorkflows,
};

export const scaleSet: Target = {
  az: 'vmss',
  noun: 'scale set',
  field: 'scaleSet',
  describe: 'describe-scale-set',
  choose: 'choose-scale-set',
  ...scaleSetWorkflows,
};
