import type { TextBuffer } from './text-buffer.ts';

/** VPC flow log fields by version, in the order of AWS's table (VPC user guide, "Flow log records"). */
const V2 =
  'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';
const V3 = 'vpc-id subnet-id instance-id tcp-flags type pkt-srcaddr pkt-dstaddr';
const V4 = 'region az-id sublocation-type sublocation-id';
const V5 = 'pkt-src-aws-service pkt-dst-aws-service flow-direction traffic-path';
const V7 =
  'ecs-cluster-arn ecs-cluster-name ecs-container-instance-arn ecs-container-instance-id ecs-container-id ' +
  'ecs-second-container-id ecs-service-name ecs-task-definition-arn ecs-task-arn ecs-task-id';
const V8_TO_V10 = 'reject-reason resource-id encryption-status';

/** The formats the simulated flow logs use: AWS's default, two long ones, and one in an order of the customer's own. */
export const FLOW_FORMATS = {
  v2: V2,
  v5: [V2, V3, V4, V5].join(' '),
  v10: [V2, V3, V4, V5, V7, V8_TO_V10].join(' '),
  custom:
    'dstaddr start pkt-dst-aws-service bytes interface-id srcport log-status tcp-flags packets vpc-id end srcaddr ' +
    'action protocol flow-direction pkt-srcaddr subnet-id dstport account-id version pkt-dstaddr',
} as const;

export type FlowFormatName = keyof typeof FLOW_FORMATS;

/** Words that are the same in every record of one network interface. */
export interface InterfaceWords {
  readonly account: Uint8Array;
  readonly interfaceId: Uint8Array;
  readonly vpcId: Uint8Array;
  readonly subnetId: Uint8Array;
  readonly region: Uint8Array;
  readonly zone: Uint8Array;
}

/** One flow log record; reused from line to line. */
export interface FlowRow {
  own: InterfaceWords;
  source: Uint8Array;
  destination: Uint8Array;
  sourcePort: number;
  destinationPort: number;
  protocol: number;
  packets: number;
  bytes: number;
  /** Epoch seconds (or milliseconds, as some exporters write). */
  start: number;
  end: number;
  accepted: boolean;
  tcpFlags: number;
  sourceService: Uint8Array;
  destinationService: Uint8Array;
  egress: boolean;
  /** `traffic-path` of the user guide: 1 in the VPC, 7 gateway endpoint, 8 internet gateway or NAT; 0 for none. */
  path: number;
  status: 'OK' | 'NODATA' | 'SKIPDATA';
}

/** ASCII bytes of a word. */
export function ascii(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

export const NONE = ascii('-');
const ACCEPT = ascii('ACCEPT');
const REJECT = ascii('REJECT');
const OK = ascii('OK');
const NODATA = ascii('NODATA');
const SKIPDATA = ascii('SKIPDATA');
const IPV4 = ascii('IPv4');
const INGRESS = ascii('ingress');
const EGRESS = ascii('egress');
const VERSION = { v2: ascii('2'), v5: ascii('5'), v10: ascii('10'), custom: ascii('5') };

type AppendField = (row: FlowRow, text: TextBuffer) => void;

/** How each field is written where the record has data; fields not listed are `-`. */
const FIELD_WRITERS: Readonly<Record<string, AppendField>> = {
  srcaddr: (row, text) => text.word(row.source),
  dstaddr: (row, text) => text.word(row.destination),
  'pkt-srcaddr': (row, text) => text.word(row.source),
  'pkt-dstaddr': (row, text) => text.word(row.destination),
  srcport: (row, text) => text.number(row.sourcePort),
  dstport: (row, text) => text.number(row.destinationPort),
  protocol: (row, text) => text.number(row.protocol),
  packets: (row, text) => text.number(row.packets),
  bytes: (row, text) => text.number(row.bytes),
  action: (row, text) => text.word(row.accepted ? ACCEPT : REJECT),
  'tcp-flags': (row, text) => text.number(row.tcpFlags),
  type: (_row, text) => text.word(IPV4),
  'pkt-src-aws-service': (row, text) => text.word(row.sourceService),
  'pkt-dst-aws-service': (row, text) => text.word(row.destinationService),
  'flow-direction': (row, text) => text.word(row.egress ? EGRESS : INGRESS),
  'traffic-path': (row, text) => (row.path > 0 ? text.number(row.path) : text.word(NONE)),
  'encryption-status': (_row, text) => text.number(0),
};

/** Fields that NODATA and SKIPDATA records have as well. */
const ALWAYS: Readonly<Record<string, AppendField>> = {
  'account-id': (row, text) => text.word(row.own.account),
  'interface-id': (row, text) => text.word(row.own.interfaceId),
  'vpc-id': (row, text) => text.word(row.own.vpcId),
  'subnet-id': (row, text) => text.word(row.own.subnetId),
  region: (row, text) => text.word(row.own.region),
  'az-id': (row, text) => text.word(row.own.zone),
  start: (row, text) => text.number(row.start),
  end: (row, text) => text.number(row.end),
  'log-status': (row, text) =>
    text.word(row.status === 'OK' ? OK : row.status === 'NODATA' ? NODATA : SKIPDATA),
};

const appendNone: AppendField = (_row, text) => text.word(NONE);

/** Writes records of one flow log format. */
export class FlowFormat {
  readonly header: string;
  private readonly full: readonly AppendField[];
  private readonly empty: readonly AppendField[];

  constructor(name: FlowFormatName) {
    this.header = FLOW_FORMATS[name];
    const appendVersion: AppendField = (_row, text) => text.word(VERSION[name]);
    const writerOf = (field: string, withData: boolean): AppendField =>
      field === 'version'
        ? appendVersion
        : (ALWAYS[field] ?? (withData ? FIELD_WRITERS[field] : undefined) ?? appendNone);
    const fields = this.header.split(' ');
    this.full = fields.map((field) => writerOf(field, true));
    this.empty = fields.map((field) => writerOf(field, false));
  }

  append(row: FlowRow, text: TextBuffer): void {
    text.reserve();
    const writers = row.status === 'OK' ? this.full : this.empty;
    for (const writer of writers) writer(row, text);
    text.endLine();
  }
}

/** A row to reuse, for `own`. */
export function blankFlowRow(own: InterfaceWords): FlowRow {
  return {
    own,
    source: NONE,
    destination: NONE,
    sourcePort: 0,
    destinationPort: 0,
    protocol: 6,
    packets: 0,
    bytes: 0,
    start: 0,
    end: 0,
    accepted: true,
    tcpFlags: 0,
    sourceService: NONE,
    destinationService: NONE,
    egress: true,
    path: 0,
    status: 'OK',
  };
}
