import type { Weakness } from '../../weaknesses/seen-weakness.ts';

/**
 * A place where a value of the event is more than data. Adding a library is one line: the package, its method as a pattern,
 * and the arguments that count.
 */
export interface Sink {
  readonly weakness: Weakness;
  /** Bit of `Danger`. */
  readonly danger: number;
  /**
   * Package that the function comes from: `node:fs` for Node's own, `global` for JavaScript's, `response` for what frameworks
   * answer by.
   */
  readonly package: RegExp;
  /** The last name of the call: `query`; empty for the package itself. */
  readonly method: RegExp;
  /** Arguments that count, from 0; the first one where nothing is said. */
  readonly arguments?: readonly number[] | 'all';
  /** Fields of options that count beside texts: `text` of `query({ text })`. */
  readonly fields?: readonly string[];
  /** `whole`: only an object that the sender builds is dangerous, a text is data. `field`: only the named fields count. */
  readonly needs?: 'whole' | 'field';
  /** What the package makes is no such place: the function that a template was compiled to. */
  readonly isDirect?: boolean;
  /** Calls by their names after the package's that are no such place: of a statement that was prepared before. */
  readonly except?: RegExp;
  /** A second condition on the call. */
  readonly when?:
    | 'no-root'
    | 'shell-option'
    | 'eval-option'
    | 'shell-program'
    | 'unsafe-option'
    | 'entities-option'
    | 'redirect-header';
  /** The last step: `is run as SQL`. */
  readonly what: string;
}
