import type { CodeStep, EventShape } from '../../model/subjects/project-parts.ts';
import type { SeenWeakness, Weakness } from '../weaknesses/seen-weakness.ts';
import { WEAKNESSES } from '../weaknesses/seen-weakness.ts';
import type { Frame } from './machine/abstract-value.ts';
import type { Machine } from './machine/machine.ts';
import type { Trace, TraceStep } from './machine/trace.ts';
import type { Effect, Sighting } from './machine/watch.ts';
import { lineOf, type SourceFile } from './syntax/parse-source.ts';
import { nameOf, part } from './syntax/syntax-node.ts';

const LONGEST_CALL = 120;

/** The weaknesses that the machine saw in the code of a handler, each place once, in the order of the code. */
export function toWeaknesses(machine: Machine): readonly SeenWeakness[] {
  const found = new Map<string, SeenWeakness>();
  const sightings = [
    ...[...machine.watch.sightings.values()].flatMap((own) => [...own.values()]),
    ...leftFiles(machine),
    ...effectSightings(machine),
  ];
  const answered = new Set<string>();
  for (const sighting of sightings) {
    const { kept } = sighting;
    if (kept !== undefined && machine.watch.emptied.has(kept)) continue;
    if (isToldBefore(sighting, answered) || isUnheard(sighting, machine)) continue;
    const seen = toSeen(sighting, machine);
    if (seen === undefined) continue;
    const key = `${seen.weakness} ${seen.at.file}:${seen.at.line}:${seen.at.column} ${seen.call}`;
    const known = found.get(key);
    if (known === undefined || seen.steps.length > known.steps.length) found.set(key, seen);
  }
  return [...found.values()].sort(byPlace);
}

/** What a handler of records answers is for the service that called: nobody outside reads it. */
function isUnheard({ weakness }: Sighting, machine: Machine): boolean {
  return weakness === 'error-details-in-response' && eventShape(machine) === 'records';
}

const ANSWERS = new Set(['event-in-html-response', 'event-in-redirect', 'error-details-in-response']);

/** An answer that is put together step by step is seen at each; one of them is enough. */
function isToldBefore({ weakness, trace }: Sighting, answered: Set<string>): boolean {
  if (trace === undefined || !ANSWERS.has(weakness)) return false;
  const key = `${weakness} ${trace.id}`;
  const isTold = answered.has(key);
  answered.add(key);
  return isTold;
}

function byPlace(one: SeenWeakness, other: SeenWeakness): number {
  if (one.at.file !== other.at.file) return one.at.file < other.at.file ? -1 : 1;
  const lines = (one.at.line ?? 0) - (other.at.line ?? 0);
  return lines === 0 ? WEAKNESSES.indexOf(one.weakness) - WEAKNESSES.indexOf(other.weakness) : lines;
}

function toSeen(sighting: Sighting, machine: Machine): SeenWeakness | undefined {
  const weakness = WEAKNESSES.find((each) => each === sighting.weakness);
  if (weakness === undefined) return undefined;
  const { file } = sighting.frame;
  const { site } = sighting;
  const text = file.text.slice(site.start, Math.min(site.end, site.start + 400));
  const at = placeOf(file, site.start);
  const shape = weakness === 'state-change-without-authorization' || weakness === 'retry-unsafe-handler';
  return {
    weakness,
    at,
    inside: insideOf(sighting.frame),
    call: text.replace(/\s+/gu, ' ').slice(0, LONGEST_CALL),
    steps: [...stepsOf(sighting.trace), { what: sighting.what, at }],
    ...(shape ? { eventShape: eventShape(machine) } : {}),
  };
}

function placeOf(file: SourceFile, offset: number): CodeStep['at'] {
  const line = lineOf(file, offset);
  return { file: file.path, line, column: offset - (file.lines[line - 1] ?? 0) + 1 };
}

function stepsOf(trace: Trace | undefined): readonly CodeStep[] {
  const steps: CodeStep[] = [];
  for (let at: TraceStep | undefined = trace?.step; at !== undefined && steps.length < 20; at = at.before)
    steps.push({ what: at.what, at: placeOf(at.file, at.at) });
  return steps.reverse();
}

