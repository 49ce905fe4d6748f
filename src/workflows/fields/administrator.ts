/** How one signs in to a new machine. */
import { administratorName, administratorPassword, sshPublicKey as sshPublicKeyRule } from '../../arm/administrator.ts';
import { isWindowsImage } from '../../arm/images.ts';
import { conditional, field, type Known } from '../../model/field.ts';

export const administrator = field({
  label: 'Administrator',
  question: 'What is the name of the administrator?',
  explain: 'The account is made on the machine. Some names are reserved.',
  rule: ({ image = '' }: Known) => administratorName(image),
  default: () => 'azureuser',
});

/** A Linux machine takes a key or a password; a Windows machine takes a password. */
export const authentication = conditional({
  label: 'Authentication',
  question: 'How does the administrator sign in?',
  explain: 'A key cannot be guessed, and nothing secret has to be typed or kept.',
  when: ({ image = '' }) => !isWindowsImage(image),
  options: [
    { value: 'ssh', label: 'SSH public key', hint: 'recommended' },
    { value: 'password', label: 'Password' },
  ],
});

export const sshPublicKey = conditional({
  label: 'SSH public key',
  question: 'Which SSH public key?',
  explain: 'The line in your .pub file. The private key stays with you.',
  when: ({ authentication }) => authentication === 'ssh',
  rule: () => sshPublicKeyRule,
  show: key => `${key.slice(0, 24)}…`,
});

export const adminPassword = conditional({
  label: 'Password',
  question: 'Which password?',
  explain: 'It is sent to Azure and to nobody else, and is in no recording.',
  when: ({ image = '', authentication }) => isWindowsImage(image) || authentication === 'password',
  rule: ({ image = '' }) => administratorPassword(image),
  secret: true,
});
