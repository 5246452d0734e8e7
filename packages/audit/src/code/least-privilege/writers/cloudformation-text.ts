import type { Subject } from '../../../model/subjects/subject.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import type { ReferenceBook } from './reference-book.ts';
import { filledText, marked, type TextPiece } from './text-atoms.ts';

/** A text of a template: plain, or an intrinsic function in its long form. */
export type TemplateText =
  | string
  | { readonly Ref: string }
  | { readonly 'Fn::GetAtt': readonly [string, string] }
  | { readonly 'Fn::Sub': string };

/** Kinds whose `Ref` is the ARN. */
const REF_IS_ARN: ReadonlySet<Subject['kind']> = new Set(['topic', 'state-machine', 'secret']);
/** Kinds with an attribute for the name, where `Ref` gives something else. */
const NAME_ATTRIBUTES: Readonly<Partial<Record<Subject['kind'], string>>> = {
  queue: 'QueueName',
  topic: 'TopicName',
  'state-machine': 'Name',
};
/** Kinds with an `Arn` attribute. */
const HAS_ARN: ReadonlySet<Subject['kind']> = new Set([
  'table',
  'bucket',
  'queue',
  'function',
  'stream',
  'event-bus',
  'key',
  'log-group',
  'role',
  'repository',
  'user-pool',
]);

/**
 * A resource as a template writes it: `!GetAtt Orders.Arn` and the like for what the template declares, `!Sub` with pseudo
 * parameters else, `*` for what neither knows.
 */
export function cloudFormationText(text: string, book: ReferenceBook): TemplateText {
  const found = book.resourceIn(text);
  if (found !== undefined && found.subject.id !== book.self?.id) {
    const declared = declaredText(found.subject, found.rest);
    if (declared !== undefined) return declared;
  }
  const filled = filledText(text.replace(/^arn:aws:/, '<partition>'), (piece) => pieceText(piece, book));
  return /\$\{[^!]/.test(filled) ? { 'Fn::Sub': filled } : filled.replaceAll('${!', '${');
}

/** A text that `Fn::Sub` leaves as it is. */
function literal(text: string): string {
  return text.replaceAll('${', '${!');
}

function declaredText(subject: Subject, rest: string): TemplateText | undefined {
  const id = subject.logicalId;
  if (id === undefined || subject.id.includes('/') || !/^\w+$/.test(id)) return undefined;
  if (subject.kind === 'table' && rest === '/stream/*' && subject.hasStream === true)
    return { 'Fn::GetAtt': [id, 'StreamArn'] };
  const tail = literal(rest.replace(/<[^<>]*>/g, '*'));
  if (REF_IS_ARN.has(subject.kind)) return tail === '' ? { Ref: id } : { 'Fn::Sub': `\${${id}}${tail}` };
  if (!HAS_ARN.has(subject.kind)) return undefined;
  return tail === '' ? { 'Fn::GetAtt': [id, 'Arn'] } : { 'Fn::Sub': `\${${id}.Arn}${tail}` };
}

function pieceText(piece: TextPiece, book: ReferenceBook): string {
  if (piece.kind === 'text') return literal(piece.text);
  const { name } = piece;
  if (piece.kind === 'unknown') return book.hasParameter(name) && /^\w+$/.test(name) ? `\${${name}}` : '*';
  if (name === 'partition') return `arn:${marked('AWS::Partition')}:`;
  if (name === 'region') return marked('AWS::Region');
  if (name === 'account') return marked('AWS::AccountId');
  return atomText(name, book);
}

/** A name that AWS picks at deployment. */
function atomText(name: string, book: ReferenceBook): string {
  const [id = '', attribute] = name.split('.', 2);
  const subject = book.resourceNamed(id);
  if (subject === undefined || !/^\w+$/.test(id)) return '*';
  // A role is made before its function: only the beginning of the name is sure.
  if (subject.id === book.self?.id) return `\${AWS::StackName}-${id}-*`;
  if (attribute !== undefined) return /^\w+$/.test(attribute) ? `\${${name}}` : '*';
  const nameAttribute = NAME_ATTRIBUTES[subject.kind];
  if (nameAttribute !== undefined) return `\${${id}.${nameAttribute}}`;
  return subject.kind === 'secret' || isUnresolved(subject.name) ? '*' : `\${${id}}`;
}

/** The short form that YAML templates use: `!GetAtt Orders.Arn`. */
export function yamlText(text: TemplateText): string {
  if (typeof text === 'string') return quoted(text);
  if ('Ref' in text) return `!Ref ${text.Ref}`;
  if ('Fn::GetAtt' in text) return `!GetAtt ${text['Fn::GetAtt'].join('.')}`;
  return `!Sub ${quoted(text['Fn::Sub'])}`;
}

/** A text in quotes: no text of a policy may turn into something else in YAML. */
export function quoted(text: string): string {
  // Single quotes fold line breaks; double quotes name each character that YAML does not take as it is.
  if (!SPECIAL.test(text.toWellFormed())) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text.toWellFormed()).replace(
    /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const SPECIAL = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u;

/** A logical id made of a name: `OrdersApi` of `orders-api`. */
export function logicalIdOf(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') || 'Function';
}
