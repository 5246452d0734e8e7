import { describe, expect, test } from 'vitest';
import {
  aCondition,
  aDocument,
  aFunction,
  aFunctionUrl,
  anEventSourceMapping,
  aPermission,
  aPolicy,
  aRole,
  aService,
  aStatement,
  aSubject,
} from '../../model/a-subject.cases.ts';
import { createInventory, type InventoryParts } from '../../model/inventory.ts';
import { referenceByArn, referenceTo } from '../../model/reference.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { unresolved } from '../../model/unresolved.ts';
import { compareInventories } from './compare-inventories.ts';

const FILE = 'template.yaml';
const PHYSICAL = 'shop-Orders-1A2B3C';
const LIVE_ARN = `arn:aws:lambda:eu-west-1:123456789012:function:${PHYSICAL}`;
const CAPTURED = { capturedAt: '2026-11-01T00:00:00.000Z' };

/** The function as its template declares it, its name chosen by AWS. */
const declared = (parts: Partial<LambdaFunction> = {}) =>
  aFunction({
    id: `${FILE}#Orders`,
    logicalId: 'Orders',
    name: '<Orders>',
    arn: 'arn:aws:lambda:<region>:<account>:function:<Orders>',
    account: '<account>',
    region: '<region>',
    ...parts,
  });
const deployed = (parts: Partial<LambdaFunction> = {}) =>
  aFunction({ id: LIVE_ARN, arn: LIVE_ARN, name: PHYSICAL, memory: 128, timeout: 3, ...parts });
const STACK = aSubject({
  kind: 'stack',
  id: 'stack',
  name: 'shop',
  resources: [{ type: 'AWS::Lambda::Function', logicalId: 'Orders', physicalId: PHYSICAL }],
});

function compare(
  template: readonly Subject[],
  account: readonly Subject[],
  parts: Partial<InventoryParts> = {},
) {
  return compareInventories(
    createInventory({ source: 'cloudformation', ...CAPTURED, subjects: template }),
    createInventory({ source: 'account', ...CAPTURED, ...parts, subjects: [STACK, ...account] }),
  );
}

const told = (made: ReturnType<typeof compare>) =>
  made.drifts.map(({ kind, area, what, declared: was, deployed: is }) => [kind, area, what, was, is]);

const role = referenceByArn('arn:aws:iam::123456789012:role/orders');

describe('matching', () => {
  test('finds a function without a name of its own by its stack', () => {
    const made = compare([declared({ role })], [deployed({ role })]);
    expect(made).toMatchObject({ drifts: [], notDeployed: [], undeclared: [], matched: 1, stacks: ['shop'] });
  });

  test('finds a function by its name where there is no stack', () => {
    const made = compareInventories(
      createInventory({ source: 'terraform', ...CAPTURED, subjects: [declared({ name: 'orders', role })] }),
      createInventory({
        source: 'account',
        ...CAPTURED,
        subjects: [deployed({ name: 'orders', timeout: 60, role })],
      }),
    );
    expect(told(made)).toEqual([['changed', 'configuration', 'timeout', '3', '60']]);
  });

  test('lists what is not deployed, what nobody declares, and whose stack the rest is', () => {
    const other = aFunction({ id: 'mail', name: 'mail' });
    const theirs = aSubject({ kind: 'queue', id: 'theirs' });
    const another = aSubject({
      kind: 'stack',
      id: 'another',
      name: 'mailing',
      resources: [{ type: 'AWS::SQS::Queue', logicalId: 'Q', physicalId: 'theirs' }],
    });
    const made = compare([declared({ role, name: 'gone', logicalId: 'Gone' })], [other, theirs, another]);
    expect(made.notDeployed.map(({ name }) => name)).toEqual(['gone']);
    expect(made.undeclared.map(({ subject, stack }) => [subject.name, stack])).toEqual([
      ['mail', undefined],
      ['theirs', 'mailing'],
    ]);
  });

  test('does not miss what a condition may leave out', () => {
    expect(compare([declared({ isConditional: true })], []).notDeployed).toEqual([]);
  });

  test('does not wonder about roles of AWS', () => {
    const arn = 'arn:aws:iam::123456789012:role/aws-service-role/lambda.amazonaws.com/x';
    expect(compare([], [aRole({ id: arn, arn })]).undeclared).toEqual([]);
  });
});

