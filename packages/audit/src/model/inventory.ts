import { isArn } from './arn.ts';
import type { Facet, Gap } from './facet.ts';
import type { Reference } from './reference.ts';
import type {
  FunctionChange,
  FunctionInvocations,
  PrincipalUsage,
  SecretSighting,
} from './subjects/account.ts';
import type { Subject, SubjectKind, SubjectOf } from './subjects/subject.ts';
import { isUnresolved } from './unresolved.ts';

/** Where an inventory came from; `project`: packages and code, whatever template they are deployed by. */
export type InventorySource =
  | 'cloudformation'
  | 'sam'
  | 'serverless'
  | 'terraform'
  | 'policy'
  | 'account'
  | 'project';

/** Something that could not be read, in the words of the contract's `incomplete`. */
export interface Incomplete {
  readonly what: string;
  readonly because: string;
  readonly permission?: string;
}

/** The parts of which an inventory is made. */
export interface InventoryParts {
  readonly source: InventorySource;
  readonly subjects: readonly Subject[];
  readonly gaps?: readonly Gap[];
  readonly incomplete?: readonly Incomplete[];
  readonly changes?: readonly FunctionChange[];
  readonly usage?: readonly PrincipalUsage[];
  readonly invocations?: readonly FunctionInvocations[];
  readonly secretSightings?: readonly SecretSighting[];
  /** ISO-8601 UTC of the snapshot; the reference time of every age. */
  readonly capturedAt: string;
}

/** One normalised snapshot of a template or of accounts. Immutable; the questions are answered from indexes. */
export interface Inventory extends Required<InventoryParts> {
  /** All subjects of a kind, in the order of the source. */
  ofKind<K extends SubjectKind>(kind: K): readonly SubjectOf<K>[];
  byId(id: string): Subject | undefined;
  /** The subject behind a reference: by id, by ARN, or by an ARN without its qualifier (function version, alias). */
  resolve(reference: Reference | undefined): Subject | undefined;
  /** `resolve` for one kind: undefined when the reference leads elsewhere or nowhere. */
  resolveAs<K extends SubjectKind>(kind: K, reference: Reference | undefined): SubjectOf<K> | undefined;
  /** The gap that hides a facet of a subject, if any. */
  gap(
    facet: Facet,
    subject?: { readonly id: string; readonly account: string; readonly region: string },
  ): Gap | undefined;
}

/** Builds the indexes over the parts. Later subjects with an id already seen are ignored. */
export function createInventory(parts: InventoryParts): Inventory {
  const byId = new Map<string, Subject>();
  const byArn = new Map<string, Subject>();
  const byKind = new Map<SubjectKind, Subject[]>();
  for (const subject of parts.subjects) {
    if (byId.has(subject.id)) continue;
    byId.set(subject.id, subject);
    if (subject.arn !== undefined && !byArn.has(subject.arn)) byArn.set(subject.arn, subject);
    const list = byKind.get(subject.kind);
    if (list === undefined) byKind.set(subject.kind, [subject]);
    else list.push(subject);
  }
  const gaps = parts.gaps ?? [];
  const gapsOf = Map.groupBy(gaps, (gap) => gap.facet);
  const resolve = (reference: Reference | undefined) => {
    if (reference === undefined || isUnresolved(reference)) return undefined;
    if (reference.kind === 'reference') return byId.get(reference.id);
    return byArn.get(reference.arn) ?? byArn.get(withoutQualifier(reference.arn)) ?? byId.get(reference.arn);
  };
  return {
    incomplete: [],
    changes: [],
    usage: [],
    invocations: [],
    secretSightings: [],
    ...parts,
    gaps,
    subjects: [...byId.values()],
    // byKind files every subject under its own kind, which the type system cannot see.
    ofKind: <K extends SubjectKind>(kind: K) =>
      (byKind.get(kind) ?? []) as unknown as readonly SubjectOf<K>[],
    byId: (id) => byId.get(id),
    resolve,
    resolveAs: (kind, reference) => {
      const subject = resolve(reference);
      return subject !== undefined && isKind(kind, subject) ? subject : undefined;
    },
    gap: (facet, subject) => gapsOf.get(facet)?.find((gap) => covers(gap, subject)),
  };
}

function isKind<K extends SubjectKind>(kind: K, subject: Subject): subject is SubjectOf<K> {
  return subject.kind === kind;
}

/** `arn:aws:lambda:R:A:function:name:alias` → the function's own ARN. */
function withoutQualifier(arn: string): string {
  if (!isArn(arn)) return arn;
  const parts = arn.split(':');
  return parts[2] === 'lambda' && parts[5] === 'function' ? parts.slice(0, 7).join(':') : arn;
}

function covers(
  gap: Gap,
  subject?: { readonly id: string; readonly account: string; readonly region: string },
): boolean {
  if (gap.subjectId !== undefined) return subject?.id === gap.subjectId;
  if (subject === undefined) return gap.account === undefined && gap.region === undefined;
  const inAccount = gap.account === undefined || gap.account === subject.account;
  const inRegion = gap.region === undefined || subject.region === '' || gap.region === subject.region;
  return inAccount && inRegion;
}
