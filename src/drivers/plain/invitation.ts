/** What stands before the place where an answer is typed. */
import type { View } from '../../machine/view.ts';
import { defaultOf } from './default.ts';

/** What can be said where a step was interrupted. */
export const interruptionWords = ['wait', 'leave', 'undo'] as const;

const inBrackets = (label: string | undefined): string => (label === undefined ? '' : ` [${label}]`);

const words = (...all: readonly string[]): string => ` (${all.join(', ')})`;

export const invitationTo = (view: View): string => {
  switch (view.is) {
    case 'question':
      return `${view.label}${inBrackets(defaultOf(view)?.label)}: `;
    case 'review':
      return `Confirm?${words(view.nameToType ?? 'yes', 'back', 'edit <answer>', 'powershell', 'rest', 'cancel')}: `;
    case 'pause':
      return `Go on?${words('Enter', 'stop', 'cancel')}: `;
    case 'changed':
      return `Go on?${words('yes', 'stop', 'cancel')}: `;
    case 'failed':
      return `What now?${words(...view.can, 'cancel')}: `;
    case 'interrupted':
      return `What now?${words(...interruptionWords)}: `;
    case 'busy':
    case 'end':
      return '';
  }
};