function insideOf(frame: Frame): string {
  const { node } = frame;
  if (node.type === 'Program') return 'module';
  const own = nameOf(part(node, 'id'));
  if (own !== undefined) return own;
  return declaredName(frame) ?? 'anonymous function';
}

const NAMED = /(?:([\w$]+)\s*(?::[^=;{}]{0,80})?[=:]\s*(?:async\s*)?|(?:async\s+)?([\w$#]+)\s*)$/u;

/** `const handler = async () => …`, `exports.handler = …`, `save() {…}`: the name stands before the function. */
function declaredName({ file, node }: Frame): string | undefined {
  const before = file.text.slice(Math.max(0, node.start - 120), node.start);
  const found = NAMED.exec(before);
  const name = found?.[1] ?? found?.[2];
  return name === undefined || /^(?:async|return|function|await)$/u.test(name) ? undefined : name;
}

function leftFiles(machine: Machine): readonly Sighting[] {
  const { removedFiles, writtenFiles, fields } = machine.watch;
  if (removedFiles.has('*')) return [];
  const isRemoved = (path: string) =>
    [...removedFiles].some(
      (removed) => path === removed || path.startsWith(`${removed}/`) || removed === '/tmp',
    );
  // What is piped into a file is not seen: a handler that reads nothing of its event has nothing of it to leave.
  return writtenFiles
    .filter(({ path, sighting: { trace } }) => !isRemoved(path) && (trace !== undefined || fields.size > 0))
    .map(({ sighting: seen }) => seen);
}

function effectSightings(machine: Machine): readonly Sighting[] {
  const effects = [...machine.watch.effects.values()].flatMap((own) => [...own.values()]);
  return [...unauthorised(effects, machine), ...unrepeatable(effects, machine)];
}

/** A change by a key that came with the event, in a handler that never looks at who calls. */
function unauthorised(effects: readonly Effect[], machine: Machine): readonly Sighting[] {
  if (machine.watch.callerProofs.size > 0) return [];
  return effects
    .filter((each) => each.kind === 'write' && each.isByIdentifier)
    .slice(0, 1)
    .map((each) => {
      const [trace] = each.traces;
      const what = `decides what ${each.what} changes, and nobody asks who calls`;
      return sighting('state-change-without-authorization', each, {
        what,
        ...(trace === undefined ? {} : { trace }),
      });
    });
}

function unrepeatable(effects: readonly Effect[], machine: Machine): readonly Sighting[] {
  const { repeatGuards, imports } = machine.watch;
  const isGuarded =
    repeatGuards.size > 0 ||
    [...imports.values()].some((each) => /idempoten/iu.test(`${each.name} ${each.subpath ?? ''}`));
  if (isGuarded) return [];
  return effects
    .filter((each) => !each.isRepeatable)
    .slice(0, 1)
    .map((each) =>
      sighting('retry-unsafe-handler', each, {
        what: `${each.what} happens again when the event is delivered twice`,
      }),
    );
}

function sighting(
  weakness: Weakness,
  { frame, site }: Effect,
  told: Pick<Sighting, 'what' | 'trace'>,
): Sighting {
  return { weakness, frame, site, ...told };
}

const HTTP =
  /^(?:request\.|event\.(?:httpMethod|requestContext|pathParameters|queryStringParameters|multiValue\w+|headers|body|rawPath|rawQueryString|path|routeKey|cookies|isBase64Encoded)(?:\.|$))/u;
const RECORDS = /^event\.(?:Records|records|detail|detail-type|source|awslogs|tasks)(?:\.|$)/u;

/** What the code takes its event for. */
function eventShape({ watch }: Machine): EventShape {
  const fields = [...watch.fields];
  if (fields.some((each) => RECORDS.test(each))) return 'records';
  if (fields.some((each) => HTTP.test(each))) return 'http';
  return fields.some((each) => /^event\.(?:arguments|info)(?:\.|$)/u.test(each)) ? 'graphql' : 'unknown';
}
