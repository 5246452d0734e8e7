import type { CallUse, ExternalAtom, Value } from '../machine/abstract-value.ts';
import { textsOf } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';

/** A regular expression that a call uses. */
export interface UsedPattern {
  readonly pattern?: string;
  readonly flags: string;
}

const compiled = new WeakMap<ExternalAtom, UsedPattern>();
const callees = new WeakMap<CallUse, ExternalAtom>();

/** Remembers what a call of `re.compile` was given. */
export function keepPattern(result: Value, use: CallUse): void {
  for (const atom of result)
    if (atom.kind === 'external') compiled.set(atom, givenPattern(use, argument(use, 1, 'flags')));
}

/** Remembers whose method a call calls. */
export function keepCallee(atom: ExternalAtom, use: CallUse): void {
  callees.set(use, atom);
}

/** Whose method a call calls. */
export function calleeOf(use: CallUse): ExternalAtom | undefined {
  return callees.get(use);
}

/** The pattern of a call of `re`, or of a method of a compiled one. */
export function patternOf(path: string, use: CallUse): UsedPattern {
  if (!path.startsWith('re.compile()'))
    return givenPattern(use, use.named.get('flags') ?? argument(use, /sub/.test(path) ? 4 : 2));
  const owner = callees.get(use)?.of;
  return (owner === undefined ? undefined : compiled.get(owner)) ?? { flags: '' };
}

function givenPattern(use: CallUse, flags: Value): UsedPattern {
  const [pattern, ...others] = textsOf(argument(use, 0, 'pattern'));
  const paths = flags.map((atom) => (atom.kind === 'external' ? atom.path : ''));
  const letters = paths
    .map((path) =>
      /IGNORECASE|\.I$/.test(path)
        ? 'i'
        : /VERBOSE|\.X$/.test(path)
          ? 'x'
          : /DOTALL|\.S$/.test(path)
            ? 's'
            : '',
    )
    .join('');
  return pattern === undefined || others.length > 0 ? { flags: letters } : { pattern, flags: letters };
}
