import type { SeenWeakness } from '../../weaknesses/seen-weakness.ts';
import type { Machine } from '../machine/abstract-value.ts';
import { isFileLeft } from '../sinks/check-files.ts';
import { isKept } from '../sinks/check-shared.ts';
import { namesSecret } from './flow-sources.ts';
import { eventShape, holdsForHandler } from './handler-facts.ts';

/** Weaknesses of everything that was reached, each place once, in the order of the code. */
export function toWeaknesses(machine: Machine): readonly SeenWeakness[] {
  const found = new Map<string, SeenWeakness>();
  for (const frame of machine.frames) {
    for (const seen of frame.seen.values()) {
      const key = `${seen.at.file}:${seen.at.line} ${seen.weakness} ${seen.call}`;
      if (!found.has(key) && holds(seen, machine)) found.set(key, withShape(seen, machine));
    }
  }
  return [...found.values()].toSorted(byPlace);
}

/** Facts of the handler are judged with its triggers, or by what it takes its event for. */
function withShape(seen: SeenWeakness, machine: Machine): SeenWeakness {
  const isFact =
    seen.weakness === 'state-change-without-authorization' || seen.weakness === 'retry-unsafe-handler';
  return isFact ? { ...seen, eventShape: eventShape(machine) } : seen;
}

function holds(seen: SeenWeakness, machine: Machine): boolean {
  if (seen.weakness === 'data-left-in-temporary-folder') return isFileLeft(seen, machine);
  if (seen.weakness === 'error-details-in-response') return isHeard(seen, machine);
  if (seen.weakness === 'data-left-in-globals') return isKept(seen, machine);
  const [first] = seen.steps;
  if (seen.weakness === 'secret-in-log-call' && first !== undefined) {
    if (machine.facts.has(namesSecret(first.at))) return false;
  }
  if (seen.weakness === 'event-in-log' && machine.facts.has('logs JSON'))
    return /^(?:print|sys\.)/.test(seen.call);
  return holdsForHandler(seen, machine);
}

/**
 * What a handler of records answers is for the service that called: nobody outside reads it. A message is told where an answer
 * to HTTP is given, a stack wherever somebody may call.
 */
function isHeard(seen: SeenWeakness, machine: Machine): boolean {
  const shape = eventShape(machine);
  return shape === 'http' || (shape !== 'records' && seen.steps.some(({ what }) => what.includes('stack')));
}

function byPlace(one: SeenWeakness, other: SeenWeakness): number {
  if (one.at.file !== other.at.file) return one.at.file < other.at.file ? -1 : 1;
  const lines = (one.at.line ?? 0) - (other.at.line ?? 0);
  return lines === 0 ? one.weakness.localeCompare(other.weakness, 'en') : lines;
}
