import type { Inventory } from '../../model/inventory.ts';
import type { Reference } from '../../model/reference.ts';
import type { Stack } from '../../model/subjects/account.ts';
import type { Subject, SubjectKind, SubjectOf } from '../../model/subjects/subject.ts';
import { isUnresolved, known, type Value } from '../../model/unresolved.ts';

/** Which subject of an account a template's subject became, and what the template's texts read there. */
export interface SubjectMatches {
  /** The deployed counterpart of a declared subject. */
  deployed(declared: Subject): Subject | undefined;
  /** `deployed` of the same kind. */
  deployedAs<K extends SubjectKind>(declared: SubjectOf<K>): SubjectOf<K> | undefined;
  /** Declared and deployed, for every declared subject of a kind that was found. */
  pairs<K extends SubjectKind>(kind: K): readonly (readonly [SubjectOf<K>, SubjectOf<K>])[];
  /**
   * A template's text as it reads once deployed beside `at`: atoms replaced by account, Region and physical names.
   * Undefined when a part of it is not known; such values cannot be compared.
   */
  text(value: Value<string | number | boolean> | undefined, at: Subject): string | undefined;
  /** What a template's reference reads once deployed: ARN, or id where there is none. */
  referenceText(reference: Reference | undefined, at: Subject): string | undefined;
  /** Names of the stacks that the template's files were deployed as. */
  readonly stacks: readonly string[];
}

/**
 * Matches by the stack's resources where a stack fits the logical ids of a template file, else by ARN or physical name.
 * A name of one account is looked up among subjects of the same kind only.
 */
export function matchSubjects(template: Inventory, account: Inventory): SubjectMatches {
  const physicalIds = new Map<string, string>();
  const stacks = new Set<string>();
  for (const [file, declared] of Map.groupBy(template.subjects, fileOf)) {
    const stack = stackOf(declared, account.ofKind('stack'));
    if (stack === undefined) continue;
    stacks.add(known(stack.name) ?? stack.id);
    for (const { logicalId, physicalId } of stack.resources)
      physicalIds.set(`${file}#${logicalId}`, physicalId);
  }
  const index = indexOf(account);
  const physicalId = (subject: Subject) => physicalIds.get(`${fileOf(subject)}#${subject.logicalId ?? ''}`);
  const deployed = (declared: Subject) => {
    const names = [physicalId(declared), declared.arn, known(declared.name)];
    const found = names.filter(isWhole).map((name) => index.get(`${declared.kind}|${name}`));
    return found.find((each) => each !== undefined);
  };
  return { ...comparers(template, { deployed, physicalIds }), stacks: [...stacks] };
}

interface Found {
  readonly deployed: (declared: Subject) => Subject | undefined;
  readonly physicalIds: ReadonlyMap<string, string>;
}

function comparers(template: Inventory, { deployed, physicalIds }: Found): Omit<SubjectMatches, 'stacks'> {
  const byLogicalId = physicalNames(physicalIds);
  const text: SubjectMatches['text'] = (value, at) => {
    if (value === undefined || isUnresolved(value)) return undefined;
    const made = String(value).replaceAll(/<([^<>]+)>/g, (atom, name: string) => {
      if (name === 'account') return at.account;
      return name === 'region' ? at.region : (byLogicalId.get(name) ?? atom);
    });
    return isWhole(made) ? made : undefined;
  };
  const deployedAs: SubjectMatches['deployedAs'] = <K extends SubjectKind>(declared: SubjectOf<K>) => {
    const found = deployed(declared);
    return found !== undefined && isSameKind(found, declared) ? found : undefined;
  };
  return {
    deployed,
    deployedAs,
    text,
    pairs: (kind) =>
      template.ofKind(kind).flatMap((declared) => {
        const found = deployedAs(declared);
        return found === undefined ? [] : [[declared, found] as const];
      }),
    referenceText: (reference, at) => {
      const subject = template.resolve(reference);
      const found = subject === undefined ? undefined : deployed(subject);
      if (found !== undefined) return found.arn ?? found.id;
      if (reference === undefined || isUnresolved(reference)) return undefined;
      return text(subject?.arn ?? reference.arn, at);
    },
  };
}

/** By logical id alone. An id that two files use for two things stands for neither. */
function physicalNames(physicalIds: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const [key, name] of physicalIds) {
    const logicalId = key.slice(key.lastIndexOf('#') + 1);
    if ((names.get(logicalId) ?? name) !== name) ambiguous.add(logicalId);
    names.set(logicalId, name);
  }
  return new Map([...names].filter(([logicalId]) => !ambiguous.has(logicalId)));
}

function isSameKind<K extends SubjectKind>(found: Subject, declared: SubjectOf<K>): found is SubjectOf<K> {
  return found.kind === declared.kind;
}

/** True for a text without atoms and unknown parts. */
function isWhole(text: string | undefined): text is string {
  return text !== undefined && text !== '' && !/<[^<>]+>/.test(text);
}

/** The file part of `file#LogicalId`. */
function fileOf({ id }: Subject): string {
  const end = id.indexOf('#');
  return end < 0 ? '' : id.slice(0, end);
}

/** The stack that shares most logical ids with a file: at least half of the smaller one's. */
function stackOf(declared: readonly Subject[], stacks: readonly Stack[]): Stack | undefined {
  const ids = new Set(declared.flatMap(({ logicalId }) => logicalId ?? []));
  let best: Stack | undefined;
  let most = 0;
  for (const stack of stacks) {
    const shared = stack.resources.filter(({ logicalId }) => ids.has(logicalId)).length;
    if (shared > most && shared * 2 >= Math.min(ids.size, stack.resources.length))
      [best, most] = [stack, shared];
  }
  return best;
}

function indexOf(account: Inventory): ReadonlyMap<string, Subject> {
  const index = new Map<string, Subject>();
  for (const subject of account.subjects) {
    for (const name of [subject.id, subject.arn, known(subject.name)]) {
      const key = `${subject.kind}|${name ?? ''}`;
      if (name !== undefined && !index.has(key)) index.set(key, subject);
    }
  }
  return index;
}
