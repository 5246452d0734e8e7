import { describe, expect, test } from 'vitest';
import { readNodeHandler } from '../code/javascript/node-handler.ts';
import { codeSubjects } from '../code/weaknesses/code-subjects.ts';
import { createInventory, type Inventory } from '../model/inventory.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { type AnyPostureRule, DEFAULT_RULE_SETTINGS } from './rule.ts';
import { runRules } from './run-rules.ts';

/** The inventory of a handler `index.handler`, as the analysis reads its code; functions that have it come with it. */
export function inventoryOfCode(
  code: string,
  functions: readonly (Subject & { readonly kind: 'function' })[] = [],
  others: readonly Subject[] = [],
): Inventory {
  const project = {
    read: (path: string) => (path === 'index.js' ? code : undefined),
    isFile: (path: string) => path === 'index.js',
    isFolder: (path: string) => path === '' || path === '.',
    list: () => ['index.js'],
  };
  const reading = readNodeHandler(project, { handler: 'index.handler', runtime: 'nodejs24.x', folder: '' });
  const subjects = codeSubjects([
    {
      handler: 'index.handler',
      functionIds: functions.map(({ id }) => id),
      weaknesses: reading.weaknesses ?? [],
    },
  ]);
  const capturedAt = '2026-11-01T00:00:00.000Z';
  return createInventory({ source: 'project', subjects: [...functions, ...others, ...subjects], capturedAt });
}

/** Asks a rule about code: it must find the one handler, with the place and the way, and nothing in its twin. */
export function codeRuleCases(
  rule: AnyPostureRule,
  code: { readonly vulnerable: string; readonly safe: string; readonly flows?: boolean },
): void {
  describe(rule.id, () => {
    test('the weak handler fails, with its place', () => {
      const failed = failures(rule, inventoryOfCode(code.vulnerable));
      expect(failed).toHaveLength(1);
      const [{ outcome, subject } = { outcome: undefined, subject: undefined }] = failed;
      expect(subject?.at?.line).toBeGreaterThan(1);
      if (outcome?.kind !== 'fail') throw new Error('not a failure');
      expect(outcome.evidence[0]?.at).toEqual(subject?.at);
      if (code.flows !== false) expect(outcome.flow?.at(-1)?.at).toEqual(subject?.at);
    });

    test('its twin has nothing to tell', () => {
      expect(failures(rule, inventoryOfCode(code.safe))).toEqual([]);
    });

    test('lines that move change nothing of what it is', () => {
      const moved = `// A line more.\n\n${code.vulnerable}`;
      const ids = (text: string) => failures(rule, inventoryOfCode(text)).map(({ subject }) => subject.id);
      expect(ids(moved)).toEqual(ids(code.vulnerable));
    });
  });
}

/** The failing answers of one rule. */
export function failures(rule: AnyPostureRule, inventory: Inventory) {
  return runRules([rule], inventory, DEFAULT_RULE_SETTINGS).filter(({ outcome }) => outcome.kind === 'fail');
}
