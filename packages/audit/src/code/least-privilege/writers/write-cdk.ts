import type { Subject } from '../../../model/subjects/subject.ts';
import type { FunctionRole } from '../function-role.ts';
import type { ReferenceBook } from './reference-book.ts';
import { reasonsOf } from './statement-lines.ts';
import { filledText, marked } from './text-atoms.ts';

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
 * Statements in TypeScript for the AWS CDK, to be added to the function. Variables are named after the constructs, whose
 * paths are told above.
 */
export function writeCdk(role: FunctionRole, book: ReferenceBook): string {
  const used = new Map<string, string>();
  const self = book.self === undefined ? variableName(role.name) : variableOf(book.self, used);
  const statements = role.statements
    .filter(({ Sid }) => Sid === undefined)
    .map((statement) => statementText(role, statement, { self, write: (text) => cdkText(text, book, used) }));
  const head = [...used].map(([variable, path]) => `// ${variable}: ${path}\n`).join('');
  const names = [...new Set(statements.join('').match(/\bAws\b/g) ?? [])];
  const imports = `${names.length > 0 ? "import { Aws } from 'aws-cdk-lib';\n" : ''}import { PolicyStatement } from 'aws-cdk-lib/aws-iam';\n`;
  return `${imports}\n${head}${statements.join('')}`;
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

function cdkText(text: string, book: ReferenceBook, used: Map<string, string>): string {
  const found = book.resourceIn(text);
  const property = found === undefined ? undefined : ARN_PROPERTIES[found.subject.kind];
  if (found !== undefined && property !== undefined && found.subject.id !== book.self?.id) {
    const rest = found.rest.replace(/<[^<>]*>/g, '*');
    const arn = `${variableOf(found.subject, used)}.${property}`;
    return rest === '' ? arn : `\`\${${arn}}${escaped(rest)}\``;
  }
  const filled = filledText(text.replace(/^arn:aws:/, '<partition>'), (piece) => {
    if (piece.kind === 'text') return escaped(piece.text);
    if (piece.kind === 'unknown') return '*';
    if (piece.name === 'partition') return `arn:${marked('Aws.PARTITION')}:`;
    if (piece.name === 'account') return marked('Aws.ACCOUNT_ID');
    return piece.name === 'region' ? marked('Aws.REGION') : '*';
  });
  return filled.includes('${') ? `\`${filled}\`` : `'${filled.replaceAll("'", "\\'")}'`;
}

/** A variable for a construct: `orders` for `Shop/Orders/Resource`. */
function variableOf(subject: Subject, used: Map<string, string>): string {
  const path = subject.declaredIn ?? subject.logicalId ?? subject.id;
  const construct =
    path
      .split('/')
      .filter((part) => part !== 'Resource' && part !== 'Default')
      .at(-1) ?? path;
  const variable = variableName(construct.replace(/[0-9A-F]{8}$/, ''));
  used.set(variable, path);
  return variable;
}

function variableName(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words
    .map(
      (word, index) =>
        (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
    )
    .join('');
  return /^[A-Za-z]/.test(name) ? name : `the${name}`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}
