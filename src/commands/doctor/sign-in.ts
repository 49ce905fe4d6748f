/** Every way to sign in, tried where it needs nobody, and the account that comes of the first that works. */
import type { Azure, Cloud } from '../../model/azure.ts';
import { problemOf } from '../../model/problem.ts';
import type { Account, Credential } from '../../model/resources.ts';
import { absent, bad, type Check, check, good } from './check.ts';

/** These ask a person, which a check does only where it is told to. */
const needPeople = ['device-code', 'browser'];

/** Milliseconds: a machine without a metadata service may never answer. */
const patience = 20_000;

export interface Tried {
  readonly checks: readonly Check[];
  /** Signed in, where a way works. */
  readonly azure?: Azure;
}

export interface Wanted {
  /** The way that is meant; otherwise the first that works. */
  readonly credential?: string | undefined;
  readonly tenant?: string | undefined;
}

const silent = (says: (words: string) => void) => ({
  signal: AbortSignal.timeout(patience),
  sends: () => undefined,
  saw: () => undefined,
  waits: says,
});

const nobody = bad({
  code: 'NoWayToSignIn',
  happened: 'No way to sign in works without you',
  try: ['az login', 'mi-wizard doctor --credential device-code'],
});

export const signIn = async (cloud: Cloud, wanted: Wanted, says: (words: string) => void): Promise<Tried> => {
  const ways = await (await cloud(silent(says))).credentials();
  const meant = ways.filter(({ id }) => wanted.credential === undefined || id === wanted.credential);
  let signedIn: { readonly way: Credential; readonly account: Account } | undefined;
  const checks: Check[] = [];
  for (const way of meant) {
    const isTried = wanted.credential === way.id || !needPeople.includes(way.id);
    const tried = await check(`Sign in: ${way.label}`, async () => {
      if (!isTried) return absent(`not tried: mi-wizard doctor --credential ${way.id}`);
      const azure = await cloud(silent(says));
      try {
        const account = await azure.signIn(way.id, wanted.tenant);
        signedIn ??= { way, account };
        return good(account.account);
      } catch (error) {
        const problem = problemOf(error);
        return wanted.credential === way.id ? bad(problem) : absent(problem.happened, problem);
      }
    });
    checks.push(tried);
  }
  if (!signedIn)
    return { checks: wanted.credential === undefined ? [...checks, { name: 'Account', ...nobody }] : checks };
  const { way, account } = signedIn;
  const azure = await cloud(silent(says));
  await azure.signIn(way.id, wanted.tenant);
  return { azure, checks: [...checks, { name: 'Account', ...good(`${account.account}, tenant ${account.tenant}`) }] };
};
