import type { Inventory } from '../model/inventory.ts';
import type { SourcePlace } from '../model/source-place.ts';
import type { Role, User } from '../model/subjects/identity.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { valueText } from '../model/unresolved.ts';
import type { Decision, OpenCondition } from './decision.ts';
import { principalAccount, type RequestPrincipal } from './policy/access-request.ts';

/** Who, or what, an answer is about. */
export interface AnswerParty {
  /** `role deploy`, `account 111122223333`, `service s3.amazonaws.com`, `anyone`, `every table`. */
  readonly label: string;
  readonly kind: Subject['kind'] | RequestPrincipal['kind'] | 'any';
  readonly subjectId?: string;
  readonly arn?: string;
}

/** One statement of the proof, as people find it in the policy. */
export interface ChainLink {
  readonly policy: string;
  readonly subjectId?: string;
  /** Position in its document, from 0. Texts for people count from 1. */
  readonly statement: number;
  readonly sid?: string;
  readonly at?: SourcePlace;
}

/** How much an action may do to data or settings. */
export type ReachLevel = 'read' | 'write' | 'admin';

/** One row of `who-can` and `reach`: CONTRACT's decision, conditions and chain of statements. */
export interface AccessAnswer {
  readonly principal: AnswerParty;
  readonly resource: AnswerParty;
  readonly action: string;
  readonly decision: 'allowed' | 'conditional' | 'denied';
  /** What must hold, or must not (`mustNotHold`), for `conditional`. */
  readonly conditions: readonly OpenCondition[];
  /** What else must hold, or is not known, in words. */
  readonly because?: string;
  /** True when only a Deny, open or in a policy that was not read, could stop it. */
  readonly isOnlyDenyOpen?: boolean;
  readonly chain: readonly ChainLink[];
  /** The steps, in words, where it takes more than the action itself. */
  readonly via?: readonly string[];
  readonly level?: ReachLevel;
}

/** What an answer is made of, beside the decisions that prove it. */
export interface AnswerParts {
  readonly principal: AnswerParty;
  readonly resource: AnswerParty;
  readonly action: string;
  readonly because?: string;
  readonly via?: readonly string[];
  readonly level?: ReachLevel;
}

export function isDenied(decision: Decision): boolean {
  return decision.kind === 'implicitly-denied' || decision.kind === 'explicitly-denied';
}

/**
 * One answer of all decisions that it takes: denied when one is denied, allowed when all are allowed and nothing else must
 * hold (`because`).
 */
export function answerOf(decisions: readonly Decision[], parts: AnswerParts): AccessAnswer {
  const { because: condition, ...rest } = parts;
  const because = condition ?? decisions.find((each) => each.because !== undefined)?.because;
  const isSure = condition === undefined && decisions.every((each) => each.kind === 'allowed');
  return {
    ...rest,
    decision: decisions.some(isDenied) ? 'denied' : isSure ? 'allowed' : 'conditional',
    conditions: decisions.flatMap((each) => each.conditions),
    ...(because === undefined ? {} : { because }),
    ...(!isSure && isAllowedSoFar(decisions) && condition === undefined ? { isOnlyDenyOpen: true } : {}),
    chain: decisions.flatMap(chainOf),
  };
}

function isAllowedSoFar(decisions: readonly Decision[]): boolean {
  return decisions.every((each) => each.kind === 'allowed' || each.isOnlyDenyOpen === true);
}

/** True for an answer that is as good as certain: allowed, allowed under known conditions, or stopped by nothing we know. */
export function isKnownAnswer({ decision, conditions, isOnlyDenyOpen }: AccessAnswer): boolean {
  return (
    decision === 'allowed' ||
    (decision === 'conditional' && (conditions.length > 0 || isOnlyDenyOpen === true))
  );
}

/** The statements of a decision as links. */
export function chainOf(decision: Decision): readonly ChainLink[] {
  return decision.statements.map(({ source, statement }) => ({
    policy: source.label,
    ...(source.subjectId === undefined ? {} : { subjectId: source.subjectId }),
    statement: statement.index,
    ...(statement.sid === undefined ? {} : { sid: statement.sid }),
    ...(statement.at === undefined ? {} : { at: statement.at }),
  }));
}

/** A subject of the inventory as a party: `function orders`. */
export function subjectParty(subject: Subject): AnswerParty {
  return {
    label: `${subject.kind} ${valueText(subject.name)}`,
    kind: subject.kind,
    subjectId: subject.id,
    ...(subject.arn === undefined ? {} : { arn: subject.arn }),
  };
}

/** Someone who is no subject of the inventory. */
export function outsiderParty(principal: RequestPrincipal): AnswerParty {
  switch (principal.kind) {
    case 'anonymous':
      return { label: 'anyone', kind: 'anonymous' };
    case 'authenticated':
      return { label: principal.who, kind: 'authenticated' };
    case 'service':
      return { label: `service ${principal.id}`, kind: 'service' };
    case 'federated':
      return { label: `identity provider ${principal.provider}`, kind: 'federated' };
    case 'root':
      return { label: `account ${principalAccount(principal)}`, kind: 'root' };
    default:
      return { label: `${principal.kind} ${principal.arn}`, kind: principal.kind, arn: principal.arn };
  }
}

/** Roles and users of the inventory, in its order. */
export function principalsOf(inventory: Inventory): readonly (Role | User)[] {
  return [...inventory.ofKind('role'), ...inventory.ofKind('user')];
}
