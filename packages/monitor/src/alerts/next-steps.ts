import type { ObservationKind } from '../detections/observation.ts';

/** How each kind of observation reads in a story, and what to do first; Sigma rules bring their own steps. */
export const KIND_ADVICE: Readonly<
  Record<ObservationKind, { readonly story: string; readonly steps: readonly string[] }>
> = {
  'historical-outlier': {
    story: 'unusual traffic volume',
    steps: [
      'List the peers of that window with watertight flows list, largest first.',
      'Check whether a deploy or a data job explains the volume.',
    ],
  },
  'static-connection-set-deviation': {
    story: 'a new or lost connection',
    steps: [
      'Find out who owns the new peer.',
      'Limit the security group of the function to the peers it needs.',
    ],
  },
  'cloudtrail-event': {
    story: 'a watched API call',
    steps: ['Ask the named user whether they made this change.'],
  },
  'lambda-metric-outlier': {
    story: 'an unusual metric',
    steps: ['Find the trigger that caused the invocations.', 'Set reserved concurrency to bound the cost.'],
  },
  'unusual-api-call': {
    story: 'an API call it does not make',
    steps: [
      "Look for the call in the function's code; if it is not there, treat the role's credentials as stolen.",
      'Take the action from the execution role if no code needs it.',
    ],
  },
  beacon: {
    story: 'regular contact with a rare destination',
    steps: [
      "Block the destination in the network access control list of the function's subnets.",
      'Deploy the last known build again.',
    ],
  },
  'dns-channel': {
    story: 'data in names asked of the resolver',
    steps: [
      'Block the domain with Route 53 Resolver DNS Firewall.',
      'Deploy the last known build again, and rotate what the function could read.',
    ],
  },
  'unusual-user-activity': {
    story: 'activity at an unusual time',
    steps: ['Ask the user; deactivate the keys if they do not know.'],
  },
  'guard-violation': {
    story: 'an attack in its events',
    steps: [
      'Read the violations and switch the guard from alert to block.',
      'Look for the same source address in other functions.',
    ],
  },
  'threat-list-match': {
    story: 'contact with a listed address',
    steps: [
      'Block the address in AWS WAF and in the network access control lists in front of it.',
      'Quarantine the function if it opened the connection.',
    ],
  },
  'guardduty-finding': {
    story: 'a GuardDuty finding',
    steps: ['Open the finding in GuardDuty for its details.'],
  },
};
