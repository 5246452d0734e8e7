import { fieldValues } from './field-values.ts';

/** Ports through which machines and databases are administered. */
const ADMIN_PORTS = [
  22, 23, 135, 139, 445, 1433, 1521, 2375, 2376, 2379, 3306, 3389, 5432, 5601, 5900, 5985, 5986, 6379, 6443, 9200,
  10250, 11211, 27017,
]; // biome-ignore format: a list of numbers

/** Port ranges that a security group request opens to every address, or undefined when it opens none. */
export function opensToInternet(
  parameters: unknown,
): { readonly ports: readonly string[]; readonly hasAdminPort: boolean } | undefined {
  const permissions = [parameters, ...fieldValues(parameters, 'ipPermissions.items')].filter(isToEveryone);
  if (permissions.length === 0) return undefined;
  const ranges = permissions.map(portRange);
  return {
    ports: ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).sort(),
    hasAdminPort: ranges.some(([from, to]) => ADMIN_PORTS.some((port) => port >= from && port <= to)),
  };
}

/** A range of zero bits is everyone, whatever address is written before it. */
function isToEveryone(permission: unknown): boolean {
  const paths = ['cidrIp', 'cidrIpv6', 'ipRanges.items.cidrIp', 'ipv6Ranges.items.cidrIpv6', 'cidrIpv4'];
  return paths.some((path) => fieldValues(permission, path).some((value) => /\/0$/.test(String(value))));
}

function portRange(permission: unknown): readonly [number, number] {
  const protocol = String(fieldValues(permission, 'ipProtocol')[0] ?? '-1');
  const from = Number(fieldValues(permission, 'fromPort')[0] ?? Number.NaN);
  const to = Number(fieldValues(permission, 'toPort')[0] ?? from);
  return protocol === '-1' || Number.isNaN(from) ? [0, 65_535] : [from, Number.isNaN(to) ? from : to];
}
