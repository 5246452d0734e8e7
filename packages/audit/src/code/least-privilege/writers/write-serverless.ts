import type { FunctionRole } from '../function-role.ts';
import { cloudFormationText, quoted, type TemplateText } from './cloudformation-text.ts';
import type { ReferenceBook } from './reference-book.ts';
import { statementLines } from './statement-lines.ts';

/**
 * The statements of one function for serverless.yml: `iamRoleStatements` of the plugin serverless-iam-roles-per-function. The
 * Framework adds logs, VPC, tracing and event sources itself.
 * https://www.serverless.com/plugins/serverless-iam-roles-per-function
 */
export function writeServerless(role: FunctionRole, book: ReferenceBook): string {
  const lines = serverlessStatementLines(role, book);
  const key = /^[\w-]+$/.test(role.name) ? role.name : quoted(role.name);
  return `${['functions:', `  ${key}:`, ...lines.map((line) => `    ${line}`)].join('\n')}\n`;
}

/** The property as lines, at no indentation. */
export function serverlessStatementLines(role: FunctionRole, book: ReferenceBook): readonly string[] {
  const statements = role.statements.filter(({ Sid }) => Sid === undefined);
  if (statements.length === 0) return ['iamRoleStatements: []'];
  const lines = statements.flatMap((statement) =>
    statementLines(statement, {
      needs: role.needs,
      write: (text) => serverlessText(cloudFormationText(text, book)),
    }),
  );
  return ['iamRoleStatements:', ...lines.map((line) => `  ${line}`)];
}

/**
 * The Framework takes `${…}` for a variable of its own unless it is a pseudo parameter, so names of resources are joined.
 */
function serverlessText(text: TemplateText): string {
  if (typeof text === 'string') return quoted(text);
  if ('Ref' in text) return `{ Ref: ${text.Ref} }`;
  if ('Fn::GetAtt' in text) return `{ Fn::GetAtt: [${text['Fn::GetAtt'].join(', ')}] }`;
  const sub = text['Fn::Sub'];
  const parts = sub.split(/(\$\{[^}]*\})/).filter((part) => part !== '');
  if (parts.every((part) => !part.startsWith('${') || part.startsWith('${AWS::')))
    return `{ Fn::Sub: ${quoted(sub)} }`;
  return `{ Fn::Join: ['', [${parts.map(joinedPart).join(', ')}]] }`;
}

function joinedPart(part: string): string {
  if (!part.startsWith('${')) return quoted(part);
  const [id = '', attribute] = part.slice(2, -1).split('.');
  if (attribute !== undefined) return `{ Fn::GetAtt: [${id}, ${attribute}] }`;
  return `{ Ref: '${id}' }`;
}
