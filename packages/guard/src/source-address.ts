/**
 * The address a request came from, as the service in front of the function saw it; undefined for events that are no
 * requests. Of `x-forwarded-for` only the last entry is taken: a load balancer adds it, the ones before are the
 * caller's own words. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html
 */
export function sourceAddress(event: unknown): string | undefined {
  const context = memberOf(event, 'requestContext');
  const own =
    memberOf(memberOf(context, 'http'), 'sourceIp') ?? memberOf(memberOf(context, 'identity'), 'sourceIp');
  if (typeof own === 'string') return own;
  const appSync = memberOf(memberOf(event, 'identity'), 'sourceIp');
  if (Array.isArray(appSync) && typeof appSync[0] === 'string') return appSync[0];
  if (memberOf(context, 'elb') === undefined && memberOf(context, 'serviceNetworkArn') === undefined)
    return undefined;
  return lastForwarded(memberOf(event, 'headers')) ?? lastForwarded(memberOf(event, 'multiValueHeaders'));
}

function lastForwarded(headers: unknown): string | undefined {
  const value = memberOf(headers, 'x-forwarded-for') ?? memberOf(headers, 'X-Forwarded-For');
  const text: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof text === 'string' ? text.split(',').at(-1)?.trim() : undefined;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
