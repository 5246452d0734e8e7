import type { GuardViolation } from '../records/guard-violation.ts';
import { badItem } from './json/json-records.ts';
import { readLogEvents } from './logs/log-events.ts';
import { isViolationLine, parseViolationLine } from './logs/violation-line.ts';
import type { OpenObject, ReadItem, RecordReader } from './record-reader.ts';

/** Violations that the guard wrote to a function's log; every other line is passed over. */
export const guardViolationsReader: RecordReader<GuardViolation> = {
  id: 'violations',
  read: readGuardViolations,
};

async function* readGuardViolations(object: OpenObject): AsyncGenerator<ReadItem<GuardViolation>> {
  for await (const item of readLogEvents(object)) {
    if (item.kind !== 'event') {
      yield item;
      continue;
    }
    if (!isViolationLine(item.event.message)) continue;
    const violation = parseViolationLine(item.event);
    if ('because' in violation) yield badItem(item.event.position, violation.because, item.event.message);
    else yield { kind: 'record', record: violation };
  }
}
