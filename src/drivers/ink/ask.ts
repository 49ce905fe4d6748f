/** What the screen asks of a person, view by view. */
import type { Ask } from '../../machine/prompt/context.ts';
import type { QuestionView, ReviewView, View } from '../../machine/view.ts';

const askOfQuestion = ({ field, choices, rule, none, secret, default: suggested }: QuestionView): Ask => {
  const common = { of: field, ...(suggested !== undefined && { suggested }) };
  const isPicked = choices.length > 0 || rule === undefined || none !== undefined;
  if (isPicked && !secret) return { ...common, is: 'pick', choices, takesWords: rule !== undefined };
  return { ...common, is: 'type', secret };
};

export const askOf = (view: View): Ask | undefined => {
  switch (view.is) {
    case 'question':
      return askOfQuestion(view);
    case 'review':
      return { is: 'read', of: 'review', takesName: view.nameToType !== undefined };
    case 'pause':
    case 'changed':
      return { is: 'read', of: `${view.is} ${view.item.step}`, takesName: false };
    case 'failed':
      return { is: 'read', of: `failed ${view.problem.code}`, takesName: false };
    case 'interrupted':
      return { is: 'read', of: 'interrupted', takesName: false };
    case 'busy':
    case 'end':
      return undefined;
  }
};

/** Which answer to give anew. */
export const askToEdit = ({ answers }: ReviewView): Ask => ({
  is: 'pick',
  of: 'edit',
  takesWords: false,
  choices: answers
    .filter(({ editable }) => editable)
    .map(({ field, label, value }) => ({ value: field, label, hint: value })),
});

export const isEditing = (ask: Ask | undefined): boolean => ask?.of === 'edit';
