import { readFileSync } from 'node:fs';
import { policyLines } from '@watertight/audit/code/least-privilege/writers/write-cloudformation.ts';
import { samPolicyLines } from '@watertight/audit/code/least-privilege/writers/write-sam.ts';
import { serverlessStatementLines } from '@watertight/audit/code/least-privilege/writers/write-serverless.ts';
import { valueText } from '@watertight/audit/model/unresolved.ts';
import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { writeWhole } from '../../output/write-whole.ts';
import type { MadeRole } from './function-roles.ts';

/**
 * Puts the statements of a role into the template that declares the function: `Policies` of a SAM function or of a role,
 * `iamRoleStatements` of a function in serverless.yml. Only the text of that one property changes; comments elsewhere stay.
 * @returns why nothing was written, in words; undefined when it was
 */
export function writeRole(file: string, made: MadeRole): string | undefined {
  const text = readFileSync(file, 'utf8');
  if (text.trimStart().startsWith('{'))
    return 'templates in JSON are not edited; take the answer of -f cloudformation';
  const written = withRole(text, made);
  if (typeof written !== 'string') return written.because;
  if (written !== text) writeWhole(file, written);
  return undefined;
}

/** The template's text with the role's property replaced. */
export function withRole(text: string, made: MadeRole): string | { readonly because: string } {
  const place = placeOf(made);
  if ('because' in place) return place;
  const document = parseDocument(text, { keepSourceTokens: true, logLevel: 'silent' });
  if (document.errors.length > 0) return { because: 'the template has mistakes in its YAML' };
  const parent: unknown = document.getIn([...place.path], true);
  if (!isMap(parent) || parent.flow === true)
    return { because: `${place.path.join('.')} is not written as a block` };
  return withProperty(text, parent, { name: place.property, lines: place.lines });
}

interface Place {
  readonly path: readonly string[];
  readonly property: string;
  readonly lines: readonly string[];
}

function placeOf({ role, book, declared }: MadeRole): Place | { readonly because: string } {
  const fn = declared?.fn;
  if (declared === undefined || fn === undefined) return { because: 'no template declares it' };
  const { inventory } = declared;
  const own = inventory.resolveAs('role', fn.role);
  if (inventory.source === 'serverless') {
    const key = valueText(fn.name);
    return {
      path: ['functions', key],
      property: 'iamRoleStatements',
      lines: serverlessStatementLines(role, book),
    };
  }
  if (own?.isImplicit === true && fn.logicalId !== undefined)
    return {
      path: ['Resources', fn.logicalId, 'Properties'],
      property: 'Policies',
      lines: samPolicyLines(role, book),
    };
  const users = inventory.ofKind('function').filter((each) => inventory.resolve(each.role)?.id === own?.id);
  if (own?.logicalId === undefined) return { because: 'its role is not in this template' };
  if (users.length > 1) return { because: `${users.length} functions share the role ${own.logicalId}` };
  const lines = ['Policies:', ...policyLines(role, role.statements, book).map((line) => `  ${line}`)];
  return { path: ['Resources', own.logicalId, 'Properties'], property: 'Policies', lines };
}

/** Replaces or adds one property of a block map, by position. */
function withProperty(
  text: string,
  parent: YAMLMap,
  { name, lines }: { readonly name: string; readonly lines: readonly string[] },
): string | { readonly because: string } {
  const present = parent.items.find((pair) => keyOf(pair)?.name === name);
  const last = parent.items.at(-1);
  const first = parent.items[0];
  const start = first === undefined ? undefined : keyOf(first)?.start;
  if (start === undefined || last === undefined) return { because: 'it has no properties' };
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const block = `${lines.map((line, index) => (index === 0 ? line : `${indent}${line}`)).join('\n')}\n`;
  if (present === undefined) {
    const end = endOf(text, last);
    return `${text.slice(0, end)}${text[end - 1] === '\n' ? '' : '\n'}${indent}${block}${text.slice(end)}`;
  }
  const from = keyOf(present)?.start ?? 0;
  return `${text.slice(0, from)}${block}${text.slice(endOf(text, present))}`;
}

function keyOf({ key }: Pair): { readonly name: string; readonly start: number } | undefined {
  if (!isScalar(key) || typeof key.value !== 'string' || !key.range) return undefined;
  return { name: key.value, start: key.range[0] };
}

/** End of the last line of a property's value. Comments that follow on lines of their own belong to what comes next. */
function endOf(text: string, { key, value }: Pair): number {
  const range = rangeOf(value) ?? rangeOf(key) ?? 0;
  const before = text.slice(0, range).trimEnd();
  const line = text.indexOf('\n', before.length);
  return line < 0 ? text.length : line + 1;
}

function rangeOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const end: unknown = node.range[1];
  return typeof end === 'number' ? end : undefined;
}
