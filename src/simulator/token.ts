/** Access tokens of managed identities: claims as Microsoft Entra ID writes them, and no signature. */
import { Buffer } from 'node:buffer';

export interface TokenClaims {
  readonly audience: string;
  readonly tenant: string;
  readonly principalId: string;
  readonly clientId: string;
  /** The resource that the identity is: the machine, the scale set, or the user-assigned identity. */
  readonly identity: string;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const unsignedToken = (claims: TokenClaims): string => {
  const { audience, tenant, principalId, clientId, identity, issuedAt, expiresAt } = claims;
  const issuer = `https://sts.windows.net/${tenant}/`;
  const payload = {
    aud: audience,
    iss: issuer,
    iat: issuedAt,
    nbf: issuedAt,
    exp: expiresAt,
    appid: clientId,
    appidacr: '2',
    idp: issuer,
    idtyp: 'app',
    oid: principalId,
    sub: principalId,
    tid: tenant,
    ver: '1.0',
    xms_mirid: identity.replace(/\/resourcegroups\//i, '/resourcegroups/'),
  };
  return `${encoded({ typ: 'JWT', alg: 'none' })}.${encoded(payload)}.`;
};
