import { auditError } from '../../errors.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import { unresolved, type Value } from '../../model/unresolved.ts';
import { joinedText, shortened } from '../cloudformation/text-parts.ts';
import type { TemplateInput } from '../template-reading.ts';
import {
  listTree,
  mapTreeOf,
  type ScalarTree,
  scalarTree,
  type Tree,
  textOf,
  textTree,
  unresolvedTree,
  valueTree,
} from '../tree/tree.ts';
import { TREE_LIMITS } from '../tree/tree-limits.ts';
import { ServiceFiles } from './service-files.ts';
import type { SourceAnswer, VariableScope } from './variable-scope.ts';
import { VARIABLE_SOURCES } from './variable-sources.ts';
import { parseVariables, type Variable, type VariableSource, type VariableText } from './variable-syntax.ts';

/** Levels of maps, lists and references below each other. */
const MAXIMUM_DEPTH = 300;

/** Characters of all texts that variables make together. */
const MAXIMUM_CHARACTERS = 20_000_000;

/**
 * Resolves the variables of a service, with everything bounded: circles, depth, and what references multiply. Nodes keep
 * their places; a value that is one variable is where the variable is.
 */
export class Variables {
  readonly #root: Tree;
  readonly #scope: VariableScope;
  readonly #resolved = new Map<Tree, Tree>();
  readonly #open = new Set<Tree>();
  #depth = 0;
  #nodes = 0;
  #characters = 0;

