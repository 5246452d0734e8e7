import type { ApiCall } from '@watertight/monitor/records/api-call.ts';
import { cell, type Table } from '../output/table.ts';
import { isoTime } from '../output/time-text.ts';

/** AWS API calls as CloudTrail recorded them, newest first. */
export function apiCallsTable(calls: readonly ApiCall[]): Table {
  return {
    title: 'API calls',
    columns: [
      { title: 'Time' },
      { title: 'Principal' },
      { title: 'Event source' },
      { title: 'Event' },
      { title: 'Resource' },
      { title: 'Source IP' },
      { title: 'Outcome' },
      { title: 'Event ID' },
    ],
    rows: [...calls]
      .sort((a, b) => b.time - a.time)
      .map((call) => [
        cell(isoTime(call.time)),
        cell(call.principal),
        cell(call.eventSource),
        cell(call.eventName),
        cell(call.resource),
        cell(call.sourceAddress),
        call.errorCode === ''
          ? { value: 'success', tone: 'good' as const }
          : { value: call.errorCode, tone: 'bad' as const },
        cell(call.eventId),
      ]),
  };
}
