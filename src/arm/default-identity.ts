/** Which identity a token request gets that names none (managed identities FAQ, IMDS). */

/** The identities of a machine, as far as the rule looks at them: client ids of the user-assigned ones. */
export interface Available {
  readonly systemAssigned: boolean;
  readonly userAssigned: readonly string[];
}

export type DefaultIdentity =
  | { readonly is: 'system-assigned' }
  | { readonly is: 'user-assigned'; readonly id: string }
  /** 400 invalid_request: "Multiple user assigned identities exist". */
  | { readonly is: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly is: 'none' };

/** The system-assigned one where there is one, else the only user-assigned one, else an error. */
export const defaultIdentity = ({ systemAssigned, userAssigned }: Available): DefaultIdentity => {
  if (systemAssigned) return { is: 'system-assigned' };
  const [id, ...others] = userAssigned;
  if (id === undefined) return { is: 'none' };
  return others.length ? { is: 'ambiguous', ids: userAssigned } : { is: 'user-assigned', id };
};
