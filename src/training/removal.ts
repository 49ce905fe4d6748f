/** A question before something is taken away: what will be left? Answered by the plan. */
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { consentClass, type PlanItem } from '../model/plan.ts';
import type { Prediction } from './prediction.ts';

const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

const blockOf = (state: JsonObject | undefined): JsonObject | undefined => {
  const block: Json | undefined = state?.identity;
  return isObject(block) ? block : undefined;
};

const inWords = ({ principalId, userAssignedIdentities }: JsonObject): string => {
  const names = isObject(userAssignedIdentities) ? Object.keys(userAssignedIdentities).map(nameOf).sort() : [];
  return [...(principalId === undefined ? [] : ['the system-assigned identity']), ...names].join(' and ') || 'nothing';
};

export const predictionBefore = (item: PlanItem): Prediction | undefined => {
  const [before, after] = [blockOf(item.before), blockOf(item.after)];
  if (consentClass(item) !== 'remove' || !before || !after) return undefined;
  const right = inWords(after);
  const { principalId: _, ...others } = before;
  const all = [right, inWords(before), 'nothing', inWords({ ...before, userAssignedIdentities: {} }), inWords(others)];
  return {
    question: `Which identities will ${item.resource} have after this step?`,
    choices: [...new Set(all)].sort().map(value => ({ value, label: value })),
    right,
    because: 'What nobody named stays: identities after = identities before, less what was removed by name.',
  };
};
