import type { Subject } from '../../../model/subjects/subject.ts';
import type { FunctionRole } from '../function-role.ts';
import { ConstructNames } from './construct-names.ts';
import type { ReferenceBook } from './reference-book.ts';
import { reasonsOf } from './statement-lines.ts';
import { escapedControls, filledText, marked } from './text-atoms.ts';
import { codeStatements, headLines, type WrittenRole } from './written-role.ts';

/** Property with the ARN of a construct of the AWS Construct Library, by kind. */
const ARN_PROPERTIES: Readonly<Partial<Record<Subject['kind'], string>>> = {
  table: 'tableArn',
  bucket: 'bucketArn',
  queue: 'queueArn',
  topic: 'topicArn',
  function: 'functionArn',
  'state-machine': 'stateMachineArn',
  secret: 'secretArn',
  parameter: 'parameterArn',
  stream: 'streamArn',
  'event-bus': 'eventBusArn',
  key: 'keyArn',
  'log-group': 'logGroupArn',
};

/**
 * Statements in TypeScript for the AWS CDK, to be added to the functions, one file. Variables are named after the constructs,
 * whose paths are told above.
 */
export function writeCdk(roles: readonly WrittenRole[]): string {
  const names = new ConstructNames();
  const parts = roles.map(({ role, book }) => {
    const self = names.of(book.self === undefined ? role.name : pathOf(book.self));
    const write = (text: string) => cdkText(text, book, names);
    const statements = codeStatements(role).map((each) => statementText(role, each, { self, write }));
    // The CDK moves what does not fit into managed policies by itself.
    return `${headLines(role, '//').join('\n')}\n${statements.join('')}`;
  });
  const text = parts.join('\n');
  const heads = names.comments().map((line) => `${line}\n`);
  const core = /\bAws\./.test(text) ? "import { Aws } from 'aws-cdk-lib';\n" : '';
  return `${core}import { PolicyStatement } from 'aws-cdk-lib/aws-iam';\n\n${heads.join('')}${text}`;
}

function statementText(
  role: FunctionRole,
  { Action, Resource, Condition }: FunctionRole['statements'][number],
  { self, write }: { readonly self: string; readonly write: (text: string) => string },
): string {
  const actions = Action.map((action) => {
    const reasons = reasonsOf(action, Resource, role.needs);
    return `      '${action}',${reasons.length === 0 ? '' : ` // ${reasons.join('; ')}`}\n`;
  }).join('');
  const resources = Resource.map((each) => `      ${write(each)},\n`).join('');
  const conditions = Object.entries(Condition ?? {}).map(
    ([operator, keys]) =>
      `    conditions: { ${operator}: { ${Object.entries(keys)
        .map(([key, value]) => `'${key}': ${write(value)}`)
        .join(', ')} } },\n`,
  );
  return `${self}.addToRolePolicy(
  new PolicyStatement({
    actions: [
${actions}    ],
    resources: [
${resources}    ],
${conditions.join('')}  }),
);
`;
}

function cdkText(text: string, book: ReferenceBook, names: ConstructNames): string {
  const found = book.resourceIn(text);
  const property = found === undefined ? undefined : ARN_PROPERTIES[found.subject.kind];
  if (found !== undefined && property !== undefined && found.subject.id !== book.self?.id) {
    const rest = found.rest.replace(/<[^<>]*>/g, '*');
    const arn = `${names.of(pathOf(found.subject))}.${property}`;
    return rest === '' ? arn : `\`\${${arn}}${escaped(rest)}\``;
  }
  const filled = filledText(text.replace(/^arn:aws:/, '<partition>'), (piece) => {
    if (piece.kind === 'text') return escaped(piece.text);
    if (piece.kind === 'unknown') return '*';
    if (piece.name === 'partition') return `arn:${marked('Aws.PARTITION')}:`;
    if (piece.name === 'account') return marked('Aws.ACCOUNT_ID');
    return piece.name === 'region' ? marked('Aws.REGION') : '*';
  });
  return `\`${filled}\``.includes('${Aws.') ? `\`${filled}\`` : `'${filled.replaceAll("'", "\\'")}'`;
}

function pathOf(subject: Subject): string {
  return subject.declaredIn ?? subject.logicalId ?? subject.id;
}

function escaped(text: string): string {
  const marks = text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return escapedControls(marks);
}
