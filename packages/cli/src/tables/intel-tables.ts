import type { AdvisoryOrigin } from '@watertight/monitor/intel/advisory-store.ts';
import { countText } from '../output/number-text.ts';
import { cell, type Table } from '../output/table.ts';

/** The sources of the local advisories, and how new they are. */
export function intelTables(sources: readonly AdvisoryOrigin[]): readonly Table[] {
  if (sources.length === 0) return [];
  return [
    {
      title: 'Advisories on this machine',
      columns: [
        { title: 'Source' },
        { title: 'Records', align: 'right' as const },
        { title: 'Fetched' },
        { title: 'Newest record' },
      ],
      rows: sources.map(({ name, records, fetched, newest }) => [
        cell(name),
        cell(records, countText(records)),
        cell(fetched),
        cell(newest, newest === '' ? '-' : newest),
      ]),
    },
  ];
}
