import { CODE_SINKS, DESERIALIZATION_SINKS, SHELL_SINKS, TEMPLATE_SINKS, XML_SINKS } from './code.ts';
import {
  ADDRESS_SINKS,
  ANSWER_SINKS,
  LOG_SINKS,
  MERGE_SINKS,
  PATH_SINKS,
  QUESTION_SINKS,
  REGEXP_SINKS,
} from './places.ts';
import type { Sink } from './sink.ts';
import { SQL_SINKS } from './sql.ts';

/** Every place that the analysis watches, by library. */
export const SINKS: readonly Sink[] = [
  ...SQL_SINKS,
  ...QUESTION_SINKS,
  ...SHELL_SINKS,
  ...CODE_SINKS,
  ...TEMPLATE_SINKS,
  ...PATH_SINKS,
  ...ADDRESS_SINKS,
  ...DESERIALIZATION_SINKS,
  ...XML_SINKS,
  ...ANSWER_SINKS,
  ...LOG_SINKS,
  ...REGEXP_SINKS,
  ...MERGE_SINKS,
];

const BY_PACKAGE = new Map<string, readonly Sink[]>();

/** The places of one package's function. */
export function sinksOf(name: string, method: string): readonly Sink[] {
  let own = BY_PACKAGE.get(name);
  if (own === undefined) {
    own = SINKS.filter((sink) => sink.package.test(name));
    BY_PACKAGE.set(name, own);
  }
  return own.filter((sink) => sink.method.test(method));
}
