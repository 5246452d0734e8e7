import type { FunctionRole } from '../function-role.ts';
import { cloudFormationText } from './cloudformation-text.ts';
import type { ReferenceBook } from './reference-book.ts';
import { codeStatements } from './written-role.ts';

/** A statement as JSON templates have it: intrinsic functions in their long form. */
export interface StatementValue {
  readonly Sid?: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly unknown[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** How statements differ by where they are written. */
export interface StatementOptions {
  readonly withPlatform?: boolean;
  /** A resource or condition as the template's language has it; default: CloudFormation's. */
  readonly write?: (text: string, book: ReferenceBook) => unknown;
}

/** The statements of a role for a template in JSON; Lambda's own part where nothing else adds it. */
export function statementValues(
  role: FunctionRole,
  book: ReferenceBook,
  { withPlatform = false, write = cloudFormationText }: StatementOptions = {},
): readonly StatementValue[] {
  return (withPlatform ? role.statements : codeStatements(role)).map(({ Resource, Condition, ...rest }) => ({
    ...rest,
    Resource: Resource.map((each) => write(each, book)),
    ...(Condition === undefined
      ? {}
      : {
          Condition: Object.fromEntries(
            Object.entries(Condition).map(([operator, keys]) => [
              operator,
              Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, write(value, book)])),
            ]),
          ),
        }),
  }));
}

/** A policy document of statements. */
export function policyValue(statements: readonly StatementValue[]): {
  readonly Version: '2012-10-17';
  readonly Statement: readonly StatementValue[];
} {
  return { Version: '2012-10-17', Statement: statements };
}
