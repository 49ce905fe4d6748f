/** From what a credential throws to a problem that says what to do: Microsoft Entra's own code, or the way that cannot be gone. */
import { type EntraError, entraErrors } from '../arm/entra-errors.ts';
import { type Problem, ProblemError } from '../model/problem.ts';

/** Why a way cannot be gone at all, where Microsoft Entra was not even asked. */
const unavailable: Readonly<Record<string, Pick<Problem, 'code' | 'happened' | 'try'>>> = {
  'azure-cli': {
    code: 'AzureCliLoggedOut',
    happened: 'The Azure CLI has no account that can be used',
    try: ['az login', 'az cloud show says which cloud it is set to', 'Sign in another way'],
  },
  browser: {
    code: 'BrowserNotUsable',
    happened: 'The sign-in page could not be opened or was not finished',
    try: ['Sign in with a device code', 'az login, then sign in with the Azure CLI'],
  },
  'device-code': {
    code: 'DeviceCodeNotUsed',
    happened: 'The device code was not used in time',
    try: ['Retry: there will be a new code', 'Sign in another way'],
  },
  environment: {
    code: 'EnvironmentNotSet',
    happened: 'The environment does not say who signs in',
    try: [
      'Set AZURE_TENANT_ID and AZURE_CLIENT_ID, and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH',
      'Sign in another way',
    ],
  },
  'workload-identity': {
    code: 'WorkloadIdentityNotSet',
    happened: 'This is no workload with a federated identity',
    try: ['Set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_FEDERATED_TOKEN_FILE', 'Sign in another way'],
  },
  'managed-identity': {
    code: 'ManagedIdentityNotAvailable',
    happened: 'This is no Azure machine with a managed identity',
    try: [
      'Assign an identity to the machine that this runs on',
      'Set AZURE_CLIENT_ID where it has several',
      'Sign in another way',
    ],
  },
};

/** What a credential says of itself; the first line is the one that is meant for people. */
const firstLine = (message: string): string => (message.split('\n')[0] ?? '').trim();

const correlationIn = (message: string): string | undefined => /Correlation ID: ([0-9a-f-]{36})/i.exec(message)?.[1];

const fromEntra = (code: string, message: string, { happened, try: hints }: EntraError): Problem => {
  const correlationId = correlationIn(message);
  return {
    code,
    happened,
    why: firstLine(message.slice(message.indexOf(code))),
    try: hints,
    source: 'Microsoft Entra ID',
    ...(correlationId !== undefined && { correlationId }),
  };
};

const unknownEntra: EntraError = {
  happened: 'Microsoft Entra ID refused to sign in',
  try: ['Sign in another way', 'Ask an administrator'],
};

export const signInProblem = (way: string, error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const [code] = /AADSTS\d+/.exec(message) ?? [];
  if (code !== undefined) return new ProblemError(fromEntra(code, message, entraErrors[code] ?? unknownEntra));
  if (name === 'AbortError')
    return new ProblemError({ code: 'Aborted', happened: 'Signing in was broken off', try: ['Retry'] });
  if (/endpoints_resolution_error|openid_config_error|network_error|ENOTFOUND|ECONNREFUSED/.test(message))
    return new ProblemError({
      code: 'AuthorityNotReached',
      happened: 'The sign-in service could not be reached',
      why: firstLine(message),
      try: [
        'Look at the network connection and the proxy',
        'Check --cloud and --authority-host',
        'mi-wizard doctor --on azure',
      ],
    });
  const known = unavailable[way];
  return new ProblemError({
    ...(known ?? { code: name, happened: 'Signing in failed', try: ['Sign in another way'] }),
    why: firstLine(message),
  });
};
