/** What a person, or a recording, can say to a running workflow. */

export type WizardEvent =
  | { readonly type: 'answer'; readonly field: string; readonly value: string }
  /** `typed` is the name that a removal asks for. */
  | { readonly type: 'confirm'; readonly typed?: string }
  | { readonly type: 'back' }
  | { readonly type: 'edit'; readonly field: string }
  | { readonly type: 'retry' }
  | { readonly type: 'stop' }
  /** Ctrl+C while a step is applied asks what to do: `wait`, `leave` it to Azure, or stop after it and `undo` all. */
  | { readonly type: 'interrupt' }
  | { readonly type: 'wait' }
  | { readonly type: 'leave' }
  | { readonly type: 'undo' }
  /** `because` nobody is there any more: the lines have ended, or lead nowhere. */
  | { readonly type: 'cancel'; readonly because?: 'input ended' | 'nothing was understood' };
