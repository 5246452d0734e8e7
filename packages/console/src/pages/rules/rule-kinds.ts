/** Kinds of rules in the words of the product. */
export const RULE_KINDS = [
  { kind: 'detection', title: 'Detection', plural: 'Detections' },
  { kind: 'event-rule', title: 'Event rule (Sigma)', plural: 'Event rules' },
  { kind: 'guard-detector', title: 'Guard detector', plural: 'Guard detectors' },
  { kind: 'posture-rule', title: 'Posture rule', plural: 'Posture rules' },
] as const;
