/**
 * A node of a syntax tree (ESTree with TypeScript's nodes). Two parsers make them, one of which recovers from errors, so
 * nothing is taken for granted: fields are asked for by name and may be absent.
 */
export interface SyntaxNode {
  readonly type: string;
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'start' in value &&
    typeof value.start === 'number'
  );
}

/** The child node in a field. */
export function part(node: SyntaxNode | undefined, field: string): SyntaxNode | undefined {
  const value = node?.[field];
  return isSyntaxNode(value) ? value : undefined;
}

/** The child nodes in a field; holes of array patterns are undefined. */
export function parts(node: SyntaxNode | undefined, field: string): readonly (SyntaxNode | undefined)[] {
  const value = node?.[field];
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown) => (isSyntaxNode(item) ? item : undefined));
}

/** The child nodes in a field, without holes. */
export function children(node: SyntaxNode | undefined, field: string): readonly SyntaxNode[] {
  const value = node?.[field];
  return Array.isArray(value) ? value.filter(isSyntaxNode) : [];
}

/** The text in a field, empty when there is none. */
export function word(node: SyntaxNode | undefined, field: string): string {
  const value = node?.[field];
  return typeof value === 'string' ? value : '';
}

export function flag(node: SyntaxNode | undefined, field: string): boolean {
  return node?.[field] === true;
}

/** Name of an identifier, private name or string literal used as a name. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'Identifier') return word(node, 'name');
  if (node.type === 'PrivateIdentifier') return `#${word(node, 'name')}`;
  if (node.type === 'Literal') {
    const value = node['value'];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }
  return undefined;
}
