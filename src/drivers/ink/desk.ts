/** What a person takes along from the screen: commands, to the clipboard or into a file. */
import type { PromptContext } from '../../machine/prompt/context.ts';
import type { ReviewView, View } from '../../machine/view.ts';
import { planAsText, type Shell, shells } from '../lines/plan.ts';

export interface Desk {
  copy(text: string): void;
  /** Into a new file of that name, or of one that is like it. @returns where it is */
  save(name: string, text: string): string;
}

export type Take = 'copy' | 'save';

/** Terminals put what stands between these marks on the clipboard (OSC 52). */
export const onClipboard = (text: string): string => `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`;

export const shellNames: Readonly<Record<Shell, string>> = { az: 'Azure CLI', powershell: 'PowerShell', rest: 'REST' };

const endings: Readonly<Record<Shell, string>> = { az: 'sh', powershell: 'ps1', rest: 'http' };

/** Which of the tabs is seen. */
export const shellOf = ({ side }: PromptContext): Shell => shells[side % shells.length] ?? 'az';

const saved = ({ workflow }: ReviewView, shell: Shell, text: string, desk: Desk): string => {
  try {
    return `Saved: ${desk.save(`${workflow.id}.${endings[shell]}`, `${text}\n`)}`;
  } catch (error) {
    return `Not saved: ${error instanceof Error ? error.message : error}`;
  }
};

/** @returns what became of it, to be said. */
export const taken = (take: Take, view: View, prompt: PromptContext, desk: Desk): string | undefined => {
  if (view.is !== 'review') return undefined;
  const shell = shellOf(prompt);
  const text = planAsText(view.plan, shell);
  if (!text) return `There is nothing to ${take}: the plan changes nothing`;
  if (take === 'save') return saved(view, shell, text, desk);
  desk.copy(text);
  return `Copied for ${shellNames[shell]}, where the terminal lets programs write to the clipboard (OSC 52)`;
};
