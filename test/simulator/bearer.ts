/** The headers of a request by somebody, with a token that nobody has signed. */
export const bearer = (oid: string, more: object = {}): { readonly authorization: string } => ({
  authorization: `Bearer e30.${Buffer.from(JSON.stringify({ oid, ...more })).toString('base64url')}.`,
});
