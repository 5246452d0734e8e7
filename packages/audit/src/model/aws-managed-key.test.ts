import { expect, test } from 'vitest';
import { aSubject } from './a-subject.cases.ts';
import { isAwsManagedKey } from './aws-managed-key.ts';
import { createInventory } from './inventory.ts';
import { referenceByArn, referenceTo } from './reference.ts';
import { unresolved } from './unresolved.ts';

const inventory = createInventory({
  source: 'account',
  capturedAt: '2026-11-01T00:00:00.000Z',
  subjects: [
    aSubject({ kind: 'key', id: 'made-by-aws', manager: 'AWS' }),
    aSubject({ kind: 'key', id: 'own', manager: 'CUSTOMER' }),
  ],
});

test.each([
  [referenceByArn('alias/aws/sqs'), true],
  [referenceByArn('arn:aws:kms:eu-west-1:123456789012:alias/aws/secretsmanager'), true],
  [unresolved('Sub', { text: 'arn:aws:kms:<?Region>:<account>:alias/aws/sns' }), true],
  [referenceTo('made-by-aws'), true],
  [referenceTo('own'), false],
  [referenceByArn('arn:aws:kms:eu-west-1:123456789012:alias/orders'), false],
  [unresolved('Ref Key'), false],
])('%o', (key, isManaged) => {
  expect(isAwsManagedKey(inventory, key)).toBe(isManaged);
});
