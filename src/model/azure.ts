/** The port through which steps see Azure: nouns with verbs, no SDK and no HTTP. */
import type { JsonObject } from './json.ts';
import type {
  Account,
  Credential,
  Extension,
  IdentityRequest,
  Instance,
  MachineSize,
  NewRoleAssignment,
  NewScaleSet,
  NewVirtualMachine,
  Region,
  ResourceGroup,
  RoleAssignment,
  ScaleSet,
  Subscription,
  Tenant,
  UserAssignedIdentity,
  VirtualMachine,
  VirtualNetwork,
} from './resources.ts';
import type { LackingRight, ManagedGroup, Right } from './right.ts';

export interface InSubscription {
  readonly subscription: string;
}

export interface InGroup extends InSubscription {
  readonly resourceGroup: string;
}

export interface Named extends InGroup {
  readonly name: string;
}

/** `get` answers undefined for what does not exist; every other failure is a ProblemError. */
export interface Azure {
  /** Every way to sign in here. */
  credentials(): Promise<readonly Credential[]>;
  /** Begins to sign in, and answers the tenants that the account is in. */
  tenants(credential: string): Promise<readonly Tenant[]>;
  /** Signs in to one of them; without one, to the one that the account is at home in. */
  signIn(credential: string, tenant?: string): Promise<Account>;
  subscriptions(): Promise<readonly Subscription[]>;
  regions(at: InSubscription): Promise<readonly Region[]>;
  sizes(at: InSubscription & { readonly location: string }): Promise<readonly MachineSize[]>;
  readonly resourceGroups: {
    list(at: InSubscription): Promise<readonly ResourceGroup[]>;
    get(at: InGroup): Promise<ResourceGroup | undefined>;
    create(at: InGroup, location: string): Promise<void>;
    /** The names of all that is in it. */
    contents(at: InGroup): Promise<readonly string[]>;
    delete(at: InGroup): Promise<void>;
  };
  readonly identities: {
    list(at: InSubscription): Promise<readonly UserAssignedIdentity[]>;
    get(at: Named): Promise<UserAssignedIdentity | undefined>;
    create(at: Named, location: string): Promise<void>;
    /** Replaces the tags. */
    tag(at: Named, tags: Readonly<Record<string, string>>): Promise<void>;
    delete(at: Named): Promise<void>;
  };
  readonly virtualNetworks: {
    get(at: Named): Promise<VirtualNetwork | undefined>;
    create(at: Named, network: VirtualNetwork): Promise<void>;
    delete(at: Named): Promise<void>;
  };
  readonly virtualMachines: {
    /** Of a group, or of the whole subscription. */
    list(at: InSubscription & Partial<InGroup>): Promise<readonly VirtualMachine[]>;
    get(at: Named): Promise<VirtualMachine | undefined>;
    create(at: Named, machine: NewVirtualMachine): Promise<void>;
    /** A PATCH with only the identity: nothing else is sent, and it is refused where somebody has written since `get`. */
    setIdentity(at: Named, identity: IdentityRequest): Promise<void>;
    delete(at: Named): Promise<void>;
    /** Runs a script on the machine, and answers what it printed. */
    run(
      at: Named,
      script: { readonly shell: 'bash' | 'powershell'; readonly lines: readonly string[] },
    ): Promise<string>;
  };
  readonly extensions: {
    list(at: Named): Promise<readonly Extension[]>;
    create(at: Named, extension: Extension & { readonly location: string }): Promise<void>;
    delete(at: Named, extension: string): Promise<void>;
  };
  readonly scaleSets: {
    list(at: InSubscription & Partial<InGroup>): Promise<readonly ScaleSet[]>;
    get(at: Named): Promise<ScaleSet | undefined>;
    create(at: Named, set: NewScaleSet): Promise<void>;
    /** A PATCH with only the identity. */
    setIdentity(at: Named, identity: IdentityRequest): Promise<void>;
    delete(at: Named): Promise<void>;
    instances(at: Named): Promise<readonly Instance[]>;
    /** Brings instances up to the model. */
    update(at: Named, instances: readonly string[]): Promise<void>;
  };
  readonly roleAssignments: {
    /** Those at a scope and below it. */
    list(scope: string): Promise<readonly RoleAssignment[]>;
    /** A principal that is not replicated yet is waited for, at most two minutes. */
    create(assignment: NewRoleAssignment): Promise<void>;
    delete(id: string): Promise<void>;
  };
  readonly resourceProviders: {
    /** `Registered`, `Registering`, `NotRegistered` …; undefined where the account may not know. */
    state(at: InSubscription, namespace: string): Promise<string | undefined>;
    /** Waits while Azure registers it, at most two minutes: all regions take longer, and each can be used when it is ready. */
    register(at: InSubscription, namespace: string): Promise<void>;
  };
  /** Which of the resource groups of these scopes a service keeps for itself. */
  managedGroups(scopes: readonly string[]): Promise<readonly ManagedGroup[]>;
  /** Which of these rights the account does not have. */
  lacking(rights: readonly Right[]): Promise<readonly LackingRight[]>;
  /** Which of these object ids the directory still has. */
  principals(ids: readonly string[]): Promise<readonly string[]>;
  /** The text of a file beside the person. */
  file(path: string): Promise<string>;
}

/** One HTTP exchange, as it was. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly apiVersion: string;
  /** 0 where no answer came. */
  readonly status: number;
  /** Why none came, as the network calls it: `ECONNRESET`, or `AbortError` where it was waited for long enough. */
  readonly failure?: string;
  readonly milliseconds: number;
  /** By which Microsoft finds it. */
  readonly correlationId?: string;
  readonly request?: JsonObject;
  readonly response?: JsonObject;
  /** Where an operation that goes on is followed: `azure-asyncoperation`, `location`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that would write. */
export type Write = Pick<Call, 'method' | 'path' | 'apiVersion' | 'request'>;

/** Who asks: when to give up waiting, and whom to tell of every exchange. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Before a request that may write leaves; what becomes of it may never be heard. */
  sends(request: Pick<Call, 'method' | 'path'>): void;
  saw(call: Call): void;
  /** Why nothing seems to happen. */
  waits(reason: string): void;
  /** Where it is given nothing is written: it is told what would be. */
  withholds?(write: Write): void;
}

/** Where Azure is: known at once, reached when it is first needed. */
export type Cloud = (watch: Watch) => Promise<Azure>;
