/** One value of a JSON, YAML or TOML document, with the line where it (for values of a map: its key) is written. */
export type DocumentNode = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, DocumentNode>;
  readonly line: number;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly DocumentNode[];
  readonly line: number;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written, without quotes: `1.10` stays `1.10`. */
  readonly text: string;
  readonly line: number;
}

/** Bounds of one document: the largest lockfiles of monorepos have some 20 MB. */
export const DOCUMENT_LIMITS = {
  characters: 64_000_000,
  depth: 64,
  /** Values, aliases counted as often as they are used. */
  nodes: 4_000_000,
} as const;

const NOTHING: ReadonlyMap<string, DocumentNode> = new Map();

/** The value of a key; undefined where there is none, or where the node is no map. */
export function fieldOf(node: DocumentNode | undefined, name: string): DocumentNode | undefined {
  return node?.kind === 'map' ? node.entries.get(name) : undefined;
}

/** The keys and values of a map; none for anything else. */
export function entriesOf(node: DocumentNode | undefined): ReadonlyMap<string, DocumentNode> {
  return node?.kind === 'map' ? node.entries : NOTHING;
}

/** The items of a list; none for anything else. */
export function itemsOf(node: DocumentNode | undefined): readonly DocumentNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** A text or a number as written; undefined for anything else, and for the empty text. */
export function textOf(node: DocumentNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null || typeof node.value === 'boolean') return undefined;
  return node.text === '' ? undefined : node.text;
}

/** The text of a key: `textOf(fieldOf(node, name))`. */
export function textField(node: DocumentNode | undefined, name: string): string | undefined {
  return textOf(fieldOf(node, name));
}

/** True where the key holds `true`. */
export function isTrue(node: DocumentNode | undefined, name: string): boolean {
  const field = fieldOf(node, name);
  return field?.kind === 'scalar' && field.value === true;
}

/** The texts of a list; other items are left out. */
export function textsOf(node: DocumentNode | undefined): readonly string[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}

/** What a node is, in words, for messages. */
export function kindText(node: DocumentNode | undefined): string {
  if (node === undefined) return 'nothing';
  if (node.kind !== 'scalar') return node.kind === 'map' ? 'an object' : 'a list';
  return node.value === null ? 'null' : `a ${typeof node.value}`;
}
