import { describe, expect, test } from 'vitest';
import { FACETS } from '../model/facet.ts';
import { createInventory, type Inventory, type InventoryParts } from '../model/inventory.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { withoutFacet } from './facet-facts.cases.ts';
import type { Outcome } from './outcome.ts';
import { type AnyPostureRule, DEFAULT_RULE_SETTINGS, type RuleSettings } from './rule.ts';
import { outcomeOf } from './run-rules.ts';

/** One case of a rule: an inventory, and the answer for one of its subjects. */
export interface PostureCase {
  readonly name: string;
  readonly given: Inventory;
  /** Id of the subject; the first one of the rule's kinds when left out. */
  readonly subject?: string;
  readonly expect: Outcome['kind'];
  readonly settings?: Partial<RuleSettings>;
}

/** Runs the cases of a rule as tests, and demands that the rule has a failing and a passing one. */
export function postureCases(rule: AnyPostureRule, cases: readonly PostureCase[]): void {
  describe(rule.id, () => {
    test.each(cases)('$name: $expect', (each) => {
      const context = { inventory: each.given, settings: { ...DEFAULT_RULE_SETTINGS, ...each.settings } };
      expect(outcomeOf(rule, subjectOf(rule, each), context).kind).toBe(each.expect);
    });
    test('a fact of an account that was not collected makes no pass of a failure', () => {
      const failing = cases.filter(
        ({ given, expect: kind }) => kind === 'fail' && given.source === 'account',
      );
      expect(failing.flatMap((each) => passesWithout(rule, each))).toEqual([]);
    });
    test('has a failing and a passing case', () => {
      expect(cases.map((each) => each.expect)).toEqual(expect.arrayContaining(['fail', 'pass']));
    });
  });
}

/** Facets without which a failing case would pass, as `case: facet`. */
function passesWithout(rule: AnyPostureRule, each: PostureCase): readonly string[] {
  const settings = { ...DEFAULT_RULE_SETTINGS, ...each.settings };
  const { id } = subjectOf(rule, each);
  return FACETS.filter((facet) => {
    const inventory = withoutFacet(each.given, { facet, keep: id });
    const subject = inventory?.byId(id);
    if (inventory === undefined || subject === undefined) return false;
    return (
      outcomeOf(rule, subject, { inventory, settings }).kind !== 'fail' &&
      outcomeOf(rule, subject, { inventory, settings }).kind !== 'unknown'
    );
  }).map((facet) => `${each.name}: ${facet}`);
}

function subjectOf(rule: AnyPostureRule, { given, subject, name }: PostureCase): Subject {
  const found =
    subject === undefined
      ? given.subjects.find((each) => rule.subjects.includes(each.kind))
      : given.byId(subject);
  if (found === undefined) throw new Error(`no subject for the case: ${name}`);
  return found;
}

/** An inventory of these subjects, of a live account unless the options say otherwise. */
export function inventoryWith(
  subjects: readonly Subject[],
  parts: Partial<Omit<InventoryParts, 'subjects'>> = {},
): Inventory {
  return createInventory({ source: 'account', capturedAt: '2026-11-01T00:00:00.000Z', ...parts, subjects });
}
