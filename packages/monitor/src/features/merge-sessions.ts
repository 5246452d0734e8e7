/** One accepted flow log record, turned so that `own` is the interface's side. */
export interface FlowLeg {
  readonly interfaceId: string;
  readonly ownPort: number;
  readonly peerAddress: string;
  readonly peerPort: number;
  readonly protocol: number;
  readonly isOutbound: boolean;
  readonly packets: number;
  readonly bytes: number;
  /** Epoch seconds. */
  readonly start: number;
  readonly end: number;
}

/** One connection: all records of its five-tuple without a long break. */
export interface Session {
  readonly leg: FlowLeg;
  readonly start: number;
  readonly end: number;
  readonly packets: number;
  readonly bytesOut: number;
}

/**
 * Joins the records of one connection. A pooled connection gives one record per aggregation interval (60 or 600 s) and
 * direction; without joining them every pool looks like a beacon. Breaks of up to two intervals are bridged.
 * O(n log n).
 */
export function mergeSessions(legs: readonly FlowLeg[]): Session[] {
  const longest = new Map<string, number>();
  for (const { interfaceId, start, end } of legs) {
    longest.set(interfaceId, Math.max(longest.get(interfaceId) ?? 0, end - start));
  }
  const sessions: Session[] = [];
  for (const own of Map.groupBy(legs, tupleOf).values()) {
    const interval = (longest.get(own[0]?.interfaceId ?? '') ?? 0) > 90 ? 600 : 60;
    sessions.push(...mergeTuple(own, 2 * interval));
  }
  return sessions.sort((a, b) => a.start - b.start || a.bytesOut - b.bytesOut);
}

/** The connections of one five-tuple; breaks up to `bridged` seconds belong to the connection. */
function mergeTuple(legs: readonly FlowLeg[], bridged: number): Session[] {
  const merged: Session[] = [];
  for (const leg of [...legs].sort((a, b) => a.start - b.start || a.end - b.end || a.bytes - b.bytes)) {
    const bytesOut = leg.isOutbound ? leg.bytes : 0;
    const open = merged.at(-1);
    if (open === undefined || leg.start - open.end > bridged) {
      merged.push({ leg, start: leg.start, end: leg.end, packets: leg.packets, bytesOut });
      continue;
    }
    merged[merged.length - 1] = {
      ...open,
      end: Math.max(open.end, leg.end),
      packets: open.packets + leg.packets,
      bytesOut: open.bytesOut + bytesOut,
    };
  }
  return merged;
}

function tupleOf(leg: FlowLeg): string {
  return [leg.interfaceId, leg.ownPort, leg.peerAddress, leg.peerPort, leg.protocol].join('|');
}
