/** IANA protocol numbers that Lambda traffic shows. https://www.iana.org/assignments/protocol-numbers */
const NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'ICMP'],
  [6, 'TCP'],
  [17, 'UDP'],
  [58, 'IPv6-ICMP'],
]);

/** Name of an IANA protocol number; the number itself when it has no common name. */
export function protocolName(protocol: number): string {
  return NAMES.get(protocol) ?? String(protocol);
}