describe('configuration', () => {
  test('tells settings, layers and names of variables that changed outside', () => {
    const made = compare(
      [declared({ role, memory: 256, environment: { STAGE: 'prod', OLD: 'x' } })],
      [
        deployed({
          role,
          memory: 256,
          runtime: 'nodejs20.x',
          environment: { STAGE: 'dev', NODE_OPTIONS: '--require /tmp/x' },
          layers: [referenceByArn('arn:aws:lambda:eu-west-1:999999999999:layer:x:1')],
        }),
      ],
    );
    expect(told(made)).toEqual([
      ['changed', 'configuration', 'runtime', 'nodejs22.x', 'nodejs20.x'],
      ['added', 'configuration', 'layer', undefined, 'arn:aws:lambda:eu-west-1:999999999999:layer:x:1'],
      ['added', 'environment', 'variable', undefined, 'NODE_OPTIONS'],
      ['removed', 'environment', 'variable', 'OLD', undefined],
    ]);
  });

  test('never shows a value of a variable', () => {
    const made = compare(
      [declared({ role, environment: { KEY: 'one-secret' } })],
      [deployed({ role, environment: { KEY: 'other-secret', NEW: 'third-secret' } })],
    );
    const text = JSON.stringify(made.drifts.map(({ subject: _, ...rest }) => rest));
    expect(text).toContain('NEW');
    expect(text).not.toContain('secret');
  });

  test('lists a parameter as not compared, and not as equal or changed', () => {
    const made = compare(
      [declared({ role, memory: unresolved('Ref Memory') })],
      [deployed({ role, memory: 1024 })],
    );
    expect(made.drifts).toEqual([]);
    expect(made.notCompared.map(({ what }) => what)).toEqual(['memory']);
  });

  test('knows the defaults of the framework, and how Terraform writes none', () => {
    const asDeclaredIn = (
      source: 'serverless' | 'terraform',
      on: Partial<LambdaFunction>,
      live: Partial<LambdaFunction>,
    ) =>
      compareInventories(
        createInventory({ source, ...CAPTURED, subjects: [declared({ name: 'orders', role, ...on })] }),
        createInventory({
          source: 'account',
          ...CAPTURED,
          subjects: [deployed({ name: 'orders', role, ...live })],
        }),
      ).drifts;
    expect(asDeclaredIn('serverless', {}, { memory: 1024, timeout: 6 })).toEqual([]);
    expect(asDeclaredIn('terraform', { reservedConcurrency: -1 }, {})).toEqual([]);
    expect(asDeclaredIn('terraform', { reservedConcurrency: -1 }, { reservedConcurrency: 0 })).toMatchObject([
      { what: 'reservedConcurrency', declared: '', deployed: '0' },
    ]);
  });

  test('does not take a setting that was not read for the default', () => {
    const gaps = [{ facet: 'concurrency', because: 'access denied' }] as const;
    const made = compare([declared({ role, reservedConcurrency: 5 })], [deployed({ role })], { gaps });
    expect(made.drifts).toEqual([]);
    expect(made.notCompared).toMatchObject([{ what: 'reservedConcurrency' }]);
  });

  test('tells a swapped role', () => {
    const swapped = referenceByArn('arn:aws:iam::123456789012:role/admin');
    expect(told(compare([declared({ role })], [deployed({ role: swapped })]))).toEqual([
      [
        'changed',
        'configuration',
        'role',
        'arn:aws:iam::123456789012:role/orders',
        'arn:aws:iam::123456789012:role/admin',
      ],
    ]);
  });
});

