/** Whose tokens an identity trusts besides Azure's own: an issuer and a subject, kept with the identity. */
export interface FederatedCredential {
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly audiences: readonly string[];
}
