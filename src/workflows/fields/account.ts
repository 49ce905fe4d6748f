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

export const account = fact('Account');
export const tenant = fact('Tenant');
