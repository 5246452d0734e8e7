import type { DecidingStatement, PolicySource } from '../decision.ts';
import type { AccessRequest } from './access-request.ts';
import { type ActionStatement, compilePolicy, matchConditions, matchResource } from './compile-policy.ts';
import type { ContextLookup } from './context-keys.ts';
import { gatedStrangers } from './gated-strangers.ts';
import {
  ANY_PRINCIPAL,
  isNamed,
  matchNotPrincipals,
  matchPrincipals,
  NO_PRINCIPAL,
  type PrincipalMatch,
} from './match-principal.ts';
import { type DecisionPolicy, isUnknownDocument, type UnknownDocument } from './request-policies.ts';
import { and, maybeBecause, NO, ofDeny, or, type Truth, YES } from './truth.ts';

/** A request as the matchers want it. */
export interface ReadyRequest {
  readonly request: AccessRequest;
  /** In lower case. */
  readonly action: string;
  /** With its unknown parts marked. */
  readonly resource: string;
  readonly lookup: ContextLookup;
}

/** A statement that surely or perhaps applies. */
export interface Applied extends DecidingStatement {
  readonly truth: Truth;
}

/** What the policies of one kind say to a request. */
export interface Effects {
  readonly allow: Truth;
  readonly deny: Truth;
  /** `allow` of resource policies, by the way in which the principal is named. */
  readonly grants: PrincipalMatch;
  readonly allowing: readonly Applied[];
  readonly denying: readonly Applied[];
}

export const NO_EFFECTS: Effects = { allow: NO, deny: NO, grants: NO_PRINCIPAL, allowing: [], denying: [] };

/** Forms whose statements name principals. */
const NAMES_PRINCIPALS: ReadonlySet<PolicySource['form']> = new Set([
  'resource',
  'trust',
  'rcp',
  'vpc-endpoint',
]);

/** What a set of policies says; their order makes no difference. */
export function effectsOf(policies: readonly DecisionPolicy[], ready: ReadyRequest): Effects {
  let effects = NO_EFFECTS;
  // Filled in place: a policy may hold thousands of statements.
  const lists: Lists = { allowing: [], denying: [] };
  for (const policy of policies) {
    const { document } = policy;
    if (isUnknownDocument(document)) {
      if (document.concerns?.(ready.action) !== false) effects = joined(effects, unknownEffects(document));
      continue;
    }
    const { allow, deny } = compilePolicy(document).forAction(ready.action);
    for (const statement of deny)
      effects = withDeny(effects, applyStatement(statement, policy, ready), lists);
    for (const statement of allow)
      effects = withAllow(effects, applyStatement(statement, policy, ready), lists);
    const [problem] = document.problems;
    if (problem !== undefined) effects = joined(effects, unknownEffects({ because: problem.what }));
  }
  return { ...effects, ...lists };
}

interface Lists {
  readonly allowing: Applied[];
  readonly denying: Applied[];
}

/** Levels of organization policies: each must allow, and any may deny. */
export function effectsOfLevels(
  levels: readonly (readonly DecisionPolicy[])[],
  ready: ReadyRequest,
): Effects {
  return levels
    .map((level) => effectsOf(level, ready))
    .reduce((all, level) => ({
      ...joined(all, level),
      allow: and(all.allow, level.allow),
    }));
}

interface Application {
  readonly applied: Applied;
  readonly names: PrincipalMatch;
}

function applyStatement(
  statement: ActionStatement,
  { source }: DecisionPolicy,
  ready: ReadyRequest,
): Application {
  const { form } = source;
  const isAttached = form === 'resource' || form === 'trust';
  let truth = and(
    statement.action,
    matchResource(statement, ready.resource, { lookup: ready.lookup, isAttached }),
  );
  let names = ANY_PRINCIPAL;
  if (truth.kind !== 'no' && NAMES_PRINCIPALS.has(form)) {
    names = namesOf(statement, form, ready);
    truth = and(truth, isNamed(names));
  }
  if (truth.kind !== 'no') truth = and(truth, matchConditions(statement, ready.lookup));
  return { applied: { source, statement: statement.statement, truth }, names };
}

/** A statement that names nobody: AWS takes none into a resource policy, elsewhere it speaks of everyone. */
function namesOf(
  { statement }: ActionStatement,
  form: PolicySource['form'],
  { request }: ReadyRequest,
): PrincipalMatch {
  // Each group of strangers has an answer of its own: what lets in others does not speak of it.
  if (
    request.principal.kind === 'authenticated' &&
    statement.effect === 'Allow' &&
    gatedStrangers(statement)?.who !== request.principal.who
  ) {
    return NO_PRINCIPAL;
  }
  if (statement.principals !== undefined) return matchPrincipals(statement.principals, request.principal);
  if (statement.notPrincipals !== undefined) {
    return { ...NO_PRINCIPAL, session: matchNotPrincipals(statement.notPrincipals, request.principal) };
  }
  return form === 'resource' || form === 'trust' ? NO_PRINCIPAL : ANY_PRINCIPAL;
}

function withDeny(effects: Effects, { applied }: Application, { denying }: Lists): Effects {
  if (applied.truth.kind === 'no') return effects;
  const truth = ofDeny(applied.truth);
  denying.push({ ...applied, truth });
  return { ...effects, deny: or(effects.deny, truth) };
}

function withAllow(effects: Effects, { applied, names }: Application, { allowing }: Lists): Effects {
  const { truth } = applied;
  if (truth.kind === 'no') return effects;
  const { grants } = effects;
  allowing.push(applied);
  return {
    ...effects,
    allow: or(effects.allow, truth),
    grants: {
      session: or(grants.session, and(names.session, truth)),
      user: or(grants.user, and(names.user, truth)),
      role: or(grants.role, and(names.role, truth)),
      account: or(grants.account, and(names.account, truth)),
    },
  };
}

function unknownEffects({ because, onlyAllows = false }: UnknownDocument): Effects {
  const truth = maybeBecause(because);
  return {
    ...NO_EFFECTS,
    allow: truth,
    grants: { ...NO_PRINCIPAL, session: truth },
    deny: onlyAllows ? NO : truth,
  };
}

function joined(a: Effects, b: Effects): Effects {
  return {
    allow: or(a.allow, b.allow),
    deny: or(a.deny, b.deny),
    grants: {
      session: or(a.grants.session, b.grants.session),
      user: or(a.grants.user, b.grants.user),
      role: or(a.grants.role, b.grants.role),
      account: or(a.grants.account, b.grants.account),
    },
    allowing: [...a.allowing, ...b.allowing],
    denying: [...a.denying, ...b.denying],
  };
}

/** Everything is allowed: the account's root user, before organization policies. */
export const ALL_ALLOWED: Effects = { ...NO_EFFECTS, allow: YES };
