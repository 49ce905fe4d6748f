/** Where this simulator is not Azure, or where nobody has recorded what Azure does and a choice had to be made. */

export interface Deviation {
  readonly what: string;
  /** What Azure does, as far as it is known. */
  readonly azure: string;
  readonly here: string;
  readonly why: string;
}

const unknown = 'Not established: nobody has recorded it.';

export const deviations: readonly Deviation[] = [
  {
    what: 'A PUT without an identity block on a machine that has one',
    azure: unknown,
    here: 'The identity stays.',
    why: 'Removing takes the type None, and a PUT of a model read with an old api-version must not lose identities.',
  },
  {
    what: 'A PUT whose identity map leaves out an entry that the machine has',
    azure: 'Not recorded; the documentation says to remove an identity from a template by leaving it out.',
    here: 'The entry is removed: the map of a PUT is the whole set.',
    why: 'PUT replaces, PATCH merges (RPC).',
  },
  {
    what: '`identity: null` in a PATCH',
    azure: unknown,
    here: 'Nothing changes, as if the block were absent.',
    why: 'The typed readers of providers cannot tell null from absent.',
  },
  {
    what: 'PATCH with the type UserAssigned, on a machine without user-assigned identities, that names none',
    azure: unknown,
    here: '400 MissingIdentityIds, as recorded for PUT.',
    why: 'The state that it asks for does not exist.',
  },
  {
    what: 'PATCH that nulls every user-assigned identity with the type SystemAssigned, UserAssigned',
    azure: 'Recorded for the type UserAssigned alone.',
    here: 'The same FailedIdentityOperation, naming the type.',
    why: 'The state that it asks for does not exist either.',
  },
  {
    what: 'PATCH that nulls an identity that the machine does not have',
    azure: unknown,
    here: 'The entry is ignored.',
    why: 'The state that it asks for is already there.',
  },
  {
    what: 'A write that names an attached identity whose resource was deleted',
    azure: 'Such writes fail, in ways that differ between reports (aad-pod-identity#339).',
    here: 'FailedIdentityOperation where the identity is named, success where it is nulled or left out.',
    why: 'It lets a person clean up, as the documentation says one must.',
  },
  {
    what: 'One identity named twice in a map, in two spellings',
    azure: 'Refused in the list of 2017-12-01; not recorded for the dictionary.',
    here: 'One entry, in the first spelling.',
    why: 'Ids compare without case.',
  },
  {
    what: 'An empty identity map beside the type SystemAssigned or None',
    azure: 'Refused where it has entries; an empty one is not recorded.',
    here: 'Accepted.',
    why: 'It asks for nothing.',
  },
  {
    what: 'An unknown identity type',
    azure: 'Refused; the words are not recorded.',
    here: '400 InvalidRequestContent with words of our own.',
    why: 'ARM reads the block before the provider does.',
  },
  {
    what: 'An identity with a name of more than 24 characters on a machine',
    azure: 'Documented not to work properly; the answer is not recorded.',
    here: 'Accepted.',
    why: 'The rule is advice.',
  },
  {
    what: 'A write to a machine while another operation runs on it',
    azure: 'The newer one preempts the older (issues), sometimes 409 ConflictingConcurrentWriteNotAllowed (2026).',
    here: 'The older operation ends Failed with OperationPreempted, at once, whatever it was.',
    why: 'The documented pattern; a rare conflict is a fault to inject, not a rule.',
  },
  {
    what: 'PATCH on a machine that does not exist',
    azure: unknown,
    here: '404 ResourceNotFound, as for GET.',
    why: 'The front door answers it.',
  },
  {
    what: 'GET of a user-assigned identity that does not exist',
    azure: unknown,
    here: '404 ResourceNotFound from the gateway.',
    why: 'The generic answer for every tracked resource.',
  },
  {
    what: 'A user-assigned identity or machine put in another region than it has',
    azure: 'InvalidResourceLocation is quoted for other types.',
    here: 'The same, 409.',
    why: 'The front door answers it.',
  },
  {
    what: 'A write with an If-Match that no longer matches, or with If-None-Match: * on one that exists, of a machine or a scale set',
    azure: 'Refused with 412; the body is not recorded.',
    here: '412 PreconditionFailed, with words of our own.',
    why: 'Two writers must not overwrite each other.',
  },
  {
    what: 'Invalid names of resource groups and identities',
    azure: 'Refused; the bodies are not recorded.',
    here: '400 InvalidResourceGroup, 400 InvalidResourceName, with words of our own.',
    why: 'The name rules themselves are published.',
  },
  {
    what: 'An api-version that a provider does not have',
    azure: '400 NoRegisteredProviderFound or 404 InvalidResourceType; which of the two when is not established.',
    here: 'NoRegisteredProviderFound where the path has a region or a group, else InvalidResourceType.',
    why: 'The first error names a region, so it needs one.',
  },
  {
    what: 'Requests without a token, or with one that is not well formed',
    azure: '401; only the answer to an expired token is recorded.',
    here: '401 AuthenticationFailed or InvalidAuthenticationToken. Any well-formed token is accepted.',
    why: 'There is nobody to sign tokens, and nobody to keep out.',
  },
  {
    what: 'A missing image in a PUT of a machine',
    azure: 'Recorded inside deployments, as validation or as a failed operation.',
    here: '404 PlatformImageNotFound at once, with the recorded words.',
    why: 'A person sees the mistake where it was made.',
  },
  {
    what: 'The name of an interface that a machine describes in its network profile',
    azure: unknown,
    here: 'The name in the description.',
    why: 'It is what was asked for.',
  },
  {
    what: 'A subnet or an interface that a machine names and that does not exist; interfaces and subnets in use',
    azure: 'InvalidResourceReference, NicInUse and InUseSubnetCannotBeDeleted, from public quotes, not recorded.',
    here: 'The same codes and words, 400.',
    why: 'They are what Microsoft.Network is known to say.',
  },
  {
    what: 'Writes of Microsoft.Network',
    azure: 'Long-running operations.',
    here: 'Done at once: 201 and 200 for PUT, 200 and 204 for DELETE.',
    why: 'A wizard for identities waits for machines, not for networks.',
  },
  {
    what: 'Deployments',
    azure:
      'Complete mode, linked templates, what-if, subscriptions and management groups as scopes, some hundred functions, validation by every provider; polls say Accepted for a moment, sometimes.',
    here: 'Groups, incremental mode, parallel loops, resources inside resources by short type, some twenty functions; a deployment runs from its first poll on. Validation reads the template and asks no provider. What was begun when one is cancelled goes on. All else is 501 NotSimulated or InvalidTemplate.',
    why: 'That is what templates of machines and identities need.',
  },
  {
    what: 'HTTP',
    azure: 'Regions, gateways, compression, HTTP/2, TLS of public authorities.',
    here: 'HTTP/1.1 on one machine, uncompressed, with the certificate that was given; x-ms headers of a gateway in West Europe.',
    why: 'Clients read none of it.',
  },
  {
    what: 'Federated credentials',
    azure: 'At most 20 for an identity, written one at a time; the code for a subject that is there is not known.',
    here: 'As many as wanted; 409 Conflict for a subject that is there. No token is exchanged.',
    why: 'They are things to make and remove here.',
  },
  {
    what: 'Resource providers and tags',
    azure: 'Hundreds of providers; tags of subscriptions; lists of operations of all providers.',
    here: 'The five that are modelled; 501 NotSimulated for tags of subscriptions; the operations of Microsoft.ManagedIdentity alone.',
    why: 'The others have nothing to do here.',
  },
  {
    what: 'Virtual networks',
    azure: 'Peerings, gateways, flow timeouts and much more.',
    here: 'Address space and subnets.',
    why: 'That is what a machine needs.',
  },
  {
    what: 'Changes to a machine beyond identity, tags, size and plain options',
    azure: 'Data disks and interfaces can change; capture, generalize and more are actions.',
    here: 'Refused with 501 NotSimulated.',
    why: 'To leave out quietly what was asked for would be worse.',
  },
  {
    what: 'Power actions on a machine that is already so, or that is stopped',
    azure: 'Some are refused, some do nothing; not recorded.',
    here: 'All succeed: restarted, redeployed and reimaged machines run, a reapplied one is as it was. Machines run from the moment they exist.',
    why: 'The state that they ask for is there in the end.',
  },
  {
    what: 'A request for a token from a machine that is stopped',
    azure: 'Nobody is there to ask.',
    here: '503 machine_not_running, with words of our own.',
    why: 'Any client may speak for a machine here, so it has to be told.',
  },
  {
    what: 'Bodies of machines in old api-versions',
    azure: 'Older versions have fewer properties, and the oldest another order of keys.',
    here: 'The shape of 2024-11-01 without what came later than the version; scale sets have it all but the etag. Versions before 2018-06-01 are refused.',
    why: 'Clients of today read what they know.',
  },
  {
    what: 'Time',
    azure: 'Passes.',
    here: 'A tenth of a second a request, and after a poll what a client would have waited. `advance` lets more pass.',
    why: 'Nobody waits, and the same requests give the same bytes.',
  },
  {
    what: 'Retry-After on polls',
    azure: 'Sometimes 30 and more on the first poll of a create (2019), 15 for a group.',
    here: 'None, unless asked for; then 2 for machines and 15 for groups.',
    why: 'SDKs wait for it in real seconds.',
  },
  {
    what: 'How long creating a machine and deleting a group take',
    azure: 'Not in the recordings.',
    here: '40 s and 45 s.',
    why: 'What people see.',
  },
  {
    what: 'Rate limits',
    azure: 'Buckets that empty and refill, of many kinds; 429 when they are empty.',
    here: 'Those of reads, writes and deletes of a subscription, which requests one after the other do not empty, since each takes a tenth of a second, and the updates of a machine. `throttling` sets others, or none. Other headers tell of a full bucket; the words for these limits are those recorded for the hourly ones of before.',
    why: 'A client should learn to wait, and not be held back for nothing.',
  },
  {
    what: 'Misfortunes',
    azure: 'Come when they come.',
    here: 'Come from a plan of faults alone: refusals, lost connections, slow answers, operations that fail, others that write. What fails keeps what was asked for, in the state Failed.',
    why: 'A lesson and a test must be able to be repeated.',
  },
  {
    what: 'Pages of long lists',
    azure: 'Sizes that differ from list to list.',
    here: '500 items.',
    why: 'Enough to make a client follow nextLink.',
  },
  {
    what: 'The identity of a scale set machine that has not taken over the latest model',
    azure: unknown,
    here: 'The identity of the model that it took over last. A PATCH of tags or capacity makes no new model.',
    why: 'That is what an upgrade of instances is for.',
  },
  {
    what: 'A PUT or PATCH of a scale set that leaves out parts of its model',
    azure: 'Recorded for the image, which stays.',
    here: 'Whatever is left out stays, at every depth; lists are replaced, null removes.',
    why: 'What az and the SDKs send back must not lose anything.',
  },
  {
    what: 'Manual upgrades where the upgrade policy is Automatic or Rolling',
    azure: 'OperationNotAllowed, recorded once, for a set that upgrades by itself.',
    here: 'The same, 409, for every such set.',
    why: 'There is nothing to do by hand.',
  },
  {
    what: 'Rolling upgrades',
    azure: 'Need health probes, pause between batches, can be watched and cancelled.',
    here: 'A fifth of the machines every 40 s after the operation has ended.',
    why: 'Enough to see that it takes longer.',
  },
  {
    what: 'When machines of a scale set appear and go',
    azure: 'One by one while the operation runs, and for a time more than were asked for.',
    here: 'All at once when it ends, with numbers without gaps.',
    why: 'Nobody waits for a single machine here.',
  },
  {
    what: 'Flexible scale sets',
    azure: 'Upgrade policies and the list of machines below the set differ between documents and versions.',
    here: 'The policy is Manual unless given. Machines take over user-assigned identities and the size, and keep a system-assigned identity of their own. Deleting the set deletes them; deleting one lowers the capacity.',
    why: 'The parts that identities need.',
  },
  {
    what: 'Scale sets beyond identity, size, capacity, extensions and policy',
    azure: 'Autoscale, instance repair, protection, load balancers, interfaces of instances.',
    here: 'Options are kept and ignored; actions other than upgrades, power and deletion of machines are refused with 501 NotSimulated.',
    why: 'They change no identity.',
  },
  {
    what: 'The retired VM extension for managed identities (publisher Microsoft.ManagedIdentity)',
    azure: 'Gone: adding it is ArtifactNotFound (2023). Those that are installed can be removed.',
    here: 'It can be added, unless `retiredExtension` is gone; then 404 ArtifactNotFound at once.',
    why: 'The workflows of older documents can be practised.',
  },
  {
    what: 'VM extensions',
    azure: 'Hundreds, with versions by region; some fail, some need a running agent.',
    here: 'Those of a short list, in any version; all succeed after 20.5 s. Others are 404 ArtifactNotFound, a region other than that of the machine is 400 InvalidParameter.',
    why: 'An extension here is something to add and remove.',
  },
  {
    what: 'Storage accounts and key vaults',
    azure: 'Services of their own.',
    here: 'Listed among the resources of a group where the world has them, and scopes of role assignments. Any other resource of a type that is not modelled is a scope too, whether or not it exists.',
    why: 'A role needs something to be for.',
  },
  {
    what: 'The list of resources that use an identity',
    azure: 'Comes from an index that is late by minutes, knows every type, and takes one request a second.',
    here: 'Machines and scale sets of all subscriptions, at once.',
    why: 'Those are the types that are modelled.',
  },
  {
    what: 'Scripts of Run Command',
    azure: 'Run in the machine.',
    here: 'Requests for tokens in them are answered as the metadata service would; nothing else runs, which stderr says. A command for the other operating system is 400 InvalidParameter.',
    why: 'There is no machine.',
  },
  {
    what: 'Tokens',
    azure: 'Signed, cached for about a day for each resource, and limited in number.',
    here: 'Unsigned, the same for a day unless `tokenCache` is off, for a list of known services. Some words of refusals are our own; other metadata is answered with 501. Tokens of people whom the world does not know do not expire.',
    why: 'They show whose they are, and open only this simulator.',
  },
  {
    what: 'A role that an identity is given after its token was issued',
    azure:
      'Roles take up to ten minutes; membership of groups and roles of applications show in a new token alone, after a day.',
    here: 'Shows in a new token alone, unless `tokenCache` is off. For people it shows at once.',
    why: 'The longest wait is the one to learn about.',
  },
  {
    what: 'Principals that were deleted',
    azure: 'Can be seen, and some restored, for thirty days.',
    here: 'Can be seen in Microsoft Graph for thirty days, without their names. None is restored.',
    why: 'A managed identity cannot be restored.',
  },
  {
    what: 'Role definitions',
    azure: 'Several hundred built-in ones, and custom ones; each has its own dates.',
    here: 'Those that managed identities are given, with one date. Custom roles are refused with 501 NotSimulated.',
    why: 'The others have nothing to do here.',
  },
  {
    what: 'A role assignment put again with the same content under the same name',
    azure: 'Not recorded; templates that do so succeed.',
    here: '201, with a new date of update. Any other content is RoleAssignmentUpdateNotPermitted, another role too.',
    why: 'Deployments can be repeated.',
  },
  {
    what: 'A role assignment of a role that does not exist',
    azure: 'RoleDefinitionDoesNotExist; the status is recorded for GET, 404, alone.',
    here: '400.',
    why: 'Like the other refusals of the body.',
  },
  {
    what: 'A role assignment for a principal that does not exist, with principalType ServicePrincipal',
    azure: 'Not recorded; the type is said to skip the look-up.',
    here: '400 PrincipalNotFound, as without the type. Managed identities and the person in the token exist.',
    why: 'A mistyped id should show while one learns.',
  },
  {
    what: 'The replication delay of new principals',
    azure: 'A matter of luck: 29 of 109 recorded writes waited 7 to 31 s, none of 147 that said the type.',
    here: '14 s without the type, none with it; `replicationDelay` sets another, for both.',
    why: 'A lesson must show the same thing every time.',
  },
  {
    what: 'Role assignments whose scope is deleted',
    azure: unknown,
    here: 'They go with their scope. Those whose principal is deleted stay, with the type that they had.',
    why: 'Nothing can be listed at a scope that is not there.',
  },
  {
    what: 'Role assignments above subscriptions, of groups, with conditions, and their bodies in old api-versions',
    azure: 'Management groups; members of a group have its roles; conditions limit; 2015-07-01 has fewer properties.',
    here: '501 NotSimulated above subscriptions; no groups; conditions are kept and ignored; one shape, of 2022-04-01, without conditions before 2020-03-01.',
    why: 'That is what identities of machines need.',
  },
  {
    what: 'Who may do what',
    azure: 'Everybody has the roles that were assigned to him and his groups, and no more.',
    here: 'A caller whom the world knows by the object id in the token, and an identity of a resource, has his roles. Everybody else owns everything, and no list has the rights of such callers.',
    why: 'Any client can begin at once, and a lesson can be strict.',
  },
  {
    what: 'Rights that are needed beside the one for the resource itself',
    azure: 'Checked for each linked resource: identities, subnets, interfaces, images.',
    here: 'Checked for identities that are newly assigned.',
    why: 'The others have nothing to do with identities.',
  },
  {
    what: 'Lists of a whole subscription, and what belongs to a region, for a caller with rights in a part of it',
    azure: 'Lists have what he may read; polls of operations are not recorded.',
    here: 'The same; sizes, images and operations are there for whoever has the action anywhere in the subscription.',
    why: 'Somebody who may write in one group must be able to wait for what he wrote.',
  },
  {
    what: 'Locks, policies and registration of providers',
    azure: 'Policies have conditions of any kind and many effects; registering takes minutes.',
    here: 'Locks as in Azure. Policies deny by type, region and tag; they are part of a world and are not listed. Registering is done at once. Nobody is refused who only reads.',
    why: 'The refusals are what one has to know.',
  },
  {
    what: 'Quotas and sizes that are not sold to a subscription',
    azure: 'Quotas by region and family, that can be raised; sizes that come and go.',
    here: 'Cores of a region, and sizes, where a world sets them.',
    why: 'The refusals are what one has to know.',
  },
];
