/** Something to read, as data: a screen colours it, a plain line prints it. */

export interface NoteLine {
  readonly text: string;
  /** In columns. */
  readonly indent?: number;
  readonly tone?: 'strong' | 'quiet' | 'accent' | 'good' | 'bad' | 'change' | 'warning';
}

export type Note = readonly NoteLine[];
