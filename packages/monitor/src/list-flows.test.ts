import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFlows } from './list-flows.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await openWorkspace({ data: ':memory:' });
});
afterEach(() => workspace.close());

/** One record between 10.0.1.5 and a database, in the direction given. */
function record(interfaceId: string, isIn: boolean): (string | number)[] {
  const [own, peer] = ['10.0.1.5', '10.0.2.9'];
  const ends = isIn ? [peer, own, 3306, 49_152] : [own, peer, 49_152, 3306];
  return [
    'o',
    0,
    '1',
    'r',
    '',
    '',
    interfaceId,
    ...ends,
    6,
    4,
    isIn ? 900 : 100,
    30,
    90,
    'ACCEPT',
    0,
    '',
    '',
    '',
    '',
    '',
  ];
}

test('an interface whose own side nothing tells is listed, the served port taken for the peer’s', async () => {
  const { telemetry } = workspace;
  await telemetry.append('flow_record', [
    record('eni-1', false),
    record('eni-1', true),
    record('eni-2', true),
  ]);
  await telemetry.run(
    `INSERT INTO flow_hour SELECT 0, '1', 'r', 'eni-2', '10.0.1.5', '10.0.2.9', 3306, 6, 'own', 1, 1, 1, 1, 1, 0, 0, 0, ''`,
  );
  const rows = await listFlows(workspace);
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row).toMatchObject({
      address: '10.0.1.5',
      connectedAddress: '10.0.2.9',
      connectedPort: 3306,
      port: 49_152,
    });
  }
  expect(rows.find(({ interfaceId }) => interfaceId === 'eni-1')).toMatchObject({
    bytesTo: 900,
    bytesFrom: 100,
  });
  expect(rows.find(({ interfaceId }) => interfaceId === 'eni-2')).toMatchObject({
    bytesTo: 900,
    bytesFrom: 0,
  });
});
