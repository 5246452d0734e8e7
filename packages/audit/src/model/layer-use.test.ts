import { expect, test } from 'vitest';
import { aFunction, aSubject } from './a-subject.cases.ts';
import { createInventory } from './inventory.ts';
import { accountOf, layersOf, monitoringLayer } from './layer-use.ts';
import { referenceByArn, referenceTo } from './reference.ts';
import { unresolved } from './unresolved.ts';

const LAYER = aSubject({ kind: 'layer', id: 'own', arn: 'arn:aws:lambda:<region>:<account>:layer:<Own>:1' });
const INVENTORY = createInventory({
  source: 'cloudformation',
  capturedAt: '2026-11-01T00:00:00Z',
  subjects: [LAYER],
});

const useOf = (layer: Parameters<typeof referenceByArn>[0]) =>
  layersOf(aFunction({ layers: [referenceByArn(layer)] }), INVENTORY)[0];

test('reads account and name from an ARN', () => {
  expect(useOf('arn:aws:lambda:eu-west-1:464622532012:layer:Datadog-Node22-x:1')).toEqual({
    text: 'arn:aws:lambda:eu-west-1:464622532012:layer:Datadog-Node22-x:1',
    account: '464622532012',
    name: 'Datadog-Node22-x',
    isOwn: false,
  });
});

test('takes a declared layer and one of the own account as own', () => {
  expect(layersOf(aFunction({ layers: [referenceTo('own')] }), INVENTORY)[0]?.isOwn).toBe(true);
  expect(useOf('arn:aws:lambda:<region>:<account>:layer:tools:3')?.isOwn).toBe(true);
});

test('knows the account of an ARN of which another part is unknown', () => {
  const layer = unresolved('Sub', { text: 'arn:aws:lambda:<region>:999999999999:layer:tools:<?Version>' });
  expect(layersOf(aFunction({ layers: [layer] }), INVENTORY)[0]).toMatchObject({ account: '999999999999' });
});

test('knows nothing of a parameter', () => {
  const [use] = layersOf(aFunction({ layers: [unresolved('Ref LayerArn')] }), INVENTORY);
  expect(use).toEqual({ text: 'Ref LayerArn', isOwn: false });
});

test('takes the account of a template’s function from its execution role', () => {
  const role = referenceByArn('arn:aws:iam::111122223333:role/x');
  expect(accountOf(aFunction({ account: '<account>', role }))).toBe('111122223333');
  expect(accountOf(aFunction({ account: '<account>' }))).toBeUndefined();
  expect(accountOf(aFunction())).toBe('123456789012');
});

test('names the vendor of a monitoring layer', () => {
  const layers = [referenceByArn('arn:aws:lambda:eu-west-1:464622532012:layer:Datadog-Extension:1')];
  expect(monitoringLayer(aFunction({ layers }), INVENTORY)).toBe('Datadog');
  expect(monitoringLayer(aFunction(), INVENTORY)).toBeUndefined();
});
