/** Where a step is documented, and what it has to teach. */

export interface Document {
  readonly title: string;
  /** ISO date of the page. */
  readonly dated: string;
  readonly url: string;
}

export interface Doc extends Document {
  readonly section: string;
}

export interface Pitfall {
  /** The error or the state by which one knows it. */
  readonly code: string;
  readonly because: string;
  readonly remedy: string;
}

export interface Teaching {
  readonly why: string;
  readonly remember?: readonly string[];
  readonly pitfalls?: readonly Pitfall[];
}

export const section = (document: Document, name: string): Doc => ({ ...document, section: name });
