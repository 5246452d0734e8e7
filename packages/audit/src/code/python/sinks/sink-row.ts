import type { Weakness } from '../../weaknesses/seen-weakness.ts';

/** A place of a package where a value of the event is more than data. */
export interface SinkRow {
  readonly weakness: Weakness;
  /** Dotted path: `psycopg2.connect().cursor().execute`; boto3's calls as `client dynamodb.execute_statement`. */
  readonly path: RegExp;
  /** Arguments by name and place, `sql@0`, separated by blanks; `@0` by place only; `*` all of them. */
  readonly takes: string;
  /** Only a text that was put together, where the object is not known to be of the package. */
  readonly onlyJoined?: boolean;
  /** What is in lists and dictionaries counts too. */
  readonly isDeep?: boolean;
  /** Of what is in lists and dictionaries only what has this name: the statement beside its parameters. */
  readonly inside?: string;
  /** What the value must still be able to do, where it is not the weakness itself: a type that rules out objects leaves a text a text. */
  readonly harm?: Weakness;
}
