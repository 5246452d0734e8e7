import type { Subject } from '../../../model/subjects/subject.ts';
import type { FunctionRole } from '../function-role.ts';
import { splitPolicies } from '../policy-statements.ts';
import type { ReferenceBook } from './reference-book.ts';
import { reasonsOf } from './statement-lines.ts';
import { escapedControls, filledText, marked } from './text-atoms.ts';
import { distinctNames, headLines, sizeLines, sizeProblem, type WrittenRole } from './written-role.ts';

/** Policy documents and the roles' policies in Terraform's language, one file. References are those of the root module. */
export function writeTerraform(roles: readonly WrittenRole[]): string {
  const names = distinctNames(
    roles.map(({ role }) => role.name.replace(/\W+/g, '_').replace(/^(?=\d)/, '_') || 'function'),
  );
  const text = roles.map((each, index) => roleText(each, names[index] ?? 'function')).join('\n');
  return `${dataSources(text)}${text}`;
}

function roleText({ role, book }: WrittenRole, name: string): string {
  const parts = splitPolicies(role.statements);
  const documents = parts.map((statements, index) => {
    const label = parts.length === 1 ? name : `${name}_${index + 1}`;
    const blocks = statements.map((each) => statementBlock(role, each, book)).join('\n\n');
    return `data "aws_iam_policy_document" "${label}" {\n${blocks}\n}\n\n${attachment(label, name, parts.length)}`;
  });
  const heads = [...headLines(role, '#'), ...sizeLines(sizeProblem(role.statements, { isSplit: true }), '#')];
  return `${heads.join('\n')}\n${trust(name)}\n${documents.join('\n')}`;
}

function dataSources(text: string): string {
  const sources = [
    ['aws_caller_identity', 'data.aws_caller_identity.current'],
    ['aws_region', 'data.aws_region.current'],
    ['aws_partition', 'data.aws_partition.current'],
  ].filter(([, used = '']) => text.includes(used));
  return sources.map(([type]) => `data "${type}" "current" {}\n\n`).join('');
}

function trust(name: string): string {
  return `resource "aws_iam_role" "${name}" {
  name_prefix = "${name.slice(0, 32)}-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}
`;
}

/** One inline policy; several are managed ones, each attached. */
function attachment(label: string, role: string, parts: number): string {
  const policy = `policy = data.aws_iam_policy_document.${label}.json`;
  if (parts === 1)
    return `resource "aws_iam_role_policy" "${label}" {\n  role   = aws_iam_role.${role}.id\n  ${policy}\n}\n`;
  return `resource "aws_iam_policy" "${label}" {
  ${policy}
}

resource "aws_iam_role_policy_attachment" "${label}" {
  role       = aws_iam_role.${role}.name
  policy_arn = aws_iam_policy.${label}.arn
}
`;
}

function statementBlock(
  role: FunctionRole,
  { Sid, Action, Resource, Condition = {} }: FunctionRole['statements'][number],
  book: ReferenceBook,
): string {
  const lines = [
    ...(Sid === undefined ? [] : [`    sid = "${Sid}"`]),
    '    actions = [',
    ...Action.map((action) => {
      const reasons = reasonsOf(action, Resource, role.needs);
      return `      "${action}",${reasons.length === 0 ? '' : ` # ${reasons.join('; ')}`}`;
    }),
    '    ]',
    '    resources = [',
    ...Resource.map((resource) => `      ${terraformText(resource, book)},`),
    '    ]',
    ...Object.entries(Condition).flatMap(([operator, keys]) =>
      Object.entries(keys).flatMap(([key, value]) => [
        '    condition {',
        `      test     = "${operator}"`,
        `      variable = "${key}"`,
        `      values   = [${terraformText(value, book)}]`,
        '    }',
      ]),
    ),
  ];
  return `  statement {\n${lines.join('\n')}\n  }`;
}

/** `aws_dynamodb_table.orders.arn`, or a text with interpolations. */
export function terraformText(text: string, book: ReferenceBook): string {
  const found = book.resourceIn(text);
  const address =
    found === undefined || found.subject.id === book.self?.id ? undefined : addressOf(found.subject);
  if (found !== undefined && address !== undefined) {
    const rest = found.rest.replace(/<[^<>]*>/g, '*');
    return rest === '' ? `${address}.arn` : `"\${${address}.arn}${escaped(rest)}"`;
  }
  const filled = filledText(text.replace(/^arn:aws:/, '<partition>'), (piece) => {
    if (piece.kind === 'text') return escaped(piece.text);
    if (piece.kind === 'unknown') return isVariable(piece.name) ? `\${${piece.name}}` : '*';
    return atomText(piece.name, book);
  });
  return `"${filled}"`;
}

function atomText(name: string, book: ReferenceBook): string {
  switch (name) {
    case 'partition':
      return `arn:${marked('data.aws_partition.current.partition')}:`;
    case 'account':
      return marked('data.aws_caller_identity.current.account_id');
    case 'region':
      return marked('data.aws_region.current.region');
    default: {
      const subject = book.resourceNamed(name);
      const address = subject === undefined ? undefined : addressOf(subject);
      return address === undefined
        ? '*'
        : `\${${address}.${subject?.kind === 'function' ? 'function_name' : 'name'}}`;
    }
  }
}

/** The address, where it is one of the root module that needs no index. */
function addressOf({ address }: Subject): string | undefined {
  return address !== undefined && /^aws_\w+\.[\w-]+(?:\[(?:\d+|"[\w-]+")\])?$/.test(address)
    ? address
    : undefined;
}

function isVariable(name: string): boolean {
  return /^(?:var|local)\.[\w.-]+$/.test(name);
}

function escaped(text: string): string {
  const marks = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return escapedControls(marks.replaceAll('${', () => '$${').replaceAll('%{', '%%{'));
}
