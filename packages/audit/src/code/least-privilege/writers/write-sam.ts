import type { FunctionRole } from '../function-role.ts';
import { type RoleStatement, splitPolicies } from '../policy-statements.ts';
import { cloudFormationText, logicalIdOf, quoted, yamlText } from './cloudformation-text.ts';
import type { ReferenceBook } from './reference-book.ts';
import { statementLines } from './statement-lines.ts';
import {
  codeStatements,
  distinctNames,
  headLines,
  indented,
  sizeLines,
  sizeProblem,
  type WrittenRole,
} from './written-role.ts';

/**
 * The `Policies` of an AWS::Serverless::Function. SAM itself adds what Lambda needs for logs, VPC, tracing, dead letter queue
 * and event sources, so only what the code needs is written. One role that fits inline is the property alone; several, and
 * one beyond the limit, are `Resources` with the functions and the managed policies that they refer to.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
export function writeSam(roles: readonly WrittenRole[]): string {
  const [only, ...others] = roles;
  if (only !== undefined && others.length === 0 && splitPolicies(codeStatements(only.role)).length === 1)
    return `${[...headLines(only.role, '#'), ...samPolicyLines(only.role, only.book)].join('\n')}\n`;
  const ids = distinctNames(roles.map(({ role }) => logicalIdOf(role.name)));
  const lines = roles.flatMap((each, index) => functionLines(each, ids[index] ?? ''));
  return `${['Resources:', ...indented(lines, 2)].join('\n')}\n`;
}

function functionLines({ role, book }: WrittenRole, id: string): readonly string[] {
  const parts = splitPolicies(codeStatements(role));
  const names = parts.map((_part, index) => `${id}Policy${index + 1}`);
  const policies =
    parts.length === 1
      ? samPolicyLines(role, book)
      : ['Policies:', ...names.map((name) => `  - !Ref ${name}`)];
  const key = /^\w+$/.test(role.name) ? role.name : quoted(role.name);
  return [
    ...headLines(role, '#'),
    ...sizeLines(sizeProblem(codeStatements(role), { isSplit: true }), '#'),
    `${key}:`,
    '  Type: AWS::Serverless::Function',
    '  Properties:',
    ...indented(policies, 4),
    ...(parts.length === 1
      ? []
      : parts.flatMap((statements, index) => managedLines(statements, names[index] ?? '', { role, book }))),
  ];
}

function managedLines(
  statements: readonly RoleStatement[],
  name: string,
  { role, book }: WrittenRole,
): readonly string[] {
  return [
    `${name}:`,
    '  Type: AWS::IAM::ManagedPolicy',
    '  Properties:',
    '    PolicyDocument:',
    "      Version: '2012-10-17'",
    '      Statement:',
    ...indented(linesOf(statements, { role, book }), 8),
  ];
}

/** The property as lines, at no indentation. */
export function samPolicyLines(role: FunctionRole, book: ReferenceBook): readonly string[] {
  const statements = codeStatements(role);
  if (statements.length === 0) return ['Policies: []'];
  return [
    'Policies:',
    "  - Version: '2012-10-17'",
    '    Statement:',
    ...indented(linesOf(statements, { role, book }), 6),
  ];
}

function linesOf(statements: readonly RoleStatement[], { role, book }: WrittenRole): readonly string[] {
  return statements.flatMap((statement) =>
    statementLines(statement, {
      needs: role.needs,
      write: (text) => yamlText(cloudFormationText(text, book)),
    }),
  );
}
