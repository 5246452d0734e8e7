import { DAY, HOUR, MINUTE } from '../clock.ts';
import { ascii, blankFlowRow, FlowFormat } from '../flow-format.ts';
import { flowObjectPath } from '../flow-object-path.ts';
import type { ObjectWriter } from '../object-writer.ts';
import { Random } from '../random.ts';
import {
  RDS_QUERY_LOGGER_DAILY_BYTES_OUT,
  RDS_QUERY_LOGGER_OUTLIER_BYTES_OUT,
} from '../seed-scenario-values.ts';
import { TextBuffer } from '../text-buffer.ts';
import {
  OUTLIER_DAY,
  SEED_ACCOUNT,
  SEED_END,
  SEED_FUNCTIONS,
  SEED_REGION,
  SEED_START,
  SESSION_DAY,
  type SeedFunction,
  seedInterfaceWords,
} from './seed-account.ts';

/**
 * The white paper's flow table, oldest first: minute of the day, then bytes and packets To and From. `To` is towards the
 * address in the table's IP column, the function's: what the database answered. `From` is what the function sent.
 */
export const SESSION_ROWS: readonly (readonly [number, number, number, number, number])[] = [
  [92, 654_609, 466, 6_880, 102],
  [102, 733_965, 504, 7_376, 112],
  [112, 893_886, 617, 7_844, 121],
  [122, 663_461, 462, 6_970, 106],
  [132, 52_511, 38, 738, 11],
];
/** The function's port in that table. */
const SESSION_PORT = 34_548;
/** Seconds a record covers. */
const INTERVAL = 10 * MINUTE;

/** Traffic with one peer in one aggregation interval; two flow log records. */
interface Exchange {
  readonly time: number;
  readonly own: string;
  readonly peer: string;
  readonly ownPort: number;
  readonly port: number;
  readonly out: { readonly bytes: number; readonly packets: number };
  readonly in: { readonly bytes: number; readonly packets: number };
}

/** Writes one object of flow log records a day; returns the number of records. */
export async function writeSeedFlows(writer: ObjectWriter): Promise<number> {
  const format = new FlowFormat('v2');
  let total = 0;
  for (let day = SEED_START; day < SEED_END; day += DAY) {
    const text = new TextBuffer(1 << 16);
    let records = 0;
    for (const seedFunction of SEED_FUNCTIONS) {
      for (const exchange of exchangesOf(seedFunction, day)) {
        appendExchange(exchange, format, { text, functionName: seedFunction.name });
        records += 2;
      }
    }
    const path = flowObjectPath({
      account: SEED_ACCOUNT,
      region: SEED_REGION,
      flowLogId: 'fl-0a5eed0000000001',
      time: day + DAY + 5 * MINUTE,
    });
    await writer.put(path, Buffer.concat([Buffer.from(`${format.header}\n`), text.take()]), records);
    total += records;
  }
  return total;
}

function exchangesOf(seedFunction: SeedFunction, day: number): Exchange[] {
  if (seedFunction.address === '') return [];
  if (seedFunction.name === 'RDSQueryLogger') return queryLoggerDay(seedFunction, day);
  if (seedFunction.name === 'rds-poller') return pollerDay(seedFunction, day);
  return statsPollerDay(seedFunction, day);
}

/** Bytes that RDSQueryLogger sends on `day`: 42 values, the outlier, then values from the middle of the 42 again. */
export function queryLoggerBytesOut(day: number): number {
  const index = Math.round((day - SEED_START) / DAY);
  const prior = RDS_QUERY_LOGGER_DAILY_BYTES_OUT[index];
  if (prior !== undefined) return prior;
  if (day === OUTLIER_DAY) return RDS_QUERY_LOGGER_OUTLIER_BYTES_OUT;
  const middle = [...RDS_QUERY_LOGGER_DAILY_BYTES_OUT].sort((a, b) => a - b).slice(14, 28);
  return middle[(index * 5) % middle.length] ?? 0;
}

