import type { CharSet } from './char-set.ts';

/** A regular expression as its parts. */
export type RegexNode =
  | { readonly kind: 'empty' }
  | { readonly kind: 'chars'; readonly set: CharSet }
  /** `^` and `\A`; `$`, `\Z` and `\z`. */
  | { readonly kind: 'edge'; readonly side: 'start' | 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly ways: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly part: RegexNode; readonly least: number; readonly most: number }
  /** Looks without consuming: its content is matched on its own. */
  | { readonly kind: 'look'; readonly part: RegexNode }
  /** Never given back once matched: `(?>…)`, `a++`. */
  | { readonly kind: 'atomic'; readonly part: RegexNode };

/** Whose syntax a regular expression is written in. */
export type RegexDialect = 'javascript' | 'python';

/** A regular expression in source code. */
export interface RegexSource {
  readonly pattern: string;
  readonly dialect: RegexDialect;
  /** Letters of the flags that were given: `i`, `s`, `x`, `m`. */
  readonly flags?: string;
  /** Python's `fullmatch` and `match`: where the match must begin and end. */
  readonly anchored?: 'start' | 'both';
}
