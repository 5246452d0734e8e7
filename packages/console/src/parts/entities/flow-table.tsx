import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useMemo } from 'react';
import { useApi } from '../../state/use-api.ts';
import { useNarrowList } from '../../state/use-narrow-list.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { type DataColumn, DataTable } from '../tables/data-table.tsx';
import { EntityText } from './entity-menu.tsx';

type FlowRow = ResponseOf<'GET /flows'>['rows'][number];

/** Flow records in Stealthwatch's columns. @param always conditions beside those of the URL */
export function FlowTable({ always }: { always: readonly string[] }) {
  const query = useNarrowList(50, always);
  const page = useApi('GET /flows', { query });
  const columns = useFlowColumns();
  return (
    <DataTable
      title="Flow records"
      columns={columns}
      page={page.data}
      isLoading={page.isPending}
      error={page.error}
      defaultSort={{ column: 'time', isDescending: true }}
      rowId={(row) =>
        [
          row.time,
          row.interfaceId,
          row.ip,
          row.port,
          row.connectedIp,
          row.connectedPort,
          row.protocolNumber,
          row.action,
        ].join(' ')
      }
      {...(always.length === 0 ? { exportName: 'flows' as const } : {})}
      goodNews="No traffic in this time"
    />
  );
}

function useFlowColumns(): readonly DataColumn<FlowRow>[] {
  const { timeText } = useTimeText();
  return useMemo(() => [...sessionColumns(timeText), ...AMOUNTS, ...OWNERS], [timeText]);
}

function sessionColumns(timeText: (time: number) => string): readonly DataColumn<FlowRow>[] {
  return [
    {
      id: 'time',
      header: 'Time',
      column: 'time',
      filter: 'time',
      minWidth: 130,
      cell: ({ time }) => timeText(time),
    },
    {
      id: 'ip',
      header: 'IP',
      column: 'ip',
      filter: 'text',
      minWidth: 140,
      cell: ({ ip }) => <EntityText kind="address" name={ip} />,
    },
    {
      id: 'connectedIp',
      header: 'Connected IP',
      column: 'connectedIp',
      filter: 'text',
      minWidth: 140,
      cell: ({ connectedIp }) => <EntityText kind="address" name={connectedIp} />,
    },
    { id: 'port', header: 'Port', column: 'port', filter: 'number', cell: ({ port }) => portText(port) },
    {
      id: 'connectedPort',
      header: 'Connected Port',
      column: 'connectedPort',
      filter: 'number',
      cell: ({ connectedPort }) => portText(connectedPort),
    },
    {
      id: 'protocol',
      header: 'Protocol',
      column: 'protocolNumber',
      filter: 'number',
      cell: ({ protocolNumber }) => PROTOCOLS[protocolNumber] ?? String(protocolNumber),
    },
  ];
}

const AMOUNTS: readonly DataColumn<FlowRow>[] = (
  [
    ['bytesTo', 'To', 'Bytes'],
    ['bytesFrom', 'From', 'Bytes'],
    ['packetsTo', 'To', 'Packets'],
    ['packetsFrom', 'From', 'Packets'],
  ] as const
).map(([column, header, group]) => ({
  id: column,
  header,
  group,
  column,
  filter: 'number',
  cell: (row) => row[column].toLocaleString('en-US'),
}));

/** For the filter; the table of the paper ends with the packets. */
const OWNERS: readonly DataColumn<FlowRow>[] = [
  {
    id: 'role',
    header: 'Role',
    column: 'role',
    filter: 'text',
    isFilterOnly: true,
    cell: ({ role }) => role,
  },
  {
    id: 'function',
    header: 'Function',
    column: 'function',
    filter: 'text',
    isFilterOnly: true,
    cell: (row) => row.function,
  },
  {
    id: 'direction',
    header: 'Direction',
    column: 'direction',
    filter: 'text',
    isFilterOnly: true,
    cell: ({ direction }) => direction,
  },
  {
    id: 'isInternal',
    header: 'Internal',
    column: 'isInternal',
    filter: 'flag',
    isFilterOnly: true,
    cell: ({ isInternal }) => String(isInternal),
  },
  {
    id: 'action',
    header: 'Action',
    column: 'action',
    filter: 'text',
    isFilterOnly: true,
    cell: ({ action }) => action,
  },
  {
    id: 'interfaceId',
    header: 'Interface',
    column: 'interfaceId',
    filter: 'text',
    isFilterOnly: true,
    cell: ({ interfaceId }) => interfaceId,
  },
];

const PROTOCOLS: Readonly<Record<number, string>> = { 1: 'ICMP', 6: 'TCP', 17: 'UDP', 58: 'ICMPv6' };

/** IANA's names of the ports that functions mostly use. */
const SERVICES: Readonly<Record<number, string>> = {
  22: 'ssh',
  25: 'smtp',
  53: 'domain',
  80: 'http',
  123: 'ntp',
  443: 'https',
  1433: 'ms-sql-s',
  2049: 'nfs',
  3306: 'mysql',
  5432: 'postgresql',
  6379: 'redis',
};

function portText(port: number): string {
  const service = SERVICES[port];
  return service === undefined ? String(port) : `${port} (${service})`;
}
