import { expect, test } from 'vitest';
import { aFunction, anEventSourceMapping, aPermission, aSubject } from '../../model/a-subject.cases.ts';
import { createInventory } from '../../model/inventory.ts';
import { referenceByArn, referenceTo } from '../../model/reference.ts';
import { partsOfFunction } from './parts-of-function.ts';

const ON = aFunction();
const LIVE = aSubject({ kind: 'alias', id: 'live', function: referenceTo(ON.id), version: '1' });
const BY_ALIAS = anEventSourceMapping({ id: 'by alias', function: referenceTo('live') });
const ELSEWHERE = anEventSourceMapping({
  id: 'elsewhere',
  function: referenceByArn('arn:aws:lambda:eu-west-1:123456789012:function:mail'),
});
const GRANT = aPermission({});
const INVENTORY = createInventory({
  source: 'account',
  capturedAt: '2026-11-01T00:00:00Z',
  subjects: [ON, LIVE, BY_ALIAS, ELSEWHERE, GRANT],
});

test('finds what names the function or an alias of it', () => {
  expect(partsOfFunction(INVENTORY, 'event-source-mapping', ON)).toEqual([BY_ALIAS]);
  expect(partsOfFunction(INVENTORY, 'alias', ON)).toEqual([LIVE]);
  expect(partsOfFunction(INVENTORY, 'permission', ON)).toEqual([GRANT]);
});

test('finds nothing of a function that has none', () => {
  expect(partsOfFunction(INVENTORY, 'function-url', ON)).toEqual([]);
  expect(partsOfFunction(INVENTORY, 'alias', aFunction({ id: 'mail', name: 'mail' }))).toEqual([]);
});
