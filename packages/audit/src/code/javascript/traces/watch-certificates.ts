import type { ObjectAtom, Scope, Value } from '../machine/abstract-value.ts';
import { NO_VALUE, readCell } from '../machine/cells.ts';
import { children, nameOf, part, type SyntaxNode } from '../syntax/syntax-node.ts';
import { textsOf } from './known-text.ts';
import { sight } from './sight.ts';

/** Options of libraries, and the value by which each stops checking certificates. */
const OFF: Readonly<Record<string, boolean>> = {
  rejectUnauthorized: false,
  strictSSL: false,
  sslValidate: false,
  verifyCertificate: false,
  trustServerCertificate: true,
  tlsInsecure: true,
  tlsAllowInvalidCertificates: true,
  tlsAllowInvalidHostnames: true,
  ignoreHTTPSErrors: true,
  acceptInsecureCerts: true,
};

/** Connection strings that say the same. */
const OFF_IN_ADDRESS =
  /[?&](?:sslmode=no-verify|tlsInsecure=true|tlsAllowInvalidCertificates=true|rejectUnauthorized=false|trustServerCertificate=true)(?:&|$)/iu;

/** `rejectUnauthorized: false`: whoever sits in between may answer. */
export function watchCertificates(made: ObjectAtom, node: SyntaxNode, scope: Scope): void {
  for (const property of children(node, 'properties')) {
    const name = nameOf(part(property, 'key')) ?? '';
    const cell = made.fields.get(name);
    const value = cell === undefined ? NO_VALUE : readCell(cell, scope.frame);
    const check = part(property, 'value');
    if (isOff(name, value) || (name === 'checkServerIdentity' && isEmptyCheck(check)))
      certificateSight(property, scope);
  }
}

/** `options.rejectUnauthorized = false`, `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'`. */
export function watchCertificateField(target: SyntaxNode, value: Value, scope: Scope): void {
  const name = fieldName(target);
  if (name === 'NODE_TLS_REJECT_UNAUTHORIZED') {
    const isZero = value.some(
      (atom) =>
        atom.kind === 'scalar' &&
        (atom.value.kind === 'text' ? atom.value.text === '0' : atom.value.kind === 'number'),
    );
    if (isZero) certificateSight(target, scope);
    return;
  }
  const isEmpty =
    name === 'checkServerIdentity' &&
    value.some((atom) => atom.kind === 'closure' && isEmptyCheck(atom.node));
  if (isOff(name, value) || isEmpty) certificateSight(target, scope);
}

function fieldName(target: SyntaxNode): string {
  const property = part(target, 'property');
  const text = property?.['value'];
  return nameOf(property) ?? (typeof text === 'string' ? text : '');
}

/** Whether one way through the code turns the check off: `stage === 'dev' ? false : true`. */
function isOff(name: string, value: Value): boolean {
  if (!Object.hasOwn(OFF, name))
    return (
      /^(?:connectionString|uri|url)$/u.test(name) && value.some((atom) => OFF_IN_ADDRESS.test(textsOf(atom)))
    );
  const off = OFF[name];
  return value.some((atom) => {
    if (atom.kind !== 'scalar') return false;
    const known = atom.value;
    if (known.kind === 'number') return (known.value !== 0) === off;
    return known.kind === 'boolean' && known.value === off;
  });
}

function isEmptyCheck(check: SyntaxNode | undefined): boolean {
  const body = part(check, 'body');
  if (body === undefined) return false;
  if (body.type === 'BlockStatement') {
    const [first] = children(body, 'body');
    return first === undefined || (first.type === 'ReturnStatement' && isNothing(part(first, 'argument')));
  }
  return isNothing(body);
}

function isNothing(node: SyntaxNode | undefined): boolean {
  return (
    node === undefined ||
    (node.type === 'Identifier' && node['name'] === 'undefined') ||
    (node.type === 'Literal' && (node['value'] === null || node['value'] === true)) ||
    (node.type === 'UnaryExpression' && node['operator'] === 'void')
  );
}

function certificateSight(site: SyntaxNode, scope: Scope): void {
  const what = 'certificates are not checked, so that anyone in between can answer';
  sight({ weakness: 'certificate-check-off', frame: scope.frame, site, what });
}
