import { distinctNames, printable } from './written-role.ts';

/** Words that no variable of a module may be called. */
const RESERVED = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
finally for function if implements import in instanceof interface let new null package private protected public return
static super switch this throw true try typeof undefined var void while with yield async of`.split(/\s+/),
);

/** One variable for each construct path, different ones for different paths: `orders` for `Shop/Orders/Resource`. */
export class ConstructNames {
  readonly #byPath = new Map<string, string>();

  of(path: string): string {
    const before = this.#byPath.get(path);
    if (before !== undefined) return before;
    const taken = [...this.#byPath.values()];
    const wanted = candidates(path);
    const last = wanted.at(-1) ?? 'construct';
    const name =
      wanted.find((each) => !taken.includes(each)) ?? distinctNames([...taken, last]).at(-1) ?? last;
    this.#byPath.set(path, name);
    return name;
  }

  /** `// orders: Shop/Orders/Resource`, one line each. */
  comments(): readonly string[] {
    return [...this.#byPath].map(([path, name]) => `// ${name}: ${printable(path)}`);
  }
}

/** The last part of a path, then with the parts before it: `table`, `apiTable`, `shopApiTable`. */
function candidates(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'Resource' && part !== 'Default');
  const own = parts.map((part) => part.replace(/[0-9A-F]{8}$/, '') || part);
  const names = own.map((_part, index) => variableName(own.slice(own.length - 1 - index).join('-')));
  return names.length === 0 ? [variableName(path)] : names;
}

function variableName(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words
    .map(
      (word, index) =>
        (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
    )
    .join('');
  if (RESERVED.has(name)) return `${name}Construct`;
  return /^[A-Za-z]/.test(name) ? name : `the${name}`;
}
