import type { Atom, ExternalAtom, FlowAtom, Use, Value } from '../machine/abstract-value.ts';
import { flowAtom, TRAITS } from './flow-atom.ts';

/** Errors that code raises itself to tell the caller what is wrong with the request. */
const TOLD =
  /^builtins\.(?:ValueError|KeyError|TypeError|IndexError|LookupError|AssertionError|UnicodeError|JSONDecodeError|NotImplementedError)$|Validation|JSONDecodeError|BadRequest|NotFound|HTTPException|Unauthorized|Forbidden|Schema/;

/** What is caught: errors of any kind, and those of packages, tell of the inside. */
export function errorFlow(types: Value, use: Use): FlowAtom {
  const paths = types.flatMap((atom) => {
    if (atom.kind === 'external' || atom.kind === 'model')
      return [atom.kind === 'external' ? atom.path : atom.name];
    return atom.kind === 'class' || isStatus(atom) ? ['Validation'] : [];
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

/** `errorhandler(404)`: the framework's own error, which says what its status says. */
function isStatus(atom: Atom): boolean {
  return atom.kind === 'scalar' && atom.value.kind === 'number';
}

/** Decorators and methods of frameworks that register what is called with an error. */
const REGISTERS_FOR_ERRORS = /\.(?:exception_handler|(?:app_)?errorhandler|on_exception)$/;
const ADDS_FOR_ERRORS = /\.(?:add_exception_handler|register_error_handler|add_error_handler)$/;

const registrars = new WeakMap<ExternalAtom, Value>();
const handlers = new WeakMap<Atom, Value>();

/** Remembers for which errors a decorator registers a function. */
export function keepRegistrar(registrar: ExternalAtom, path: string, types: Value): void {
  if (REGISTERS_FOR_ERRORS.test(path)) registrars.set(registrar, types);
}

/** Remembers that a function is registered, where that is for errors. */
export function keepErrorHandler(registrar: ExternalAtom, functions: Value): void {
  const types = registrars.get(registrar);
  if (types === undefined) return;
  for (const fn of functions) handlers.set(fn, types);
}

/** `app.add_exception_handler(Exception, on_error)`: the functions, where errors are what they are called with. */
export function addedForErrors(path: string, args: readonly Value[]): Value {
  const [types = [], functions = []] = args;
  if (!ADDS_FOR_ERRORS.test(path)) return [];
  for (const fn of functions) handlers.set(fn, types);
  return functions;
}

/** What a function is called with that a framework calls for errors. */
export function handedError(fn: Atom, use: Use): Value | undefined {
  const types = handlers.get(fn);
  return types === undefined ? undefined : [errorFlow(types, use)];
}
