/** A source of telemetry as people call it; `isMany`: it takes `are`. */
interface SourceName {
  readonly text: string;
  readonly isMany: boolean;
}

const NAMES: Readonly<Record<string, SourceName>> = {
  cloudtrail: { text: 'CloudTrail', isMany: false },
  'flow-logs': { text: 'VPC flow logs', isMany: true },
  metrics: { text: 'Metrics', isMany: true },
  'function-logs': { text: 'Function logs', isMany: true },
  violations: { text: 'Violations of the guard', isMany: true },
  inventory: { text: 'Inventory', isMany: false },
  'network-interfaces': { text: 'Network interfaces', isMany: true },
  'resolver-logs': { text: 'Resolver query logs', isMany: true },
  guardduty: { text: 'GuardDuty', isMany: false },
};

/** `VPC flow logs` for `flow-logs`; a source that is not known by what `watertight ingest` calls it. */
export function sourceName(source: string): string {
  return nameOf(source).text;
}

/** `CloudTrail is not connected`, `CloudTrail and VPC flow logs are not connected`. @param sources at least one */
export function notConnectedText(sources: readonly string[]): string {
  const names = sources.map(nameOf);
  const texts = names.map(({ text }, index) => (index === 0 || isProper(text) ? text : lowerFirst(text)));
  const last = texts.at(-1) ?? '';
  const subject = texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
  return `${subject} ${names.length > 1 || names[0]?.isMany === true ? 'are' : 'is'} not connected`;
}

function nameOf(source: string): SourceName {
  return Object.hasOwn(NAMES, source)
    ? (NAMES[source] ?? { text: source, isMany: false })
    : { text: source, isMany: false };
}

/** Names of services keep their capital in a sentence. */
function isProper(text: string): boolean {
  return /^(?:\w+[A-Z]|Resolver)/.test(text);
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
