import type { HandlerName } from './aws-call.ts';

/** Names that people give to what Lambda calls. */
const NAMES =
  'handler|lambdaHandler|lambda_handler|main|run|default|index|proxy|api|app|consumer|worker|process\\w*|on[A-Z]\\w*|\\w*[hH]andler\\w*';
/** Names of its first parameter. */
const EVENT = '(?:event|evt|_event|e|input|request|req|payload|records|message|\\{)';

const JAVASCRIPT: readonly RegExp[] = [
  new RegExp(`^(?:module\\.)?exports\\.(${NAMES})\\s*=(?!=)`, 'gmu'),
  new RegExp(
    `^(?:module\\.)?exports\\.(\\w+)\\s*=\\s*(?:async\\s+)?(?:function\\s*\\w*\\s*)?\\(?\\s*${EVENT}`,
    'gmu',
  ),
  new RegExp(`^export\\s+(?:const|let|var)\\s+(${NAMES})\\b[^=]{0,200}=(?!=)`, 'gmu'),
  new RegExp(
    `^export\\s+(?:const|let|var)\\s+(\\w+)\\b[^=(]{0,200}=\\s*(?:async\\s+)?(?:function\\s*\\w*\\s*)?\\(?\\s*${EVENT}\\b`,
    'gmu',
  ),
  new RegExp(`^export\\s+(?:async\\s+)?function\\s+(${NAMES})\\s*[(<]`, 'gmu'),
  new RegExp(`^export\\s+(?:async\\s+)?function\\s+(\\w+)\\s*\\(\\s*${EVENT}\\b`, 'gmu'),
  /^export\s+(default)\s+(?:async\s+)?(?:function\b|\(|\w+\s*(?:=>|;|\())/gmu,
];
const EXPORTED_LISTS: readonly RegExp[] = [
  /^module\.exports\s*=\s*\{([^}]{0,2000})\}/gmu,
  /^export\s*\{([^}]{0,2000})\}(?!\s*from)/gmu,
];
const PYTHON: readonly RegExp[] = [
  /^(?:async\s+)?def\s+(\w+)\s*\(\s*\w*(?:event|evt|request|payload|message|record)\w*\s*(?::[^,()]{0,200})?,\s*\w+/gmu,
  /^(?:async\s+)?def\s+(lambda_handler|handler|main|lambda_function)\s*\(/gmu,
  /^(handler|lambda_handler|app)\s*(?::[^=]{0,80})?=\s*(?:Mangum|WSGIAdapter|chalice\.Chalice|Chalice|make_handler|serverless_wsgi)/gmu,
  // An adapter of any name around an application.
  /^(handler|lambda_handler)\s*(?::[^=]{0,80})?=\s*[A-Za-z_][\w.]{0,80}\(/gmu,
  // A method of an application: `handler = app.resolve`.
  /^(handler|lambda_handler)\s*(?::[^=]{0,80})?=\s*[A-Za-z_]\w{0,80}(?:\.\w{1,80}){1,4}\s*(?:#.{0,200})?$/gmu,
];

const LISTED = new RegExp(`^(?:${NAMES})$`, 'u');
/** Handlers of one file; more of them are a library. */
const MOST = 20;

/** The handlers that a file seems to export, told by shape: what its exports are called and what they take. */
export function findHandlers(path: string, text: string): readonly HandlerName[] {
  const python = /\.py$/u.test(path);
  if (!python && !/\.(?:[cm]?[jt]s|jsx|tsx)$/u.test(path)) return [];
  if (/\.d\.[cm]?ts$/u.test(path)) return [];
  const names = new Set(python ? matches(text, PYTHON) : [...matches(text, JAVASCRIPT), ...listed(text)]);
  const stem = path.replace(/\.[^./]+$/u, '');
  return [...names].slice(0, MOST).map((name) => ({
    handler: `${stem}.${name}`,
    runtime: python ? 'python3.13' : 'nodejs24.x',
    folder: '',
  }));
}

function matches(text: string, patterns: readonly RegExp[]): readonly string[] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((found) => found[1] ?? ''));
}

/** `module.exports = { handler, other }`, `export { run as handler }`. */
function listed(text: string): readonly string[] {
  return matches(text, EXPORTED_LISTS)
    .flatMap((list) => list.split(','))
    .map((each) => /(?:\bas\s+)?(\w+)\s*(?::.*)?$/su.exec(each.trim().replace(/:.*$/su, ''))?.[1] ?? '')
    .filter((name) => LISTED.test(name));
}
