import { expect, test } from 'vitest';
import { aFunction, aSubject } from '../../model/a-subject.cases.ts';
import { createInventory } from '../../model/inventory.ts';
import type { TrailDataEvents } from '../../model/subjects/observability.ts';
import { unresolved } from '../../model/unresolved.ts';
import { recordedFunctions } from './trail-records.ts';

const LAMBDA = 'AWS::Lambda::Function';
const OWN = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';

function recording(...dataEvents: readonly TrailDataEvents[]) {
  const inventory = createInventory({
    source: 'account',
    capturedAt: '2026-11-01T00:00:00.000Z',
    subjects: [aFunction(), aSubject({ kind: 'trail', dataEvents })],
  });
  const [trail] = inventory.ofKind('trail');
  return trail === undefined ? undefined : recordedFunctions(inventory, trail);
}

test.each<[string, TrailDataEvents, string]>([
  ['every function, basic', { resourceType: LAMBDA, arns: ['arn:aws:lambda'] }, 'all'],
  ['every function, advanced', { resourceType: LAMBDA, arns: [] }, 'all'],
  ['the function by name', { resourceType: LAMBDA, arns: [OWN], readWrite: 'All' }, 'all'],
  ['a prefix', { resourceType: LAMBDA, arns: [OWN.slice(0, -3)] }, 'all'],
  ['another function', { resourceType: LAMBDA, arns: [`${OWN}-2`] }, 'some'],
  ['reads only', { resourceType: LAMBDA, arns: [], readWrite: 'ReadOnly' }, 'none'],
  ['objects of S3', { resourceType: 'AWS::S3::Object', arns: ['arn:aws:s3:::'] }, 'none'],
  ['a type that is not known', { resourceType: unresolved('Ref Type'), arns: [] }, 'unknown'],
  ['a function that is not known', { resourceType: LAMBDA, arns: [unresolved('Ref Arn')] }, 'unknown'],
])('%s', (_, events, kind) => {
  expect(recording(events)?.kind).toBe(kind);
});

test('no data events', () => {
  expect(recording()?.kind).toBe('none');
});

test('names what is left out', () => {
  expect(
    recording({ resourceType: LAMBDA, arns: ['arn:aws:lambda:eu-west-1:123456789012:function:x'] }),
  ).toEqual({
    kind: 'some',
    without: ['orders'],
  });
});
