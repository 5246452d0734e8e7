import { severityRank } from '@watertight/audit/model/severity.ts';
import type { Observation, ObservationKind } from '../detections/observation.ts';

/**
 * What an observation is evidence of. Kinds of one family move together for one harmless reason (more work is more
 * invocations, more connections and more bytes), so two of them are one piece of evidence.
 */
const FAMILIES: Readonly<Record<ObservationKind, string>> = {
  'historical-outlier': 'volume',
  'lambda-metric-outlier': 'volume',
  'static-connection-set-deviation': 'peers',
  beacon: 'peers',
  'dns-channel': 'names',
  'threat-list-match': 'peers',
  'guardduty-finding': 'finding',
  'cloudtrail-event': 'change',
  'unusual-api-call': 'calls',
  'unusual-user-activity': 'identity',
  'guard-violation': 'requests',
};

/**
 * True when observations that do not alert by themselves confirm each other: two families of evidence. A routine change
 * (an informational event such as a deploy) confirms nothing: it is the harmless explanation of what follows. Neither
 * does what such a change, or an interface shared with other functions, already explains.
 */
export function isCorroborated(cluster: readonly Observation[]): boolean {
  const families = new Set(cluster.filter(isEvidence).map(({ kind }) => FAMILIES[kind]));
  return families.size >= 2;
}

function isEvidence(observation: Observation): boolean {
  if (observation.kind === 'cloudtrail-event' && severityRank(observation.severity) === 0) return false;
  return !observation.benignCauses.some((cause) => cause === 'after-deploy' || cause === 'shared-interface');
}
