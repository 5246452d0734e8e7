import type { CallUse, ExternalAtom, Value } from '../machine/abstract-value.ts';
import { joinValues } from '../machine/cells.ts';
import { checkAnswerCall } from '../sinks/check-answer.ts';
import { checkCall } from '../sinks/check-call.ts';
import { keepFile, keepGiven } from '../sinks/check-files.ts';
import { keepParser, keepReader } from '../sinks/check-readers.ts';
import { checkClient } from '../sinks/check-shared.ts';
import { LXML_PARSER } from '../sinks/code-sinks.ts';
import { givenFlows, requestFlow } from './flow-sources.ts';
import { keepStatement } from './handler-facts.ts';
import { keepEscaping, passFlows } from './pass-flows.ts';
import { keepCallee, keepPattern } from './patterns.ts';
import { keepSchema } from './schema-guards.ts';
import { storedFlows } from './stored-flows.ts';

/** Does a call of something outside the project, looks at what it is given, and says where its result comes from. */
export function followCall(path: string, use: CallUse, call: () => Value): Value {
  checkCall(path, use);
  checkAnswerCall(path, use);
  const result = call();
  if (path === 're.compile' || path === 'regex.compile') keepPattern(result, use);
  if (LXML_PARSER.test(path)) keepParser(result, use);
  keepFile(path, result, use);
  keepGiven(result, use);
  keepReader(path, result, use);
  keepEscaping(path, result, use);
  keepStatement(path, result, use);
  keepSchema(path, result, use);
  return joinValues(result, [
    ...new Set([
      ...requestFlow(`${path}()`, use),
      ...passFlows(path, use),
      ...storedFlows(path, use),
      ...givenFlows(path, use),
    ]),
  ]);
}

/** The same for a package's function, whose object is known. */
export function followExternal(atom: ExternalAtom, use: CallUse, call: () => Value): Value {
  keepCallee(atom, use);
  checkClient(atom, use);
  return followCall(atom.path, use, call);
}
