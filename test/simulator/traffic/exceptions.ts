/** Where the simulator answers otherwise than was recorded, each with the reason. Whatever is not here is equal. */
import type { Difference } from './play.ts';

export interface Exception {
  readonly why: string;
  /** Of the file's name. */
  readonly file?: RegExp;
  /** Of the request: `GET resourceGroups/…`, without what stands before. */
  readonly request?: RegExp;
  readonly numbers?: readonly number[];
  /** Of the place in the answer; absent for all of it. */
  readonly path?: RegExp;
  readonly version?: RegExp;
}

/** Other providers than those that are modelled. */
const foreign =
  /Microsoft\.(Cdn|RecoveryServices|NetApp|Insights|DBfor\w+|VirtualMachineImages|ContainerRegistry)|privateDnsZones|policyDefinitions|interfaceEndpoints|capsOperations/i;

export const exceptions: readonly Exception[] = [
  {
    why: 'A deployment runs from its first poll on, as 8 of 10 recorded ones did.',
    request: /operationStatuses/,
    path: /^body\.status$/,
  },
  {
    why: 'Deployments had a duration at their end until 2024.',
    file: /^vmss-msi/,
    request: /deployments/,
    path: /duration$/,
  },
  { why: 'The token of the job is in a URL of 2019.', file: /^net-/, numbers: [49], path: /location$/ },
  { why: 'Microsoft.Compute before 2018-06-01 is not modelled.', file: /^java-/ },
  { why: 'Export of templates is not modelled.', request: /\/exportTemplate$/ },
  { why: 'The resource provider is not modelled.', file: /^errors/, request: foreign },
  {
    why: 'What went wrong inside a machine is a fault to inject.',
    file: /^errors/,
    request: /Compute\/locations\/.*\/operations\//,
  },
  {
    why: 'The deployment, its template or what ran before it was not kept.',
    file: /^errors/,
    request: /Microsoft\.Resources\/deployments\//,
  },
  {
    why: 'What ran on the scale set, or was assigned before, was not kept.',
    file: /^errors/,
    request: /vmss000009\/manualupgrade$|vmss1\/.*roleAssignments/,
  },
  { why: 'The body of the request was not kept.', file: /^errors/, request: /virtualMachineScaleSets\/nt2$/ },
  {
    why: 'The role is not among those that are modelled.',
    file: /^errors/,
    request: /aks-subnet\/.*roleAssignments/,
    path: /^body\.error/,
  },
  {
    why: 'The request that made the lock, in other letters, was not kept.',
    file: /^errors/,
    request: /readonly_resource_lock/,
    path: /error\.message$/,
  },
  {
    why: 'There are a dozen regions.',
    file: /^errors/,
    request: /nic_stack|vm000004$/,
    path: /^body\.error/,
  },
  {
    why: 'Of each kind of trouble one answer is modelled, that of the gateway.',
    file: /^errors/,
    request: /virtualMachines\/vm3$|id1000006$|nic-name$/,
    path: /^body\.error|x-ms-failure-cause$/,
  },
  {
    why: 'Refusals of Microsoft.Compute do not tell what is left of its buckets.',
    file: /^errors/,
    path: /x-ms-ratelimit-remaining-resource$/,
  },
  {
    why: 'The requests that made the machine were not kept, so it is there from the beginning.',
    file: /^vm-power/,
    numbers: [0],
  },
  {
    why: 'Machines of a scale set have numbers without gaps.',
    file: /^vmss-instances/,
    numbers: [123],
    path: /^body\.value\.1\./,
  },
  {
    why: 'The group is there from the beginning, since the interface needs it.',
    file: /^net-/,
    numbers: [0],
    path: /^status$/,
  },
  { why: 'Subscriptions and tenants have names and policies of their own.', file: /rest-deleting/, request: /^GET $/ },
  { why: 'An automation of the recorded subscription adds tags.', path: /tags\.(DateCreated|Creator)$/ },
  {
    why: 'Rate limits have the buckets of 2024 in every version.',
    path: /x-ms-ratelimit-remaining-resource/,
    version: /^20(1|20|21)/,
  },
  { why: 'Retry-After on polls only where it is asked for.', request: /\/operations\//, path: /retry-after/ },
  { why: 'Role assignments had a charge in 2019.', file: /^net-/, path: /x-ms-request-charge/ },
  {
    why: 'The sentence about principalType is of 2021 and later.',
    file: /^(net-|role-|errors)/,
    request: /roleAssignments/,
    path: /error\.message/,
  },
  {
    why: 'Descriptions and dates of roles are our own.',
    request: /roleDefinitions/,
    path: /description|(cre|up)datedOn|actions/i,
  },
  {
    why: 'Images have one version, one generation, and say nothing of the system in them.',
    path: /hyperVGeneration|osName|osVersion|diskControllerType|enableVMAgentPlatformUpdates/,
  },
  {
    why: 'The guest agent is ready and of one version from the beginning.',
    path: /instanceView\.(vmAgent|computerName)/,
  },
  {
    why: 'The exact version of an image is told since 2019-12-01, here already in December 2019.',
    file: /^net-/,
    path: /exactVersion$/,
  },
  {
    why: 'Nothing runs in a machine: Run Command prints what the simulator knows.',
    file: /run-command/,
    path: /message$/,
  },
];

export const exceptionFor = (file: string, version: string, difference: Difference): Exception | undefined =>
  exceptions.find(
    each =>
      (each.file?.test(file) ?? true) &&
      (each.request?.test(difference.request) ?? true) &&
      (each.numbers?.includes(difference.i) ?? true) &&
      (each.path?.test(difference.path) ?? true) &&
      (each.version?.test(version) ?? true),
  );
