/**
 * What a library calls on AWS, as data. Values are found by paths: `0` is the first argument, `1.tableName` a field of the
 * second, `new.0.client` of what the object was made with, `*` any field, `%` the fields' names.
 */
export interface LibraryCall {
  readonly service: string;
  readonly operation: string;
  /** Input fields by the API's names. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Path of the whole input, for libraries that hand it on. */
  readonly input?: string;
  /** Path of the client that is spoken through. */
  readonly client?: string;
  readonly isPresigned?: boolean;
  /** Called only where this export of the library is among the arguments: `build(PutItemCommand)`. */
  readonly onlyGiven?: string;
  /** Which texts of the parameters it is called with: those that end with a slash, or the others. Unknown ones are both. */
  readonly only?: 'paths' | 'names';
  /** Called only where this field of the input is known. */
  readonly onlyWith?: string;
}

/** An export of a library. */
export interface LibraryExport {
  /** What calling it calls. */
  readonly calls?: readonly LibraryCall[];
  /** What is called once that which it returns is called or used: middleware, wrapped functions. */
  readonly later?: readonly LibraryCall[];
  /** Methods of what it makes, by `new` or by a call. */
  readonly methods?: Readonly<Record<string, readonly LibraryCall[]>>;
  /** What its methods give back has the methods of another export: `Producer.create()`, `getEntityManager()`. */
  readonly makes?: string;
  /** What it makes has the fields that it is given: options that others read. */
  readonly keeps?: boolean;
  /** Functions on the export itself. */
  readonly members?: Readonly<Record<string, LibraryExport>>;
}

/** A library: its exports by name; `default` stands for the package itself too. */
export type LibrarySpec = Readonly<Record<string, LibraryExport>>;
