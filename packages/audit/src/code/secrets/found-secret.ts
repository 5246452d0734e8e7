/** A secret as it may be told about: the value itself is not kept. */
export interface FoundSecret {
  /** Kind in words: `AWS access key`, `password`. */
  readonly what: string;
  /** See mask.ts. */
  readonly masked: string;
  /** True when the text itself tells (`ghp_…`); else the name it stands under does. */
  readonly hasKnownForm: boolean;
  /** SHA-256 of the value: tells the same secret in two places, and is never shown. */
  readonly identity?: string;
  /** The name it stands under, where there is one. */
  readonly name?: string;
}

/** A secret in a text of several lines. */
export interface LocatedSecret extends FoundSecret {
  /** From 1. */
  readonly line: number;
}
