/** Errors of virtual machines, scale sets and what they touch (Azure virtual machine error messages; troubleshooting). */
import { type KnownErrors, known } from './known-error.ts';

const elsewhere = 'Choose another size or another region';

export const machineErrors: KnownErrors = {
  InvalidParameter: known(
    'A value is not one that Compute accepts.',
    'Read which one: the target of the error names it',
  ),
  SkuNotAvailable: known(
    'The size is not sold to this subscription in this region.',
    elsewhere,
    'az vm list-skus --location <region>',
  ),
  OperationNotAllowed: known(
    'The state of the resource, or a quota, does not allow it.',
    'Read the message: where it tells of cores, ask for a higher quota or choose a smaller size',
    'Where something is being deleted, wait until it is gone',
  ),
  PlatformImageNotFound: known(
    'There is no such image in this region.',
    'az vm image list --all',
    'Check publisher, offer, SKU and version',
  ),
  InvalidResourceReference: known(
    'Something that the machine names does not exist.',
    'Create it first',
    'Check its id',
  ),
  PropertyChangeNotAllowed: known(
    'The property is set when the machine is made, and stays.',
    'Make another machine with the value that is wanted',
  ),
  ArtifactNotFound: known(
    'No such extension is published, or it is retired.',
    'az vm extension image list',
    'The identity extension is retired: ask 169.254.169.254 for tokens',
  ),
  Conflict: known('Another operation on the same resource has not ended.', 'Wait until it has, then retry'),
  PreconditionFailed: known(
    'The resource was written since it was read: by somebody else, or by this very write, whose first answer was lost.',
    'Retry: it is read and planned anew',
    'Look who else changes it',
  ),
  NicInUse: known('The interface belongs to a machine.', 'Delete the machine first'),
  InUseSubnetCannotBeDeleted: known('Something is still connected to the subnet.', 'Delete what uses it first'),
  AllocationFailed: known('The region has no room for this size at the moment.', 'Retry later', elsewhere),
  ZonalAllocationFailed: known(
    'The zone has no room for this size at the moment.',
    'Choose another zone or none',
    elsewhere,
  ),
  OverconstrainedAllocationRequest: known(
    'No host fulfils all that was asked for at once.',
    'Ask for less: size, zone, accelerated networking, ephemeral disk',
    'Retry later',
  ),
  OSProvisioningTimedOut: known(
    'The system did not report that it had started, in time.',
    'Look at the boot diagnostics: the machine may still come up',
    'Check the image',
  ),
  OSProvisioningClientError: known(
    'The system reported that it could not set itself up.',
    'Look at the boot diagnostics',
    'Check user name, password and custom data',
  ),
  VMExtensionProvisioningError: known(
    'An extension reported a failure.',
    'Read the message of the extension',
    'Remove it and add it again',
  ),
  VMAgentStatusCommunicationError: known(
    'The agent in the machine does not answer.',
    'Start the machine',
    'Look whether the agent runs',
  ),
  OperationPreempted: known(
    'A newer write to the same machine has ended this one.',
    'Read the machine again, then write what is still missing',
    'Look who else changes it',
  ),
  InternalExecutionError: known(
    'Compute met a fault of its own.',
    'Retry',
    'Open a support request with the correlation id',
  ),
  NetworkingInternalOperationError: known(
    'The network of the machine met a fault of its own.',
    'Retry',
    'Open a support request with the correlation id',
  ),
};
