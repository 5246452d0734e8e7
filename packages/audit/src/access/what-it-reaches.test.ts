import { expect, test } from 'vitest';
import { aDocument, anAwsPrincipal, aStatement, aSubject } from '../model/a-subject.cases.ts';
import type { Inventory } from '../model/inventory.ts';
import { referenceTo } from '../model/reference.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { actionInfo } from './action-table.ts';
import { aFunctionOf, anAccountWith, aRoleThatMay, may, roleArn } from './answers/an-account.cases.ts';
import { STORE_ACTIONS } from './answers/store-actions.ts';
import { whatItReaches } from './what-it-reaches.ts';

const ORDERS = aFunctionOf('orders');

function rows(inventory: Inventory): readonly string[] {
  return whatItReaches(inventory, ORDERS).map((each) =>
    [each.resource.label, each.level, each.action, each.decision].join(' | '),
  );
}

function aTable(name: string): Subject {
  const arn = `arn:aws:dynamodb:eu-west-1:123456789012:table/${name}`;
  return aSubject({ kind: 'table', id: arn, arn, name });
}

test('the table that the role may read and write, not the other one', () => {
  const role = aRoleThatMay('orders', [
    may(['dynamodb:Query', 'dynamodb:PutItem'], 'arn:aws:dynamodb:*:*:table/orders'),
  ]);
  expect(rows(anAccountWith(ORDERS, role, aTable('orders'), aTable('customers')))).toEqual([
    'table orders | read | dynamodb:Query | allowed',
    'table orders | write | dynamodb:PutItem | allowed',
  ]);
});

test('every table', () => {
  const role = aRoleThatMay('orders', [may('dynamodb:Get*')]);
  expect(rows(anAccountWith(ORDERS, role, aTable('orders')))).toEqual([
    'every table | read | dynamodb:GetItem | allowed',
    'table orders | read | dynamodb:GetItem | allowed',
  ]);
});

test('an administrator reaches everything', () => {
  const role = aRoleThatMay('orders', [may('*')]);
  expect(rows(anAccountWith(ORDERS, role))).toContain('everything | admin | * | allowed');
});

test('all services but one is not everything', () => {
  const role = aRoleThatMay('orders', [may('*'), { ...may('iam:*'), effect: 'Deny' }]);
  expect(rows(anAccountWith(ORDERS, role))).not.toContain('every role | admin | iam:PassRole | allowed');
});

test('objects of a bucket are inside it', () => {
  const bucket = aSubject({
    kind: 'bucket',
    notifications: [],
    id: 'b',
    arn: 'arn:aws:s3:::data',
    name: 'data',
  });
  const inside = aRoleThatMay('orders', [may('s3:GetObject', 'arn:aws:s3:::data/*')]);
  const outside = aRoleThatMay('orders', [may('s3:GetObject', 'arn:aws:s3:::data')]);
  expect(rows(anAccountWith(ORDERS, inside, bucket))).toEqual([
    'bucket data | read | s3:GetObject | allowed',
  ]);
  expect(rows(anAccountWith(ORDERS, outside, bucket))).toEqual([]);
});

test('a key needs its own policy', () => {
  const arn = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd';
  const key = aSubject({ kind: 'key', id: arn, arn, name: 'orders' });
  const policy = aSubject({
    kind: 'resource-policy',
    id: 'p',
    service: 'kms',
    on: [referenceTo(arn)],
    document: aDocument(
      aStatement({ actions: ['kms:*'], resources: ['*'], principals: [anAwsPrincipal(roleArn('admin'))] }),
    ),
  });
  const role = aRoleThatMay('orders', [may('kms:Decrypt', arn)]);
  expect(rows(anAccountWith(ORDERS, role, key))).toEqual(['key orders | read | kms:Decrypt | allowed']);
  expect(rows(anAccountWith(ORDERS, role, key, policy))).toEqual([]);
});

test('roles that it may assume', () => {
  const role = aRoleThatMay('orders', [may('sts:AssumeRole', roleArn('audit'))]);
  const audit = aRoleThatMay('audit', [], { trusts: '123456789012' });
  const closed = aRoleThatMay('audit', []);
  expect(rows(anAccountWith(ORDERS, role, audit))).toEqual(['role audit | write | sts:AssumeRole | allowed']);
  expect(rows(anAccountWith(ORDERS, role, closed))).toEqual([]);
});

test('a function without a known role reaches nothing that we know', () => {
  expect(rows(anAccountWith(ORDERS))).toEqual([]);
});

test('every action of the table exists', () => {
  const actions = STORE_ACTIONS.flatMap((store) => Object.values(store.actions).flat());
  // InvokeAsync is deprecated and no longer in AWS's table.
  const missing = actions.filter((action) => actionInfo(action) === undefined);
  expect(missing.filter((action) => action !== 'lambda:InvokeAsync')).toEqual([]);
});
