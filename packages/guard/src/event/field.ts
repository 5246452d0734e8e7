/**
 * What a field is in its event, which decides what an attack in it looks like: a path is not judged as prose.
 * `metadata` fields are never produced.
 */
export type FieldRole =
  | 'path'
  | 'query'
  | 'header'
  | 'user-agent'
  | 'cookie'
  | 'body'
  | 'file-name'
  | 'object-key'
  | 'log-line'
  | 'text';

/** One user-controlled value of an event, or the name under which one came (`isName`). */
export interface Field {
  /** Place in the event as its developer knows it: `body.user.name`, `query.id`, `headers.referer`, `Records[2].body.id`. */
  readonly path: string;
  readonly role: FieldRole;
  readonly value: string;
  /**
   * The value is a key: of a JSON object, a query, a form. Operators and `__proto__` hide there. Keys that are one
   * word are not told, save those that reach a prototype and the names of headers of the caller's own.
   */
  readonly isName?: boolean;
  /** Encodings already taken off, outermost first: `base64`, `json`, `form`. */
  readonly decoded: readonly string[];
  /** Position of the record in a batch; undefined for events that are one whole. */
  readonly record?: number;
}
