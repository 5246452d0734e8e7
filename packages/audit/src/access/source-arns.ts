import type { PolicyStatement } from '../model/policy-document.ts';
import type { Value } from '../model/unresolved.ts';

/** The sources that a statement names by `aws:SourceArn`; empty when it takes any. */
export function sourceArns(statement: PolicyStatement): readonly Value<string>[] {
  return statement.conditions
    .filter(({ key, operator }) => key.toLowerCase() === 'aws:sourcearn' && !/not|null/i.test(operator))
    .flatMap(({ values }) => values);
}
