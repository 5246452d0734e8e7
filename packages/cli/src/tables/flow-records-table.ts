import type { FlowRow } from '../monitor-port.ts';
import { countText } from '../output/number-text.ts';
import { type Cell, cell, type Table } from '../output/table.ts';
import { isoTime, tableTime } from '../output/time-text.ts';

/** Names of the ports that functions talk to most; IANA Service Name and Transport Protocol Port Number Registry. */
const PORT_NAMES: Readonly<Record<number, string>> = {
  22: 'ssh',
  25: 'smtp',
  53: 'domain',
  80: 'http',
  123: 'ntp',
  443: 'https',
  587: 'submission',
  1433: 'ms-sql-s',
  1521: 'oracle',
  2049: 'nfs',
  3306: 'mysql',
  3389: 'ms-wbt-server',
  5432: 'postgresql',
  5439: 'redshift',
  6379: 'redis',
  8080: 'http-alt',
  9092: 'kafka',
  9200: 'elasticsearch',
  11211: 'memcached',
  27017: 'mongodb',
};

/** Flow records with the columns of the Stealthwatch paper, newest first. */
export function flowRecordsTable(flows: readonly FlowRow[]): Table {
  return {
    title: 'Flow records',
    columns: [
      { title: 'Time' },
      { title: 'IP' },
      { title: 'Connected IP' },
      { title: 'Port', align: 'right' },
      { title: 'Connected Port' },
      { title: 'Protocol' },
      { title: 'To', group: 'Bytes', align: 'right' },
      { title: 'From', group: 'Bytes', align: 'right' },
      { title: 'To', group: 'Packets', align: 'right' },
      { title: 'From', group: 'Packets', align: 'right' },
    ],
    rows: [...flows]
      .sort((a, b) => b.time - a.time)
      .map((flow) => [
        cell(isoTime(flow.time), tableTime(flow.time)),
        cell(flow.address),
        cell(flow.connectedAddress),
        cell(flow.port),
        portCell(flow.connectedPort),
        cell(flow.protocol),
        cell(flow.bytesTo, countText(flow.bytesTo)),
        cell(flow.bytesFrom, countText(flow.bytesFrom)),
        cell(flow.packetsTo, countText(flow.packetsTo)),
        cell(flow.packetsFrom, countText(flow.packetsFrom)),
      ]),
  };
}

/** `3306 (mysql)` */
function portCell(port: number): Cell {
  const name = PORT_NAMES[port];
  return name === undefined ? cell(port) : cell(port, `${port} (${name})`);
}
