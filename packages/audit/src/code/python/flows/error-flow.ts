import type { FlowAtom, Use, Value } from '../machine/abstract-value.ts';
import { flowAtom, TRAITS } from './flow-atom.ts';

/** Errors that code raises itself to tell the caller what is wrong with the request. */
const TOLD =
  /^builtins\.(?:ValueError|KeyError|TypeError|IndexError|LookupError|AssertionError|UnicodeError|JSONDecodeError|NotImplementedError)$|Validation|JSONDecodeError|BadRequest|NotFound|HTTPException|Unauthorized|Forbidden|Schema/;

/** What is caught: errors of any kind, and those of packages, tell of the inside. */
export function errorFlow(types: Value, use: Use): FlowAtom {
  const paths = types.flatMap((atom) => {
    if (atom.kind === 'external' || atom.kind === 'model')
      return [atom.kind === 'external' ? atom.path : atom.name];
    return atom.kind === 'class' ? ['Validation'] : [];
  });
  const isBroad = paths.length === 0 || paths.some((path) => !TOLD.test(path));
  const traits = isBroad ? TRAITS.broad : 0;
  return flowAtom(use.frame.machine, {
    origin: 'error',
    form: 'any',
    clean: 0,
    traits,
    what: 'an error is caught',
    at: use,
  });
}
