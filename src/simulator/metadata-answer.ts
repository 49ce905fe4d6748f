/** What the Instance Metadata Service is asked, and what it answers. */
export interface MetadataRequest {
  readonly method: string;
  /** Absolute or from the root. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface MetadataAnswer {
  readonly status: number;
  /** A text where a single value was asked for as text. */
  readonly body: object | string;
}

/** What the service knows of the directory. */
export interface Directory {
  readonly tenant: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** When the token was issued that the principal gets for the resource, in seconds since 1970. */
  readonly issuedAt: (principal: string, resource: string) => number;
}

export const refused = (status: number, error: string, description: string): MetadataAnswer => ({
  status,
  body: { error, error_description: description },
});

/** Not an answer of Azure: inside such a machine nothing can ask. */
export const notRunning = refused(
  503,
  'machine_not_running',
  'The machine does not run, so that nothing in it can ask for a token. Start it.',
);
