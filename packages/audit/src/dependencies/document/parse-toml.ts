import { parse, TomlDate, TomlError } from 'smol-toml';
import { checkLength, DocumentBudget, unreadable } from './document-error.ts';
import { DOCUMENT_LIMITS, type DocumentNode } from './document-node.ts';
import { pathKey, type TomlLines, tomlLines } from './toml-lines.ts';

/**
 * Parses TOML.
 * @throws WatertightError WT-E-LOCKFILE-01 with the line, for what is no TOML, too deep or too large
 */
export function parseToml(text: string, file: string): DocumentNode {
  checkLength(text, file);
  const bare = text.replace(/^\uFEFF/, '');
  const value = parsed(bare, file);
  return new TomlConversion(file, tomlLines(bare)).node(value, '', { depth: 0, line: 1 });
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text, { maxDepth: DOCUMENT_LIMITS.depth, integersAsBigInt: 'asNeeded' });
  } catch (error) {
    const because = error instanceof RangeError ? 'it nests too deeply' : 'it is no valid TOML';
    throw unreadable(file, because, error instanceof TomlError ? error.line : undefined);
  }
}

class TomlConversion {
  readonly #lines: TomlLines;
  readonly #budget: DocumentBudget;

  constructor(file: string, lines: TomlLines) {
    this.#lines = lines;
    this.#budget = new DocumentBudget(file);
  }

  node(
    value: unknown,
    path: string,
    parent: { readonly depth: number; readonly line: number },
  ): DocumentNode {
    const line = this.#lines.get(path) ?? parent.line;
    this.#budget.take(parent.depth, line);
    const below = { depth: parent.depth + 1, line };
    if (Array.isArray(value)) {
      const items = value.map((item, index) => this.node(item, pathKey(path, index), below));
      return { kind: 'list', items, line };
    }
    if (typeof value === 'object' && value !== null && !(value instanceof TomlDate)) {
      const entries = Object.entries(value).map(
        ([key, each]) => [key, this.node(each, pathKey(path, key), below)] as const,
      );
      return { kind: 'map', entries: new Map(entries), line };
    }
    if (typeof value === 'number' || typeof value === 'boolean')
      return { kind: 'scalar', value, text: String(value), line };
    const text = value instanceof TomlDate ? value.toISOString() : String(value);
    return { kind: 'scalar', value: text, text, line };
  }
}
