import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS } from '../model/facet.ts';
import { createInventory, type Inventory, type InventoryParts } from '../model/inventory.ts';
import { isAtLeast } from '../model/severity.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { unresolved } from '../model/unresolved.ts';
import { readTemplate } from '../readers/read-template.ts';
import type { TemplateKind } from '../readers/template-kind.ts';
import { POSTURE_RULES } from './posture-rules.generated.ts';
import { RISKS } from './risk.ts';
import { DEFAULT_RULE_SETTINGS } from './rule.ts';
import { outcomeOf, runRules } from './run-rules.ts';
import { WELL_BUILT_TEMPLATE } from './well-built.cases.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const CAPTURED_AT = '2026-03-01T00:00:00.000Z';

async function read(kind: TemplateKind, file: string, text: string): Promise<InventoryParts> {
  const reading = await readTemplate(kind, { file, text, readBeside: () => undefined });
  return { ...reading, capturedAt: CAPTURED_AT };
}

async function readExample(kind: TemplateKind, file: string): Promise<InventoryParts> {
  return read(kind, file, readFileSync(join(ROOT, 'examples', file), 'utf8'));
}

const wellBuilt = await read('cloudformation', 'well-built.yaml', WELL_BUILT_TEMPLATE);
const examples = [
  await readExample('cloudformation', 'sam-orders/template.yaml'),
  await readExample('serverless', 'serverless-shop/serverless.yml'),
  await readExample('cloudformation', 'cdk-uploads/cdk.out/Uploads.template.json'),
];
const subjects: readonly Subject[] = [wellBuilt, ...examples].flatMap((each) => each.subjects);

/** The subjects of all templates, as if they had been read from an account. */
function anAccount(parts: Partial<InventoryParts> = {}): Inventory {
  return createInventory({ source: 'account', subjects, capturedAt: CAPTURED_AT, ...parts });
}