describe('access', () => {
  const permission = (id: string, service: string, on: string, account: string) =>
    aPermission(
      {
        principals: [aService(service)],
        conditions: [aCondition('StringEquals', 'AWS:SourceAccount', account)],
      },
      { id, function: referenceTo(on) },
    );

  test('takes a deployed statement for the declared one, with its atoms replaced', () => {
    const made = compare(
      [declared({ role }), permission('p', 's3.amazonaws.com', `${FILE}#Orders`, '<account>')],
      [deployed({ role }), permission('q', 's3.amazonaws.com', LIVE_ARN, '123456789012')],
    );
    expect(made.drifts).toEqual([]);
  });

  test('tells a statement that someone added', () => {
    const made = compare(
      [declared({ role })],
      [deployed({ role }), permission('q', 'sns.amazonaws.com', LIVE_ARN, '999999999999')],
    );
    expect(made.drifts).toMatchObject([{ kind: 'added', area: 'policy' }]);
    expect(made.drifts[0]?.deployed).toContain('999999999999');
  });

  test('tells a URL that someone opened', () => {
    const url = aFunctionUrl({ authType: 'NONE', function: referenceTo(LIVE_ARN) });
    expect(told(compare([declared({ role })], [deployed({ role }), url]))).toEqual([
      ['added', 'url', 'function URL', undefined, 'authentication NONE'],
    ]);
  });

  test('tells a URL whose authentication changed, and one that is gone', () => {
    const wanted = aFunctionUrl({ id: 'u', function: referenceTo(`${FILE}#Orders`) });
    const open = aFunctionUrl({ authType: 'NONE', function: referenceTo(LIVE_ARN) });
    expect(told(compare([declared({ role }), wanted], [deployed({ role }), open]))).toEqual([
      ['changed', 'url', 'authType', 'AWS_IAM', 'NONE'],
    ]);
    expect(told(compare([declared({ role }), wanted], [deployed({ role })]))).toEqual([
      ['removed', 'url', 'function URL', 'authentication AWS_IAM', undefined],
    ]);
  });

  test('does not call a policy unchanged that was not read', () => {
    const gaps = [{ facet: 'function-policies', because: 'access denied' }] as const;
    const made = compare([declared({ role })], [deployed({ role })], { gaps });
    expect(made.notCompared).toMatchObject([{ what: 'resource policy', because: 'access denied' }]);
  });
});

describe('triggers', () => {
  const QUEUE = referenceByArn('arn:aws:sqs:eu-west-1:123456789012:orders');
  const OTHER = referenceByArn('arn:aws:sqs:eu-west-1:999999999999:theirs');
  const wanted = anEventSourceMapping({
    id: 'm',
    function: referenceTo(`${FILE}#Orders`),
    source: QUEUE,
    batchSize: 10,
  });

  test('tells a mapping that someone added and a setting that changed', () => {
    const made = compare(
      [declared({ role }), wanted],
      [
        deployed({ role }),
        anEventSourceMapping({ id: '1', function: referenceTo(LIVE_ARN), source: QUEUE, batchSize: 1 }),
        anEventSourceMapping({ id: '2', function: referenceTo(LIVE_ARN), source: OTHER }),
      ],
    );
    expect(told(made)).toEqual([
      ['changed', 'triggers', 'batchSize', '10', '1'],
      ['added', 'triggers', 'event source mapping', undefined, 'arn:aws:sqs:eu-west-1:999999999999:theirs'],
    ]);
  });

  test('tells a mapping that is gone', () => {
    expect(told(compare([declared({ role }), wanted], [deployed({ role })]))).toEqual([
      ['removed', 'triggers', 'event source mapping', 'arn:aws:sqs:eu-west-1:123456789012:orders', undefined],
    ]);
  });
});

describe('roles', () => {
  test('tells a managed policy, a statement and a trusted principal that someone added', () => {
    const read = aStatement({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::shop/*'] });
    const all = aStatement({ actions: ['s3:*'], resources: ['*'] });
    const wanted = aPolicy(aDocument(read), { id: 'wanted', attachedTo: [referenceTo('r')] });
    const present = aPolicy(aDocument(read, all), { id: 'present', attachedTo: [] });
    const made = compareInventories(
      createInventory({
        source: 'terraform',
        ...CAPTURED,
        subjects: [aRole({ id: 'r', policies: [referenceTo('wanted')] }), wanted],
      }),
      createInventory({
        source: 'account',
        ...CAPTURED,
        subjects: [
          aRole({
            policies: [referenceTo('present')],
            managedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
          }),
          present,
        ],
      }),
    );
    expect(told(made)).toEqual([
      ['added', 'policy', 'managed policy', undefined, 'arn:aws:iam::aws:policy/AdministratorAccess'],
      ['added', 'policy', 'statement of a policy', undefined, 'Allow; Action s3:*; Resource *'],
    ]);
  });
});
