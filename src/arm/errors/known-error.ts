/** An error of Azure as the documentation, or those who met it, explain it. */
export interface KnownError {
  /** Why it comes, in a sentence. */
  readonly why: string;
  /** What helps, the likeliest first. */
  readonly try: readonly [string, ...string[]];
}

export type KnownErrors = Readonly<Record<string, KnownError>>;

export const known = (why: string, ...hints: KnownError['try']): KnownError => ({ why, try: hints });