  constructor(root: Tree, input: TemplateInput, report: VariableScope['report']) {
    this.#root = root;
    this.#scope = {
      input,
      report,
      files: new ServiceFiles(input),
      stage: () => this.#stage(),
      region: () => this.#region(),
      self: (path) => this.#walk(this.#root, path),
      walk: (tree, path) => this.#walk(tree, path),
    };
  }

  get scope(): VariableScope {
    return this.#scope;
  }

  /** The resolved node under a path of the service; undefined when there is none. */
  at(...path: readonly string[]): Tree | undefined {
    const answer = this.#step(this.#root, path);
    return typeof answer === 'string' ? undefined : this.resolve(answer);
  }

  /** The node with every variable in it resolved. */
  resolve(tree: Tree): Tree {
    if (tree.kind === 'unresolved') return tree;
    if (tree.kind === 'scalar' && (typeof tree.value !== 'string' || !tree.value.includes('${'))) return tree;
    const known = this.#resolved.get(tree);
    if (known !== undefined) return known;
    if (this.#open.has(tree)) return this.#stop(tree, 'refers to itself');
    if (this.#depth > MAXIMUM_DEPTH) return this.#stop(tree, `nests deeper than ${MAXIMUM_DEPTH} levels`);
    this.#count(tree);
    this.#open.add(tree);
    this.#depth += 1;
    const resolved = this.#contents(tree);
    this.#depth -= 1;
    this.#open.delete(tree);
    this.#resolved.set(tree, resolved);
    return resolved;
  }

  #contents(tree: Tree): Tree {
    if (tree.kind === 'list')
      return listTree(
        tree.items.map((item) => this.resolve(item)),
        tree.at,
      );
    if (tree.kind === 'map') {
      const entries = [...tree.entries].map(([key, value]) => [key, this.resolve(value)] as const);
      return mapTreeOf(new Map(entries), tree.at);
    }
    return tree.kind === 'scalar' ? this.#scalar(tree) : tree;
  }

  #scalar(tree: ScalarTree): Tree {
    const parts = parseVariables(tree.text);
    const [only, ...others] = parts;
    if (only === undefined) return tree;
    if (others.length > 0) return valueTree(this.#text(parts, tree.at), tree.at);
    return typeof only === 'string' ? tree : placed(this.#variable(only, tree.at), tree.at);
  }

  /** The text that pieces make together. */
  #text(parts: VariableText, at: SourcePlace | undefined): Value<string> {
    const texts = parts.map((part): Value<string> => {
      if (typeof part === 'string') return part;
      const tree = this.#variable(part, at);
      return tree.kind === 'map' || tree.kind === 'list' ? notKnown(part.written, at) : (textOf(tree) ?? '');
    });
    const joined = joinedText(
      texts,
      parts.map((part) => (typeof part === 'string' ? part : part.written)).join(''),
    );
    this.#characters += typeof joined === 'string' ? joined.length : (joined.text?.length ?? 0);
    if (this.#characters > MAXIMUM_CHARACTERS) {
      throw this.#bound(`at most ${MAXIMUM_CHARACTERS} characters after variables are resolved`, at);
    }
    return joined;
  }

  #variable(variable: Variable, at: SourcePlace | undefined): Tree {
    for (const source of variable.sources) {
      const answer = this.#source(source, at);
      if (answer === 'unknown') break;
      if (answer !== 'missing') return answer;
    }
    this.#reportGone(variable, at);
    return unresolvedTree(notKnown(variable.written, at), { at });
  }

  /** Files that are not there; with a fallback that answers they are no gap. */
  #reportGone({ sources }: Variable, at: SourcePlace | undefined): void {
    for (const source of sources) {
      if (source.kind === 'literal' || source.kind === 'variable' || source.type !== 'file') continue;
      const path = source.parameter === undefined ? undefined : this.#text(source.parameter, at);
      if (typeof path === 'string') this.#scope.files.reportGone(path, this.#scope.report);
    }
  }

  #source(source: VariableSource, at: SourcePlace | undefined): SourceAnswer {
    if (source.kind === 'literal') {
      const { value } = source;
      return typeof value === 'string' ? textTree(value, at) : scalarTree(value, at);
    }
    if (source.kind === 'variable') return this.#variable(source.variable, at);
    const parameter = source.parameter === undefined ? undefined : this.#text(source.parameter, at);
    const address = source.address === undefined ? undefined : this.#text(source.address, at);
    if (typeof parameter === 'object' || typeof address === 'object') return 'unknown';
    const ask = VARIABLE_SOURCES.get(source.type);
    if (ask === undefined) return 'unknown';
    const answer = ask({ address, parameter, at }, this.#scope);
    return typeof answer === 'string' ? answer : isNull(answer) ? 'missing' : this.resolve(answer);
  }

  #walk(tree: Tree, path: string): SourceAnswer {
    return this.#step(tree, path === '' ? [] : path.split('.').slice(0, MAXIMUM_DEPTH));
  }

  /** Goes down a path; variables on the way are resolved, the end is not. */
  #step(tree: Tree, path: readonly string[]): SourceAnswer {
    let node = tree;
    for (const key of path) {
      if (node.kind === 'scalar') node = this.resolve(node);
      if (node.kind === 'unresolved') return 'unknown';
      const next =
        node.kind === 'map'
          ? node.entries.get(key)
          : node.kind === 'list'
            ? node.items[Number(key)]
            : undefined;
      if (next === undefined) return 'missing';
      node = next;
    }
    return node;
  }

  #stage(): Value<string> {
    const given = this.#given('stage');
    if (given !== undefined) return given;
    return textOf(this.at('provider', 'stage')) ?? 'dev';
  }

  #region(): Value<string> {
    const { region } = this.#scope.input;
    return region ?? this.#given('region') ?? textOf(this.at('provider', 'region')) ?? '<region>';
  }

  #given(name: string): string | undefined {
    const { parameters } = this.#scope.input;
    if (parameters === undefined) return undefined;
    const key = [`opt:${name}`, name].find((each) => Object.hasOwn(parameters, each));
    return key === undefined ? undefined : parameters[key];
  }

  #stop(tree: Tree, because: string): Tree {
    const text = tree.kind === 'scalar' ? shortened(tree.text) : `a ${tree.kind}`;
    this.#scope.report(
      `${tree.at?.file ?? this.#scope.input.file}:${tree.at?.line ?? 1}: ${text}`,
      `it ${because}`,
    );
    return unresolvedTree(notKnown(text, tree.at), { at: tree.at });
  }

  #count(tree: Tree): void {
    this.#nodes += 1;
    if (this.#nodes > TREE_LIMITS.nodes) {
      throw this.#bound(`at most ${TREE_LIMITS.nodes} values after variables are resolved`, tree.at);
    }
  }

  #bound(because: string, at: SourcePlace | undefined): Error {
    return auditError('WT-E-TEMPLATE-01', { because }, { at: at ?? { file: this.#scope.input.file } });
  }
}

function notKnown(written: string, at: SourcePlace | undefined) {
  const name = shortened(written).replaceAll(/[<>{}$]/g, '');
  return unresolved(shortened(written), { text: `<?${name}>`, ...(at === undefined ? {} : { at }) });
}

function placed(tree: Tree, at: SourcePlace | undefined): Tree {
  return at === undefined ? tree : { ...tree, at };
}

function isNull(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null;
}
