/** What secrets look like, whoever wrote them. */

export interface SecretShape {
  readonly name: string;
  readonly pattern: RegExp;
}

export const secretShapes: readonly SecretShape[] = [
  { name: 'a token', pattern: /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/ },
  { name: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(-----END [A-Z ]*PRIVATE KEY-----)?/ },
  { name: 'a connection string', pattern: /\b(AccountKey|SharedAccessKey|Password|Pwd)\s*=\s*[^;\s"']{6,}/i },
  { name: 'a shared access signature', pattern: /[?&]sig=[\w%+/=-]{20,}/ },
  { name: 'a client secret', pattern: /\b[\w~.-]{3}8Q~[\w~.-]{30,}/ },
];

const hidden = '•••';

/** The text without what looks like a secret, and without those that are known. */
export const withoutSecrets = (text: string, known: readonly string[] = []): string => {
  const named = known.filter(Boolean).reduce((rest, secret) => rest.replaceAll(secret, hidden), text);
  return secretShapes.reduce(
    (rest, { pattern }) => rest.replace(new RegExp(pattern, `${pattern.flags}g`), hidden),
    named,
  );
};
