import type { ObservationKind } from '@watertight/monitor/detections/observation.ts';

/** What a kind of observation is called and means. */
export interface KindDefinition {
  readonly kind: ObservationKind;
  readonly title: string;
  /** One line, below the title. */
  readonly description: string;
  /** How its numbers come about, and how to read them. */
  readonly reading: string;
}

/** Every kind; the first four are those of the Stealthwatch paper, in its words. */
export const KIND_DEFINITIONS: readonly KindDefinition[] = [
  {
    kind: 'historical-outlier',
    title: 'Historical Outlier Observation',
    description: "One of the source's metrics deviated significantly from its historical baseline.",
    reading:
      'The outlier is what was seen in the time window, the expected value is what the baseline of earlier windows gives, and the probability says how often a window this extreme comes about by chance. The sample size is how many windows the baseline has.',
  },
  {
    kind: 'static-connection-set-deviation',
    title: 'Static Connection Set Deviation Observation',
    description:
      'Device normally talks to a static set of (internal/external) devices, but has recently started/stopped talking to new/normal devices.',
    reading:
      'Normal connections are the peers of nearly every day of the history. New connections are peers that the history does not have; lost connections are normal peers without traffic. A failover that moves a peer to another address is not counted.',
  },
  {
    kind: 'cloudtrail-event',
    title: 'AWS CloudTrail Event Observation',
    description: 'AWS CloudTrail event reported for the device.',
    reading:
      'One call of the AWS API that an event rule watches for. The user is the identity that called, the source IP is where the call came from. An error code behind the event says that AWS refused the call.',
  },
  {
    kind: 'lambda-metric-outlier',
    title: 'AWS Lambda Metric Outlier Observation',
    description: 'An AWS Lambda function had unusual activity on one of its metrics.',
    reading:
      'The old value is what the baseline expects for the time window, the new value is what CloudWatch reported.',
  },
  {
    kind: 'unusual-api-call',
    title: 'Unusual API Call Observation',
    description: 'A function or identity made an AWS API call that it has not made before.',
    reading: 'Calls are compared with everything that the same entity called before, and with its peers.',
  },
  {
    kind: 'beacon',
    title: 'Beacon Observation',
    description: 'A function connects to a rare external address at regular intervals.',
    reading:
      'Intervals that hardly vary, to a destination that nothing else talks to, are how implants report home.',
  },
  {
    kind: 'dns-channel',
    title: 'DNS Channel Observation',
    description: 'A function asks for many different names below one domain, which can carry data.',
    reading: 'Names that are long, many and never asked twice carry data out through the resolver.',
  },
  {
    kind: 'unusual-user-activity',
    title: 'Unusual User Activity Observation',
    description: 'An identity was active at a time or in a way that is unusual for it.',
    reading: 'Calls of an hour are compared with what the identity does at that hour of the week.',
  },
  {
    kind: 'guard-violation',
    title: 'Violation Observation',
    description: "The runtime guard reported violations in the function's log.",
    reading: 'Violations of five minutes are counted together. The Event Viewer has each of them.',
  },
  {
    kind: 'threat-list-match',
    title: 'Threat List Match Observation',
    description: 'A function talked to an address or domain on a threat list.',
    reading: 'Lists are given by you; the evidence names the list and when it was updated.',
  },
  {
    kind: 'guardduty-finding',
    title: 'GuardDuty Finding Observation',
    description: 'GuardDuty reported a finding about the entity.',
    reading: 'Severity and title are those of GuardDuty.',
  },
];

/** The definition of a kind; undefined for a text that is none. */
export function definitionOf(kind: string): KindDefinition | undefined {
  return KIND_DEFINITIONS.find((each) => each.kind === kind);
}
