/** One row of the session table: both directions of a connection in one aggregation interval. */
export interface FlowRow {
  /** Epoch seconds of the first packet of the interval. */
  readonly time: number;
  /** The network interface's own address. */
  readonly address: string;
  readonly connectedAddress: string;
  readonly port: number;
  readonly connectedPort: number;
  /** IANA protocol number. */
  readonly protocol: number;
  /** Towards `address`. */
  readonly bytesTo: number;
  readonly bytesFrom: number;
  readonly packetsTo: number;
  readonly packetsFrom: number;
  readonly interfaceId: string;
  readonly action: string;
}

export interface FlowFilter {
  /** A function's name (all of its network interfaces, shared ones too), an address (either side) or an interface id. */
  readonly entity?: string;
  /** Epoch seconds, inclusive. */
  readonly since?: number;
  /** Epoch seconds, exclusive. */
  readonly until?: number;
  /** Default 100. */
  readonly limit?: number;
}
