/** Tokens as the simulator believes them: made of claims, and read again. */

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export type Claims = Readonly<Record<string, string | number>>;

export const tokenOf = (claims: Claims): string =>
  `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.unsigned`;

const told = ['oid', 'appid', 'iat', 'exp'];

/** Those of its claims that the simulator looks at. */
export const claimsOf = (token: string): Claims => {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return Object.fromEntries(Object.entries(claims as Claims).filter(([name]) => told.includes(name)));
  } catch {
    return {};
  }
};
