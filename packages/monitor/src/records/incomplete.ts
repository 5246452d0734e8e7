/** Something that could not be read or decided; never dropped in silence. Shown under `incomplete`. */
export interface Incomplete {
  /** File, object, ARN or record number, e.g. `logs/a.json.gz record 7`. */
  readonly what: string;
  /** Why, in one sentence without a final period. */
  readonly because: string;
  /** How many like it (default 1). */
  readonly count?: number;
}
