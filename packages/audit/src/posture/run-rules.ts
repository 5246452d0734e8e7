import type { Facet, Gap } from '../model/facet.ts';
import type { Inventory } from '../model/inventory.ts';
import type { Subject } from '../model/subjects/subject.ts';
import type { Outcome } from './outcome.ts';
import { type AnyPostureRule, DEFAULT_RULE_SETTINGS, type RuleContext, type RuleSettings } from './rule.ts';

/** One answer: this rule, this subject. */
export interface RuleOutcome {
  readonly rule: AnyPostureRule;
  readonly subject: Subject;
  readonly inventory: Inventory;
  readonly outcome: Outcome;
}

/**
 * Asks every rule about every subject of its kinds. Where a needed facet was not collected the answer is `unknown`,
 * whatever the rule would say (a failure stands where only facets of `clearsWith` are missing); a failing rule is `unknown` for that subject only, and says so.
 */
export function runRules(
  rules: readonly AnyPostureRule[],
  inventory: Inventory,
  settings: RuleSettings = DEFAULT_RULE_SETTINGS,
): readonly RuleOutcome[] {
  return [...ruleOutcomes(rules, inventory, settings)];
}

/** As `runRules`, one answer at a time: packages by the hundred thousand have millions of them. */
export function* ruleOutcomes(
  rules: readonly AnyPostureRule[],
  inventory: Inventory,
  settings: RuleSettings,
): Generator<RuleOutcome> {
  const context: RuleContext = { inventory, settings };
  for (const rule of rules)
    for (const kind of rule.subjects)
      for (const subject of inventory.ofKind(kind))
        yield { rule, subject, inventory, outcome: outcomeOf(rule, subject, context) };
}

/** The answer of one rule for one subject. */
export function outcomeOf(rule: AnyPostureRule, subject: Subject, context: RuleContext): Outcome {
  const gap = missingFacet(rule.needs, subject, context.inventory);
  if (gap !== undefined) return { kind: 'unknown', because: gap.because };
  const outcome = safely(rule, subject, context);
  if (outcome.kind === 'fail' || outcome.kind === 'unknown') return outcome;
  const doubt = missingFacet(rule.clearsWith ?? [], subject, context.inventory);
  return doubt === undefined ? outcome : { kind: 'unknown', because: doubt.because };
}

function safely(rule: AnyPostureRule, subject: Subject, context: RuleContext): Outcome {
  try {
    return rule.checkAny(subject, context);
  } catch (error) {
    return {
      kind: 'unknown',
      because: `the rule failed: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

function missingFacet(facets: readonly Facet[], subject: Subject, inventory: Inventory): Gap | undefined {
  for (const facet of facets) {
    const gap = inventory.gap(facet, subject);
    if (gap !== undefined) return gap;
  }
  return undefined;
}
