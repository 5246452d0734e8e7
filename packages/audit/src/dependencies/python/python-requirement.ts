import { isPythonName, pythonName } from './python-name.ts';

/** One requirement by PEP 508: `requests[socks] >= 2, < 3 ; python_version < "3.9"`. */
export interface PythonRequirement {
  /** Normalised. */
  readonly name: string;
  readonly extras: readonly string[];
  /** `>=2,<3`; empty where any version will do. */
  readonly specifier: string;
  /** Behind `@`. */
  readonly url?: string;
  readonly marker?: string;
}

const LONGEST = 8192;

/** Environment variables as pip fills them in: `${NAME}`. */
const VARIABLE = /\$\{[A-Z0-9_]{1,100}\}/g;

/**
 * Reads one requirement; undefined for what is none. A version that an environment variable holds may be any.
 * https://peps.python.org/pep-0508/ https://pip.pypa.io/en/stable/reference/requirements-file-format/#using-environment-variables
 */
export function parseRequirement(given: string): PythonRequirement | undefined {
  const text = given.trim();
  if (text.length > LONGEST) return undefined;
  const head = /^([A-Za-z0-9][\w.-]*)\s*(?:\[([^\]]*)\])?\s*/.exec(text);
  const name = head?.[1];
  if (head === null || name === undefined || !isPythonName(name)) return undefined;
  const extras = (head[2] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const rest = text.slice(head[0].length);
  const base = { name: pythonName(name), extras };
  if (rest.startsWith('@')) {
    // The marker of an address stands behind a blank: addresses may hold semicolons.
    const cut = rest.search(/\s;/);
    const url = (cut < 0 ? rest : rest.slice(0, cut)).slice(1).trim();
    return url === ''
      ? undefined
      : { ...base, specifier: '', url, ...markerOf(cut < 0 ? '' : rest.slice(cut)) };
  }
  const cut = rest.indexOf(';');
  const specifier = (cut < 0 ? rest : rest.slice(0, cut)).trim().replace(/^\((.*)\)$/s, '$1');
  const clauses = specifier
    .split(',')
    .map((each) => each.replace(/\s+/g, ''))
    .filter((each) => each !== '' && !isVariable(each));
  if (!clauses.every((each) => /^(?:===|==|~=|!=|<=|>=|<|>)[^=<>~\s(){}]+$/.test(each))) return undefined;
  return { ...base, specifier: clauses.join(','), ...markerOf(cut < 0 ? '' : rest.slice(cut)) };
}

/** `${CLAUSE}`, `==${VERSION}`, `==1.${MINOR}`. */
function isVariable(clause: string): boolean {
  return /\$\{/.test(clause) && /^(?:[=!<>~]{1,3})?[\w.*+-]*$/.test(clause.replace(VARIABLE, ''));
}

function markerOf(text: string): { readonly marker?: string } {
  const marker = text.replace(/^\s*;\s*/, '').trim();
  return marker === '' ? {} : { marker };
}

/** The one version that a specifier allows: of `==1.2.3` and `===1.2.3`, not of `==1.2.*`. */
export function pinnedVersion(specifier: string): string | undefined {
  for (const clause of specifier.split(',')) {
    const version = /^={2,3}\s*([^*\s]+)$/.exec(clause.trim())?.[1];
    if (version !== undefined) return version;
  }
  return undefined;
}
