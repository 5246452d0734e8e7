/** One piece of the input: still text, not yet parsed. */
export type SplitItem =
  /** A whole document (`key` undefined) or one element of a record array; `key` is '' in a top-level array. */
  | {
      readonly kind: 'value';
      readonly text: string;
      readonly key: string | undefined;
      readonly position: string;
    }
  /** Members beside a record array, as the text of an object; `first` starts a new document. */
  | { readonly kind: 'header'; readonly text: string; readonly first: boolean; readonly position: string }
  /** The document around the record arrays has ended. */
  | { readonly kind: 'end'; readonly position: string }
  /** A line that does not start like JSON. */
  | { readonly kind: 'line'; readonly text: string; readonly position: string }
  | { readonly kind: 'bad'; readonly because: string; readonly position: string; readonly sample: string };

export interface SplitOptions {
  /** Keys of a top-level object whose arrays hold the records. */
  readonly arrays: readonly string[];
  /** True when text lines may stand between documents: then `[` starts an array only before `{`, `]` or a blank. */
  readonly textLines: boolean;
  readonly maxRecordBytes: number;
}
