import type { RoleStatement } from '../policy-statements.ts';
import { cloudFormationText, quoted, type TemplateText } from './cloudformation-text.ts';
import type { ReferenceBook } from './reference-book.ts';
import { statementLines } from './statement-lines.ts';
import {
  codeStatements,
  headLines,
  indented,
  sizeLines,
  sizeProblem,
  type WrittenRole,
} from './written-role.ts';

/**
 * Where a service keeps the statements of its functions: `plugin`: each function's `iamRoleStatements` (plugin
 * serverless-iam-roles-per-function); `per-function`: each function's `iam.role.statements` (version 4, or
 * `provider.iam.role.mode: perFunction`); `shared`: the one role of all, `provider.iam.role.statements`.
 * https://www.serverless.com/framework/docs/providers/aws/guide/iam
 */
export type ServerlessForm = 'plugin' | 'per-function' | 'shared';

/** The statements of functions for serverless.yml. The Framework adds logs, VPC, tracing and event sources itself. */
export function writeServerless(roles: readonly WrittenRole[], form: ServerlessForm = 'plugin'): string {
  const heads = roles.flatMap(({ role }) => headLines(role, '#'));
  if (form === 'shared') {
    const statements = roles.flatMap(({ role }) => codeStatements(role));
    const problem = sizeLines(sizeProblem(statements, { isSplit: false }), '#');
    const lines = indented(sharedStatementLines(roles), 6);
    return `${[...heads, ...problem, 'provider:', '  iam:', '    role:', ...lines].join('\n')}\n`;
  }
  const lines = roles.flatMap((each) => functionLines(each, form));
  return `${['functions:', ...indented(lines, 2)].join('\n')}\n`;
}

function functionLines({ role, book }: WrittenRole, form: 'plugin' | 'per-function'): readonly string[] {
  const key = /^[A-Za-z_][\w-]*$/.test(role.name) ? role.name : quoted(role.name);
  const name = form === 'plugin' ? 'iamRoleStatements' : 'statements';
  const lines = propertyLines(name, statementsOf({ role, book }));
  return [
    ...headLines(role, '#'),
    ...sizeLines(sizeProblem(codeStatements(role), { isSplit: false }), '#'),
    `${key}:`,
    ...(form === 'plugin' ? indented(lines, 2) : ['  iam:', '    role:', ...indented(lines, 6)]),
  ];
}

/** `iamRoleStatements` or `statements` of one function, as lines at no indentation. */
export function serverlessStatementLines(
  each: WrittenRole,
  name: 'iamRoleStatements' | 'statements' = 'iamRoleStatements',
): readonly string[] {
  return propertyLines(name, statementsOf(each));
}

/** The statements of one role for several functions, as lines at no indentation; what two of them need is there once. */
export function sharedStatementLines(
  roles: readonly WrittenRole[],
  name: 'iamRoleStatements' | 'statements' = 'statements',
): readonly string[] {
  const selves = new Set(roles.map(({ book }) => book.self?.id));
  const seen = new Set<string>();
  const lines = roles.flatMap(({ role, book }) => {
    // The functions need the role first: it cannot refer to any of them.
    const apart = {
      ...book,
      resourceIn: (text: string) => {
        const found = book.resourceIn(text);
        return found !== undefined && selves.has(found.subject.id) ? undefined : found;
      },
    };
    return codeStatements(role).flatMap((statement) => {
      const text = JSON.stringify(statement);
      if (seen.has(text)) return [];
      seen.add(text);
      return linesOf(statement, { role, book: apart });
    });
  });
  return propertyLines(name, lines);
}

function propertyLines(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [`${name}: []`] : [`${name}:`, ...indented(lines, 2)];
}

function statementsOf({ role, book }: WrittenRole): readonly string[] {
  return codeStatements(role).flatMap((statement) => linesOf(statement, { role, book }));
}

function linesOf(statement: RoleStatement, { role, book }: WrittenRole): readonly string[] {
  return statementLines(statement, {
    needs: role.needs,
    write: (text) => valueLine(serverlessValue(text, book)),
  });
}

/** A text of serverless.yml: plain, or a function of CloudFormation in its long form. */
type ServerlessValue =
  | string
  | Exclude<TemplateText, string>
  | { readonly 'Fn::Join': readonly ['', readonly ServerlessValue[]] };

/**
 * The Framework takes `${…}` for a variable of its own unless it is a pseudo parameter, so names of resources are joined, and
 * a `${` that is part of a name is left open.
 */
export function serverlessValue(resource: string, book: ReferenceBook): ServerlessValue {
  const text = cloudFormationText(resource.replace(/\$\{[^{}]*\}?/g, '*'), book);
  if (typeof text === 'string' || !('Fn::Sub' in text)) return text;
  const parts = text['Fn::Sub'].split(/(\$\{[^}]*\})/).filter((part) => part !== '');
  if (parts.every((part) => !part.startsWith('${') || part.startsWith('${AWS::'))) return text;
  return { 'Fn::Join': ['', parts.map(joinedPart)] };
}

function joinedPart(part: string): ServerlessValue {
  if (!part.startsWith('${')) return part;
  const [id = '', attribute] = part.slice(2, -1).split('.');
  return attribute === undefined ? { Ref: id } : { 'Fn::GetAtt': [id, attribute] };
}

function valueLine(value: ServerlessValue): string {
  if (typeof value === 'string') return quoted(value);
  if ('Ref' in value) return `{ Ref: ${quoted(value.Ref)} }`;
  if ('Fn::GetAtt' in value) return `{ Fn::GetAtt: [${value['Fn::GetAtt'].join(', ')}] }`;
  if ('Fn::Sub' in value) return `{ Fn::Sub: ${quoted(value['Fn::Sub'])} }`;
  return `{ Fn::Join: ['', [${value['Fn::Join'][1].map(valueLine).join(', ')}]] }`;
}
