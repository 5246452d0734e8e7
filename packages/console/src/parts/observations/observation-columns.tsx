import type { Observation, ObservationKind } from '@watertight/monitor/detections/observation.ts';
import { EntityText } from '../entities/entity-menu.tsx';
import { countText, expectedText, probabilityText } from '../number-text.ts';
import { SeverityText } from '../severity-text.tsx';
import type { DataColumn } from '../tables/data-table.tsx';
import { EntitySource, sourceLabel } from './entity-source.tsx';

type Column = DataColumn<Observation>;

/** Epoch seconds as text in the zone that the person chose. */
type TimeText = (epochSeconds: number) => string;

/** Seconds of an ISO-8601 time. */
export function secondsOf(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000);
}

/** Columns of a kind's table, in the order of the Stealthwatch paper where it has the table; `undefined`: any kind. */
export function observationColumns(kind: ObservationKind | undefined, timeText: TimeText): readonly Column[] {
  const time: Column = {
    id: 'time',
    header: 'Time',
    column: 'time',
    filter: 'time',
    minWidth: 155,
    cell: ({ window }) => timeText(secondsOf(window.start)),
  };
  switch (kind) {
    case 'historical-outlier':
      return [time, SOURCE, ...OUTLIER];
    case 'static-connection-set-deviation':
      return [time, SOURCE, ...SETS];
    case 'cloudtrail-event':
      return [time, SOURCE, ACCOUNT, ...EVENT];
    case 'lambda-metric-outlier':
      return [time, ADDRESS, ACCOUNT, ...METRIC];
    default:
      return [time, ...(kind === undefined ? [KIND] : []), SOURCE, ...OTHER];
  }
}

const SOURCE: Column = {
  id: 'source',
  header: 'Source',
  column: 'entity',
  filter: 'text',
  minWidth: 215,
  isLong: true,
  cell: ({ entity }) => <EntitySource entity={entity} />,
};

const ACCOUNT: Column = {
  id: 'account',
  header: 'Account ID',
  column: 'account',
  filter: 'text',
  cell: ({ event, entity }) => event?.accountId ?? entity.account,
};

/** The function's address at the time where the evidence has one, as the paper shows it, else its name. */
const ADDRESS: Column = {
  id: 'source',
  header: 'Source',
  column: 'entity',
  minWidth: 150,
  cell: (each) => {
    const address = addressOf(each);
    return address === undefined ? sourceLabel(each.entity) : <EntityText kind="address" name={address} />;
  },
};

function addressOf({ evidence }: Observation): string | undefined {
  const address = evidence.rows?.find((row) => typeof row['address'] === 'string')?.['address'];
  return typeof address === 'string' ? address : undefined;
}

const METRIC_NAME: Column = {
  id: 'metric',
  header: 'Metric',
  column: 'metric',
  filter: 'text',
  cell: ({ metric, event }) => metric ?? event?.event ?? '',
};

const OUTLIER: readonly Column[] = [
  {
    id: 'window',
    header: 'Time Window',
    column: 'window',
    filter: 'text',
    cell: ({ window }) => window.name,
  },
  // The paper's word for anything with its own traffic, as against the whole network.
  {
    id: 'type',
    header: 'Type',
    column: 'type',
    filter: 'text',
    cell: ({ entity }) => (entity.kind === 'network' ? 'network' : 'device'),
  },
  METRIC_NAME,
  numeric('expected', 'Expected Value', ({ expected }) => expectedText(expected)),
  numeric('seen', 'Outlier', ({ seen }) => countText(seen)),
  numeric('probability', 'Probability', ({ probability }) => probabilityText(probability)),
  numeric('sampleSize', 'Sample Size', ({ sampleSize }) => countText(sampleSize)),
];

const SETS: readonly Column[] = [
  { id: 'type', header: 'Type', column: 'type', filter: 'text', cell: ({ sets }) => sets?.scope ?? '' },
  ...connectionColumns('normal', 'Normal Connections'),
  ...connectionColumns('new', 'New Connections'),
  ...connectionColumns('lost', 'Lost Connections'),
  numeric('historyDays', 'History Length (Days)', ({ sets }) => countText(sets?.historyDays)),
];

const EVENT: readonly Column[] = [
  {
    id: 'user',
    header: 'User',
    column: 'user',
    filter: 'text',
    minWidth: 160,
    cell: ({ event }) => <EntityText kind="identity" name={event?.user ?? ''} />,
  },
  {
    id: 'sourceIp',
    header: 'Source IP',
    column: 'sourceIp',
    filter: 'text',
    minWidth: 150,
    cell: ({ event }) => <EntityText kind="address" name={event?.sourceAddress ?? ''} />,
  },
  {
    id: 'event',
    header: 'Event',
    column: 'event',
    filter: 'text',
    cell: ({ event }) =>
      event === undefined || event.errorCode === ''
        ? (event?.event ?? '')
        : `${event.event} (${event.errorCode})`,
  },
];

const METRIC: readonly Column[] = [
  {
    id: 'function',
    header: 'Function name',
    column: 'entity',
    filter: 'text',
    cell: ({ entity }) => <EntitySource entity={entity} />,
  },
  METRIC_NAME,
  numeric('expected', 'Old value', ({ expected }) => countText(expected)),
  numeric('seen', 'New value', ({ seen }) => countText(seen)),
];

const KIND: Column = {
  id: 'kind',
  header: 'Observation',
  column: 'kind',
  filter: 'text',
  minWidth: 180,
  cell: ({ title }) => title,
};

const OTHER: readonly Column[] = [
  {
    id: 'severity',
    header: 'Severity',
    column: 'severity',
    filter: 'severity',
    cell: ({ severity }) => <SeverityText severity={severity} />,
  },
  METRIC_NAME,
  numeric('expected', 'Expected Value', ({ expected }) => countText(expected)),
  numeric('seen', 'Seen', ({ seen }) => countText(seen)),
  {
    id: 'why',
    header: 'Why',
    column: 'why',
    filter: 'text',
    minWidth: 320,
    isLong: true,
    cell: ({ why }) => why,
  },
];

function numeric(column: string, header: string, text: (each: Observation) => string): Column {
  return { id: column, header, column, filter: 'number', align: 'end', cell: text };
}

function connectionColumns(set: 'normal' | 'new' | 'lost', group: string): readonly Column[] {
  return [
    {
      id: `${set}Set`,
      header: 'Set',
      group,
      column: set,
      filter: 'text',
      minWidth: 140,
      cell: ({ sets }) => <AddressSet addresses={sets?.[set] ?? []} />,
    },
    {
      id: `${set}Count`,
      header: 'Count',
      group,
      column: `${set}Count`,
      filter: 'number',
      align: 'end',
      cell: ({ sets }) => String(sets?.[set].length ?? 0),
    },
  ];
}

/** Peers that one cell shows; the observation's details have all. */
const SHOWN = 6;

function AddressSet({ addresses }: { addresses: readonly string[] }) {
  if (addresses.length === 0) return <>-</>;
  return (
    <>
      {addresses.slice(0, SHOWN).map((address) => (
        <div key={address}>
          <EntityText kind="address" name={address} />
        </div>
      ))}
      {addresses.length > SHOWN ? `and ${addresses.length - SHOWN} more` : null}
    </>
  );
}
