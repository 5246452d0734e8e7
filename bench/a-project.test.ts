import { createInventory } from '@watertight/audit/model/inventory.ts';
import { POSTURE_RULES } from '@watertight/audit/posture/posture-rules.generated.ts';
import { runRules } from '@watertight/audit/posture/run-rules.ts';
import { readTemplate } from '@watertight/audit/readers/read-template.ts';
import { expect, test } from 'vitest';
import { samTemplate } from './a-project.ts';
import { HOSTILE_TEMPLATES } from './hostile-templates.ts';

async function inventoryOf(functions: number) {
  const text = samTemplate(0, functions);
  const reading = await readTemplate('cloudformation', {
    file: 't.yaml',
    text,
    readBeside: () => undefined,
  });
  return createInventory({ ...reading, capturedAt: '2026-03-01T00:00:00.000Z' });
}

test('the same numbers give the same bytes', () => {
  expect(samTemplate(3, 5)).toBe(samTemplate(3, 5));
  for (const { text } of HOSTILE_TEMPLATES.slice(2)) expect(text()).toBe(text());
});

test('every function of a generated template is read and judged; twice as many give twice the answers', async () => {
  const [one, two] = [await inventoryOf(10), await inventoryOf(20)];
  expect([one.ofKind('function').length, two.ofKind('function').length]).toEqual([10, 20]);
  expect([one.incomplete, two.incomplete]).toEqual([[], []]);
  const rules = POSTURE_RULES.filter(({ subjects }) => subjects.every((kind) => kind === 'function'));
  expect(runRules(rules, two).length).toBe(2 * runRules(rules, one).length);
});