describe('the registry', () => {
  const folder = join(import.meta.dirname, 'rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const sources = files.filter((file) => !/\.(?:test|cases)\.ts$/.test(file));

  test('has every rule of the folders, and no other', () => {
    const ids = sources.map((file) => file.slice(file.lastIndexOf('/') + 1, -'.ts'.length)).sort();
    expect(POSTURE_RULES.map(({ id }) => id).sort()).toEqual(ids);
  });

  test('every rule has its tests beside it, and its page', () => {
    for (const file of sources) expect(files).toContain(file.replace(/\.ts$/, '.test.ts'));
    for (const { id } of POSTURE_RULES) expect(existsSync(join(ROOT, 'docs/rules', `${id}.md`))).toBe(true);
  });

  test('ids are unique; codes have the form of the table of checks', () => {
    expect(new Set(POSTURE_RULES.map(({ id }) => id)).size).toBe(POSTURE_RULES.length);
    for (const { code } of POSTURE_RULES)
      expect(code).toMatch(/^WT-(?:INV|IAM|TRG|API|COG|LOG|SRC|FN|GOV|NET|DEP|LCK|COD|SEC)-\d\d$/);
  });

  test('rules share a code only where they speak of different kinds of subjects: two halves of one check', () => {
    const shared = [...Map.groupBy(POSTURE_RULES, ({ code }) => code).values()].filter(
      ({ length }) => length > 1,
    );
    expect(shared.map(([first]) => first?.code)).toEqual(['WT-LOG-11']);
    for (const rules of shared) {
      const kinds = rules.flatMap((rule) => rule.subjects);
      // A fingerprint is made of code and subject.
      expect(new Set(kinds).size).toBe(kinds.length);
    }
  });
});

describe.each(POSTURE_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('says what people need', () => {
    expect(rule.title).toMatch(/^[A-Z`].*[^.]$/);
    expect(rule.why).toMatch(/\.$/);
    expect(rule.fix).toMatch(/[.)]$/);
    if (rule.class === 'security') expect(rule.risks.length).toBeGreaterThan(0);
    for (const risk of rule.risks) expect(Object.keys(RISKS)).toContain(risk);
    for (const reference of rule.references) expect(new URL(reference).protocol).toBe('https:');
    if (rule.class === 'best-practice') expect(isAtLeast(rule.severity, 'medium')).toBe(false);
  });

  test('is unknown where a fact that it needs was not collected', () => {
    for (const facet of rule.needs) {
      const inventory = anAccount({ gaps: [{ facet, because: 'access denied' }] });
      const outcomes = runRules([rule], inventory).map(({ outcome }) => outcome);
      for (const outcome of outcomes) expect(outcome).toEqual({ kind: 'unknown', because: 'access denied' });
    }
  });
});

test('where nothing was collected but the subject itself, no rule clears it by what it cannot see', () => {
  const gaps = FACETS.map((facet) => ({ facet, because: 'access denied' }));
  const passes = runRules(POSTURE_RULES, anAccount({ gaps })).filter(
    ({ outcome }) => outcome.kind === 'pass',
  );
  // These judge by the text of their subject alone.
  const byText = POSTURE_RULES.filter(({ needs, clearsWith = [] }) => needs.length + clearsWith.length === 0);
  const own = new Set(byText.map(({ id }) => id));
  expect([...new Set(passes.map(({ rule }) => rule.id))].filter((id) => !own.has(id))).toEqual([]);
});

/** A copy in which each value is replaced by one that a template does not tell, with the given chance. */
function blurred(value: unknown, isBlurred: () => boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => blurred(each, isBlurred));
  if (typeof value !== 'object' || value === null) return isBlurred() ? unresolved('Ref Unknown') : value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, KEPT.has(name) ? each : blurred(each, isBlurred)]),
  );
}

/** What the model never leaves open: identity, kind, places. */
const KEPT = new Set([
  ...[
    'kind',
    'id',
    'arn',
    'account',
    'region',
    'logicalId',
    'address',
    'at',
    'places',
    'tags',
    'suppressions',
  ],
  ...[
    'effect',
    'index',
    'sid',
    'form',
    'version',
    'operator',
    'key',
    'type',
    'protocol',
    'service',
    'expression',
  ],
]);

describe('values that a template does not tell', () => {
  test('make no rule throw', () => {
    const thrown = new Set<string>();
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 9 })), (chances) => {
        const copies = subjects.map((subject) => blurred(subject, () => chances.next().value === 0));
        // The same shapes, with other leaves.
        const inventory = anAccount({ subjects: copies as unknown as readonly Subject[] });
        for (const { rule, outcome } of runRules(POSTURE_RULES, inventory)) {
          if (outcome.kind === 'unknown' && outcome.because.startsWith('the rule failed'))
            thrown.add(`${rule.id}: ${outcome.because}`);
        }
      }),
      { numRuns: 25 },
    );
    expect([...thrown]).toEqual([]);
  });
});

/** A template is no stack yet: as an account it would be one that nobody deployed. */
const WITHOUT_STACKS = [{ facet: 'stacks', because: 'access denied' }] as const;

describe('a well-built service', () => {
  const security = POSTURE_RULES.filter((rule) => rule.class === 'security' && rule.isOptIn !== true);

  test.each([
    ['as a template', createInventory(wellBuilt)],
    ['as an account', createInventory({ ...wellBuilt, source: 'account', gaps: WITHOUT_STACKS })],
  ])('%s: no security rule finds anything', (_, inventory) => {
    const found = runRules(security, inventory).filter(({ outcome }) => outcome.kind === 'fail');
    expect(found.map(({ rule, subject, outcome }) => [rule.code, subject.id, outcome])).toEqual([]);
  });

  test('is judged, not passed over', () => {
    const kinds = runRules(POSTURE_RULES, createInventory(wellBuilt)).map(({ outcome }) => outcome.kind);
    expect(kinds.filter((kind) => kind === 'pass').length).toBeGreaterThan(60);
  });

  test('each of its subjects answers for itself: the same with the others in any order', () => {
    const context = {
      inventory: createInventory({ ...wellBuilt, subjects: [...wellBuilt.subjects].reverse() }),
      settings: DEFAULT_RULE_SETTINGS,
    };
    for (const { rule, subject, outcome } of runRules(POSTURE_RULES, createInventory(wellBuilt)))
      expect([rule.id, subject.id, outcomeOf(rule, subject, context).kind]).toEqual([
        rule.id,
        subject.id,
        outcome.kind,
      ]);
  });
});
