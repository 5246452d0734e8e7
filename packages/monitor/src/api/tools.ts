/**
 * What the installation knows beside the stores, given by whoever starts the server: the monitor knows nothing of the
 * guard. Nothing in it changes anything.
 */
export interface ApiTools {
  /** Detectors of the guard and posture rules. */
  otherRules(): Promise<readonly OtherRule[]>;
  /** One event through the guard's engine, as `watertight inspect` does it. */
  inspectEvent(event: unknown): Promise<Inspection>;
  /** What `intel list` tells, and where; '' paths for stores in memory. */
  intelligence(): Promise<readonly IntelligenceSource[]>;
}

/** A rule that judges events or configuration instead of telemetry. */
export interface OtherRule {
  readonly id: string;
  readonly kind: 'guard-detector' | 'posture-rule';
  readonly title: string;
  /** '' where the occasion decides. */
  readonly severity: string;
  /** `WT-INV-06`; '' for detectors. */
  readonly code: string;
  readonly mode: string;
  readonly description: string;
  readonly fix: string;
  /** ATT&CK techniques or risks. */
  readonly tags: readonly string[];
  readonly references: readonly string[];
  /** Path in the repository. */
  readonly page: string;
}

/** What the guard says of an event, and what it has read of it. */
export interface Inspection {
  readonly trigger: string;
  readonly verdict: 'allow' | 'alert' | 'block';
  /** Part of the event was not read. */
  readonly isTruncated: boolean;
  readonly violations: readonly InspectedViolation[];
  readonly fields: readonly InspectedField[];
  /** Fields in all; `fields` has the first of them. */
  readonly fieldCount: number;
}

/** A violation with the readings of its field that led to it. */
export interface InspectedViolation {
  readonly detector: string;
  readonly rule: string;
  readonly field: string;
  /** 0 to 1. */
  readonly score: number;
  /** The matching piece, secrets masked. */
  readonly match: string;
  /** The value as it came, then with one encoding after the other taken off; secrets masked, cut around the match. */
  readonly steps: readonly { readonly encoding: string; readonly text: string }[];
}

/** A field that was read, secrets masked. */
export interface InspectedField {
  readonly path: string;
  readonly role: string;
  readonly value: string;
  /** Encodings that were taken off in one reading or another: `base64 > json`. */
  readonly readings: readonly string[];
}

/** A list of the world's knowledge, and its age. */
export interface IntelligenceSource {
  readonly name: string;
  readonly what: string;
  /** ISO-8601 UTC, '' when it is not known. */
  readonly updated: string;
  readonly entries: number;
}

/** Where no tools are given: everything is there, and knows nothing. */
export const NO_TOOLS: ApiTools = {
  otherRules: async () => [],
  inspectEvent: async () => {
    throw new TypeError('a server without a guard');
  },
  intelligence: async () => [],
};
