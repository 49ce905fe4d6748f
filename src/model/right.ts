/** What an account must be allowed to do before a change can be made, in the words of Azure role-based access control. */

export interface Right {
  /** `Microsoft.Compute/virtualMachines/write` */
  readonly action: string;
  /** The id of what it is done to, which need not exist yet. */
  readonly scope: string;
}

/** A resource group that is not for people to change. */
export interface ManagedGroup {
  readonly name: string;
  /** The service, or the id of what keeps it. */
  readonly by: string;
}

/** One that the account does not have. */
export interface LackingRight extends Right {
  /** The built-in role that allows it and little else. */
  readonly role: string;
}
