import type { ClosureAtom } from './abstract-value.ts';

/** Longest text of a bundler's helper. */
const LONGEST = 600;

/**
 * Helpers of esbuild whose names are gone with minification, by their shape: `__export` defines getters in a loop over its
 * second parameter, `__copyProps` defines getters that read its second parameter.
 */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [
    /^\(?([\w$]+),\s*([\w$]+)\)?\s*=>\s*\{\s*for\s*\((?:var|let|const)\s+([\w$]+)\s+in\s+\2\)\s*[\w$]+\(\1,\s*\3,\s*\{\s*get:\s*\2\[\3\]/u,
    '__export',
  ],
  [/^\(([\w$]+),\s*([\w$]+),[^)]*\)\s*=>\s*\{\s*if\s*\(\2\s*&&.*get:\s*\(\)\s*=>\s*\2\[/su, '__copyProps'],
];

const KNOWN = new WeakMap<ClosureAtom['node'], string>();

/** The name that a bundler's helper had before its names were shortened; undefined for any other function. */
export function bundlerHelper(closure: ClosureAtom): string | undefined {
  const { node } = closure;
  if (node.type !== 'ArrowFunctionExpression' || node.end - node.start > LONGEST) return undefined;
  const known = KNOWN.get(node);
  if (known !== undefined) return known === '' ? undefined : known;
  const text = closure.scope.frame.file.text.slice(node.start, node.end);
  const name = SHAPES.find(([shape]) => shape.test(text))?.[1] ?? '';
  KNOWN.set(node, name);
  return name === '' ? undefined : name;
}
