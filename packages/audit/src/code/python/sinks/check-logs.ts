import { flowsIn } from '../flows/flow-atom.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import { asWritten } from '../flows/written-values.ts';
import type { CallUse, Value } from '../machine/abstract-value.ts';
import { joinAll, textsOf } from '../machine/cells.ts';
import { LOG_CALLS } from './place-sinks.ts';

/** Secrets that are written to a log. */
export function checkLogs(path: string, use: CallUse): void {
  if (!LOG_CALLS.test(path)) return;
  const given = asWritten(joinAll([...use.args, ...use.named.values(), use.more, use.moreNamed]), use);
  const flow = flowsIn(given, use.frame).find(({ origin }) => origin === 'secret');
  if (flow !== undefined) seeWeakness('secret-in-log-call', use, flow);
}

/** Arguments whose values Lambda's format of a line has no place for. */
const BESIDE = /^(?:exc_info|stack_info|stacklevel|extra)$/;

const CONVERSIONS = /%(?:%|[-#0 +]*\d*(?:\.\d+)?([a-zA-Z]))/g;

/** What a call writes to a log as it is: `%r` and numbers cannot break the line. */
export function writtenPlainly(path: string, use: CallUse): readonly Value[] {
  // `print(line, file=stream)` writes to the stream.
  if (path === 'print' && !isToConsole(use)) return [];
  const isStandard = path.startsWith('logging.');
  const named = [...use.named].flatMap(([name, value]) => (isStandard && BESIDE.test(name) ? [] : [value]));
  const all = [...use.args.map((value) => asWritten(value, use)), ...named, use.more, use.moreNamed];
  if (path.startsWith('loguru.')) return writtenByBraces(use, all);
  if (!isStandard || use.args.length < 2) return all;
  const first = path.endsWith('.log') ? 1 : 0;
  const [format, ...others] = textsOf(use.args[first] ?? []);
  if (format === undefined || others.length > 0) return all;
  const letters = [...format.matchAll(CONVERSIONS)].flatMap(([, letter]) => letter ?? []);
  return [
    ...use.args.filter((_value, at) => !/^[radiuxXoeEfFgGc]$/.test(letters[at - first - 1] ?? '')),
    use.more,
    use.moreNamed,
  ];
}

function isToConsole(use: CallUse): boolean {
  const file = use.named.get('file') ?? [];
  return file.every(
    (atom) => atom.kind === 'nothing' || (atom.kind === 'external' && /^sys\./.test(atom.path)),
  );
}

/** loguru's texts have braces: `{!r}` and numbers cannot break the line. */
function writtenByBraces(use: CallUse, all: readonly Value[]): readonly Value[] {
  const [format, ...others] = textsOf(use.args[0] ?? []);
  if (format === undefined || others.length > 0 || use.named.size > 0) return all;
  const places = [...format.matchAll(/\{[^{}]{0,40}\}/g)].map(([each]) => each);
  return all.filter(
    (_value, at) => at === 0 || !/!r|:[^{}]{0,10}[deEfFgGnxXob%]\}/.test(places[at - 1] ?? ''),
  );
}
