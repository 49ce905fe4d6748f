/** What a person, or a recording, can say to a running workflow. */

export type WizardEvent =
  | { readonly type: 'answer'; readonly field: string; readonly value: string }
  /** `typed` is the name that a removal asks for. */
  | { readonly type: 'confirm'; readonly typed?: string }
  | { readonly type: 'back' }
  | { readonly type: 'edit'; readonly field: string }
  | { readonly type: 'retry' }
  | { readonly type: 'stop' }
  /** `because` nobody is there any more: the lines have ended. */
  | { readonly type: 'cancel'; readonly because?: 'input ended' };
