import type { FunctionRole } from '../function-role.ts';
import { cloudFormationText, yamlText } from './cloudformation-text.ts';
import type { ReferenceBook } from './reference-book.ts';
import { statementLines } from './statement-lines.ts';

/**
 * The `Policies` of an AWS::Serverless::Function. SAM itself adds what Lambda needs for logs, VPC, tracing, dead letter queue
 * and event sources, so only what the code needs is written.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
export function writeSam(role: FunctionRole, book: ReferenceBook): string {
  return `${samPolicyLines(role, book).join('\n')}\n`;
}

/** The property as lines, at no indentation. */
export function samPolicyLines(role: FunctionRole, book: ReferenceBook): readonly string[] {
  const statements = role.statements.filter(({ Sid }) => Sid === undefined);
  if (statements.length === 0) return ['Policies: []'];
  const lines = statements.flatMap((statement) =>
    statementLines(statement, {
      needs: role.needs,
      write: (text) => yamlText(cloudFormationText(text, book)),
    }),
  );
  return [
    'Policies:',
    "  - Version: '2012-10-17'",
    '    Statement:',
    ...lines.map((line) => `      ${line}`),
  ];
}