/** Two databases every hour; on the last day a third peer in one interval. All of it adds up to the day's value. */
function queryLoggerDay({ address, port }: SeedFunction, day: number): Exchange[] {
  const slots: { peer: string; time: number }[] = [];
  for (let hour = 0; hour < 24; hour += 1) {
    for (const [index, peer] of ['10.0.10.193', '10.0.12.134'].entries()) {
      slots.push({ peer, time: day + hour * HOUR + 5 * MINUTE + index * 20 * MINUTE });
    }
  }
  if (day === OUTLIER_DAY) slots.push({ peer: '10.0.255.29', time: day + 13 * HOUR + 50 * MINUTE });
  const total = queryLoggerBytesOut(day);
  const share = Math.floor(total / slots.length);
  // Small packets on usual days and full ones on the outlier's: packets and connections stay in their usual range.
  const packetBytes = day === OUTLIER_DAY ? 1_460 : 200;
  const random = new Random(1).at(1, day);
  return slots.map(({ peer, time }, index) => {
    const bytes = index === 0 ? total - share * (slots.length - 1) : share;
    const answered = random.integer(180_000, 220_000);
    return {
      time,
      own: address,
      peer,
      ownPort: 32_768 + ((index * 499 + (day / DAY) * 7) % 28_000),
      port,
      out: { bytes, packets: Math.max(4, Math.ceil(bytes / packetBytes)) },
      in: { bytes: answered, packets: Math.ceil(answered / 900) },
    };
  });
}

/** One database session a day of five intervals, as in the paper's table; exactly the table on its own day. */
function pollerDay({ address, peer, port }: SeedFunction, day: number): Exchange[] {
  const random = new Random(2).at(2, day);
  const exact = day === SESSION_DAY;
  const factor = exact ? 1 : random.lognormal(0.12);
  return SESSION_ROWS.map(([minute, toBytes, toPackets, fromBytes, fromPackets]) => ({
    time: day + minute * MINUTE,
    own: address,
    peer,
    ownPort: exact ? SESSION_PORT : 33_000 + (((day / DAY) * 131) % 9_000),
    port,
    out: { bytes: Math.round(fromBytes * factor), packets: fromPackets },
    in: { bytes: Math.round(toBytes * factor), packets: toPackets },
  }));
}

/** A short connection every two hours with steady sizes. */
function statsPollerDay({ address, peer, port, name }: SeedFunction, day: number): Exchange[] {
  const random = new Random(3).at(name.length, day);
  return Array.from({ length: 12 }, (_, index) => {
    const out = Math.round(2_400 * random.lognormal(0.15));
    const answered = Math.round(9_000 * random.lognormal(0.15));
    return {
      time: day + index * 2 * HOUR + 7 * MINUTE + random.integer(0, 20),
      own: address,
      peer,
      ownPort: 35_000 + ((index * 733 + (day / DAY) * 17) % 20_000),
      port,
      out: { bytes: out, packets: 12 },
      in: { bytes: answered, packets: 14 },
    };
  });
}

function appendExchange(
  exchange: Exchange,
  format: FlowFormat,
  { text, functionName }: { text: TextBuffer; functionName: string },
): void {
  const row = blankFlowRow(seedInterfaceWords(functionName));
  row.source = ascii(exchange.own);
  row.destination = ascii(exchange.peer);
  row.sourcePort = exchange.ownPort;
  row.destinationPort = exchange.port;
  row.start = exchange.time;
  row.end = exchange.time + INTERVAL - 1;
  row.bytes = exchange.out.bytes;
  row.packets = exchange.out.packets;
  format.append(row, text);
  [row.source, row.destination] = [row.destination, row.source];
  [row.sourcePort, row.destinationPort] = [row.destinationPort, row.sourcePort];
  row.bytes = exchange.in.bytes;
  row.packets = exchange.in.packets;
  format.append(row, text);
}
