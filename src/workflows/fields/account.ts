/** Who is signed in. */
import { fact, field } from '../../model/field.ts';

export const credential = field({
  label: 'Sign-in',
  question: 'How do you want to sign in?',
  explain: 'The wizard acts with the rights of this account, and with no others.',
  none: 'There is no way to sign in from here.',
  obvious: true,
  choices: async azure => (await azure.credentials()).map(({ id, label, hint }) => ({ value: id, label, hint })),
});

/** The subscriptions of an account are found in the tenant that was signed in to. */
export const directory = field({
  label: 'Tenant',
  question: 'In which tenant?',
  explain: 'An account can be a guest of several tenants; the subscriptions of one at a time are listed.',
  none: 'This account is in no tenant.',
  obvious: true,
  choices: async (azure, { credential = '' }) =>
    (await azure.tenants(credential)).map(({ id, name, domain }) => ({
      value: id,
      label: name || id,
      hint: domain || id,
    })),
});

export const account = fact('Account');
export const tenant = fact('Tenant ID');
