import type { FunctionRole } from '../function-role.ts';
import { splitPolicies } from '../policy-statements.ts';
import { cloudFormationText, logicalIdOf, yamlText } from './cloudformation-text.ts';
import type { ReferenceBook } from './reference-book.ts';
import { statementLines } from './statement-lines.ts';
import { distinctNames, headLines, sizeLines, sizeProblem, type WrittenRole } from './written-role.ts';

/** Roles in CloudFormation: resources to put under `Resources`, each ready to be a function's `Role`. */
export function writeCloudFormation(roles: readonly WrittenRole[]): string {
  const ids = distinctNames(roles.map(({ role }) => logicalIdOf(role.name)));
  return roles
    .map((each, index) => `${headLines(each.role, '#').join('\n')}\n${roleText(each, `${ids[index]}Role`)}`)
    .join('\n');
}

function roleText({ role, book }: WrittenRole, id: string): string {
  const parts = splitPolicies(role.statements);
  const [inline] = parts.length === 1 ? parts : [];
  const trust = [
    `${id}:`,
    '  Type: AWS::IAM::Role',
    '  Properties:',
    '    AssumeRolePolicyDocument:',
    "      Version: '2012-10-17'",
    '      Statement:',
    '        - Effect: Allow',
    '          Principal: { Service: lambda.amazonaws.com }',
    '          Action: sts:AssumeRole',
  ];
  if (inline !== undefined) {
    return `${[...trust, '    Policies:', ...policyLines(role, inline, book).map((line) => `      ${line}`)].join('\n')}\n`;
  }
  // Beyond the limit of inline policies: managed ones, each attached to the role.
  const managed = parts.flatMap((statements, index) => [
    `${id}Policy${index + 1}:`,
    '  Type: AWS::IAM::ManagedPolicy',
    '  Properties:',
    `    Roles: [!Ref ${id}]`,
    '    PolicyDocument:',
    "      Version: '2012-10-17'",
    '      Statement:',
    ...statements.flatMap((statement) => linesOf(role, statement, book)).map((line) => `        ${line}`),
  ]);
  const problem = sizeLines(sizeProblem(role.statements, { isSplit: true }), '#');
  return `${[...problem, ...trust, ...managed].join('\n')}\n`;
}

/** One inline policy as an item of `Policies`. */
export function policyLines(
  role: FunctionRole,
  statements: FunctionRole['statements'],
  book: ReferenceBook,
): readonly string[] {
  return [
    '- PolicyName: least-privilege',
    '  PolicyDocument:',
    "    Version: '2012-10-17'",
    '    Statement:',
    ...statements.flatMap((statement) => linesOf(role, statement, book)).map((line) => `      ${line}`),
  ];
}

function linesOf(
  role: FunctionRole,
  statement: FunctionRole['statements'][number],
  book: ReferenceBook,
): readonly string[] {
  return statementLines(statement, {
    needs: role.needs,
    write: (text) => yamlText(cloudFormationText(text, book)),
  });
}
