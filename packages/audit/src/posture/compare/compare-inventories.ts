import type { Inventory } from '../../model/inventory.ts';
import type { Subject, SubjectKind } from '../../model/subjects/subject.ts';
import { known, valueText } from '../../model/unresolved.ts';
import { accessDrift } from './access-drift.ts';
import { type DriftPart, joinParts } from './drift.ts';
import { functionDrift } from './function-drift.ts';
import { roleDrift } from './role-drift.ts';
import { matchSubjects, type SubjectMatches } from './subject-matches.ts';
import { triggerDrift } from './trigger-drift.ts';

/** Something in the account that the template does not declare. */
export interface Undeclared {
  readonly subject: Subject;
  /** The stack that has it; undefined when no stack does, so that nobody's template declares it. */
  readonly stack?: string;
}

/** How an account differs from a template that was deployed to it. */
export interface InventoryComparison extends DriftPart {
  /** Stacks that the template's files were recognised as. */
  readonly stacks: readonly string[];
  /** How many declared subjects were found in the account. */
  readonly matched: number;
  /** Declared subjects of the compared kinds that the account does not have. */
  readonly notDeployed: readonly Subject[];
  readonly undeclared: readonly Undeclared[];
}

/** Kinds that are compared as a whole: things of their own that one would miss or wonder about. */
const COMPARED: readonly SubjectKind[] = [
  'function',
  'web-function',
  'layer',
  'role',
  'api',
  'queue',
  'topic',
  'bucket',
  'table',
  'stream',
  'event-rule',
  'schedule',
  'state-machine',
];

/**
 * Finds what changed outside of the template: settings, policies, URLs, triggers and names of environment variables
 * (never values), and what the account has beside it. What cannot be compared, because the template does not tell or
 * the account was not read, is listed and never counts as equal.
 */
export function compareInventories(template: Inventory, account: Inventory): InventoryComparison {
  const matches = matchSubjects(template, account);
  const compared = { template, account, matches };
  const declared = COMPARED.flatMap((kind): readonly Subject[] => template.ofKind(kind));
  const found = declared.flatMap((subject) => matches.deployed(subject) ?? []);
  return {
    ...joinParts([
      functionDrift(compared),
      accessDrift(compared),
      triggerDrift(compared),
      roleDrift(compared),
    ]),
    stacks: matches.stacks,
    matched: found.length,
    notDeployed: declared.filter((subject) => isMissing(subject, matches)),
    undeclared: undeclared(account, new Set(found)),
  };
}

/** What a condition may leave out, and what has no name yet, is not missing. */
function isMissing(declared: Subject, matches: SubjectMatches): boolean {
  if (declared.isConditional === true || matches.deployed(declared) !== undefined) return false;
  return matches.stacks.length > 0 || /^[^<>]+$/.test(valueText(declared.name));
}

function undeclared(account: Inventory, found: ReadonlySet<Subject>): readonly Undeclared[] {
  const stacks = new Map<string, string>();
  for (const stack of account.ofKind('stack')) {
    for (const { physicalId } of stack.resources) stacks.set(physicalId, valueText(stack.name));
  }
  return COMPARED.flatMap((kind): readonly Subject[] => account.ofKind(kind))
    .filter((subject) => !found.has(subject) && !isOfAws(subject))
    .map((subject) => {
      const names = [subject.id, subject.arn, known(subject.name)];
      const stack = names.map((name) => stacks.get(name ?? '')).find((each) => each !== undefined);
      return stack === undefined ? { subject } : { subject, stack };
    });
}

/** Service-linked roles and roles of IAM Identity Center belong to AWS. */
function isOfAws(subject: Subject): boolean {
  return subject.kind === 'role' && /:role\/aws-(?:service-role|reserved)\//.test(subject.arn ?? '');
}
