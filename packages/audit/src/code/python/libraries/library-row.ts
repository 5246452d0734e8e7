/**
 * What a function or method of a library calls. Parameters by the API's names: `name@0` is the argument of that name or
 * place, `name@0%` the keys of that dictionary, `=text` a constant; what the object was made with is added.
 */
export interface LibraryRow {
  /** boto3's name; left out where `of` is given. */
  readonly service?: string;
  /** Operations, separated by blanks. */
  readonly calls?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Calls a method of another object that it was given: `store.get_configuration`. */
  readonly of?: string;
  /** Only when a file is opened to be read, or to be written. */
  readonly mode?: 'read' | 'write';
}

/** A class of a library: what its objects keep, and what their methods call. */
export interface LibraryClass {
  readonly keeps?: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, readonly LibraryRow[]>>;
  /** Other objects that it is made with: `store`. */
  readonly holds?: readonly string[];
}

/** A library: patterns of dotted paths to what is behind them. */
export interface Library {
  readonly functions: readonly (readonly [RegExp, readonly LibraryRow[]])[];
  readonly classes: readonly (readonly [RegExp, LibraryClass])[];
}
