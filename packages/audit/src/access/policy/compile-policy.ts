import type { PolicyDocument, PolicyStatement } from '../../model/policy-document.ts';
import { isUnresolved } from '../../model/unresolved.ts';
import type { ContextLookup } from './context-keys.ts';
import { type ConditionMatcher, conditionMatcher } from './match-condition.ts';
import { type PolicyText, policyText, resolvePolicyText } from './policy-text.ts';
import { matchText } from './text-pattern.ts';
import { and, maybeBecause, NO, not, or, type Truth, YES } from './truth.ts';

/** A statement with its texts made ready. */
export interface CompiledStatement {
  readonly statement: PolicyStatement;
  readonly actions: readonly PolicyText[] | undefined;
  readonly notActions: readonly PolicyText[] | undefined;
  readonly resources: readonly PolicyText[] | undefined;
  readonly notResources: readonly PolicyText[] | undefined;
  readonly conditions: readonly ConditionMatcher[];
}

/** A statement that speaks of an action, surely or perhaps. */
export interface ActionStatement extends CompiledStatement {
  readonly action: Truth;
}

/** The statements of a document that speak of one action. A statement with an unknown effect is in both lists. */
export interface ActionStatements {
  readonly allow: readonly ActionStatement[];
  readonly deny: readonly ActionStatement[];
}

/** A policy made ready for many questions. */
export interface CompiledPolicy {
  readonly document: PolicyDocument;
  /** `action` in lower case. */
  readonly forAction: (action: string) => ActionStatements;
}

/** Actions whose statements one policy remembers. */
const REMEMBERED_ACTIONS = 4_096;
const NOTHING: ActionStatements = { allow: [], deny: [] };

const compiled = new WeakMap<PolicyDocument, CompiledPolicy>();

/** The compiled form of a document, made once. */
export function compilePolicy(document: PolicyDocument): CompiledPolicy {
  const known = compiled.get(document);
  if (known !== undefined) return known;
  const policy = compile(document);
  compiled.set(document, policy);
  return policy;
}

function compile(document: PolicyDocument): CompiledPolicy {
  // Documents of the older version (or without one) have no variables: their texts are plain.
  const variables = document.version === '2012-10-17';
  const statements = document.statements.map((statement) => compileStatement(statement, variables));
  const byAction = new Map<string, ActionStatements>();
  return {
    document,
    forAction: (action) => {
      const known = byAction.get(action);
      if (known !== undefined) return known;
      const found = statementsFor(statements, action);
      if (byAction.size >= REMEMBERED_ACTIONS) byAction.clear();
      byAction.set(action, found);
      return found;
    },
  };
}

function compileStatement(statement: PolicyStatement, variables: boolean): CompiledStatement {
  const actions = { wildcards: true, variables: false, ignoreCase: true };
  const resources = { wildcards: true, variables };
  return {
    statement,
    actions: statement.actions?.map((each) => policyText(each, actions)),
    notActions: statement.notActions?.map((each) => policyText(each, actions)),
    resources: statement.resources?.map((each) => policyText(each, resources)),
    notResources: statement.notResources?.map((each) => policyText(each, resources)),
    conditions: statement.conditions.map((each) => conditionMatcher(each, variables)),
  };
}

function statementsFor(statements: readonly CompiledStatement[], action: string): ActionStatements {
  const allow: ActionStatement[] = [];
  const deny: ActionStatement[] = [];
  for (const statement of statements) {
    const truth = matchAction(statement, action);
    if (truth.kind === 'no') continue;
    const { effect } = statement.statement;
    if (isUnresolved(effect)) {
      const open = {
        ...statement,
        action: and(truth, maybeBecause('the effect of a statement is not known')),
      };
      allow.push(open);
      deny.push(open);
    } else if (effect === 'Allow') allow.push({ ...statement, action: truth });
    else deny.push({ ...statement, action: truth });
  }
  return allow.length + deny.length === 0 ? NOTHING : { allow, deny };
}

function matchAction({ actions, notActions }: CompiledStatement, action: string): Truth {
  if (actions !== undefined) return described(matchAny(actions, action, noContext), 'an action');
  if (notActions !== undefined) return described(not(matchAny(notActions, action, noContext)), 'an action');
  return NO;
}

function noContext(): 'unknown' {
  return 'unknown';
}

/**
 * Does the statement speak of the resource? A statement without Resource speaks of the resource that its policy is
 * attached to (`isAttached`); elsewhere AWS would not have taken it.
 */
export function matchResource(
  { resources, notResources }: CompiledStatement,
  resource: string,
  { lookup, isAttached }: { readonly lookup: ContextLookup; readonly isAttached: boolean },
): Truth {
  if (resources !== undefined) return described(matchAny(resources, resource, lookup), 'a resource');
  if (notResources !== undefined)
    return described(not(matchAny(notResources, resource, lookup)), 'a resource');
  return isAttached ? YES : NO;
}

/** All conditions of the statement. */
export function matchConditions({ conditions }: CompiledStatement, lookup: ContextLookup): Truth {
  let truth: Truth = YES;
  for (const condition of conditions) {
    truth = and(truth, condition(lookup));
    if (truth.kind === 'no') break;
  }
  return truth;
}

function matchAny(texts: readonly PolicyText[], seen: string, lookup: ContextLookup): Truth {
  let truth: Truth = NO;
  for (const text of texts) {
    const pattern = resolvePolicyText(text, lookup);
    if (pattern !== undefined) truth = or(truth, matchText(pattern, seen));
    if (truth.kind === 'yes') break;
  }
  return truth;
}

function described(truth: Truth, what: string): Truth {
  return truth.kind === 'maybe' ? { ...truth, because: `${what} of a statement is not known` } : truth;
}
