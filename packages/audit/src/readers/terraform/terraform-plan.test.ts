import { describe, expect, test } from 'vitest';
import { WatertightError } from '../../model/watertight-error.ts';
import {
  aPlanText,
  aTemplateInput,
  constant,
  inventoryOfText,
  plannedInventory,
  ref,
} from './a-plan.cases.ts';
import { isTerraformPlan } from './plan-document.ts';
import { readTerraformPlan } from './terraform-plan.ts';

const FUNCTION = {
  is: 'aws_lambda_function.orders',
  values: {
    function_name: 'orders',
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    memory_size: 128,
    timeout: 3,
  },
  unknown: { arn: true, id: true, role: true, invoke_arn: true },
  expressions: { function_name: constant('orders'), role: ref('aws_iam_role.orders.arn') },
};
const ROLE = {
  is: 'aws_iam_role.orders',
  values: {
    name: 'orders-role',
    path: '/',
    assume_role_policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
      ],
    }),
  },
  unknown: { arn: true, id: true, managed_policy_arns: true },
};

describe('what a plan is', () => {
  test.each([
    ['a plan', { format_version: '1.2', planned_values: {} }, true],
    ['a state', { format_version: '1.0', terraform_version: '1.11.4', values: { root_module: {} } }, true],
    ['changes alone', { format_version: '1.2', resource_changes: [] }, true],
    ['a CloudFormation template', { Resources: {} }, false],
    ['a list', [], false],
    ['null', null, false],
    ['another JSON with a version', { format_version: '1.0', values: 3 }, false],
  ])('%s: %s', (_, parsed, expected) => {
    expect(isTerraformPlan(parsed)).toBe(expected);
  });

  test.each(['', '{', '[]', '{"format_version":"1.2"}', 'null'])('%j is refused in words', (text) => {
    expect(() => readTerraformPlan(aTemplateInput(text))).toThrow(WatertightError);
  });
});

describe('functions and roles of a first plan', () => {
  const inventory = plannedInventory([FUNCTION, ROLE]);
  const [orders] = inventory.ofKind('function');

  test('a function has its identity in atoms and its place', () => {
    expect(orders).toMatchObject({
      id: 'plan.json#aws_lambda_function.orders',
      name: 'orders',
      address: 'aws_lambda_function.orders',
      arn: 'arn:aws:lambda:<region>:<account>:function:orders',
      account: '<account>',
      region: '<region>',
      runtime: 'nodejs22.x',
      memory: 128,
    });
    expect(orders?.at?.line).toBeGreaterThan(1);
  });

  test('its role is found along the reference', () => {
    expect(inventory.resolveAs('role', orders?.role)).toMatchObject({
      name: 'orders-role',
      arn: 'arn:aws:iam::<account>:role/orders-role',
      trustPolicy: { statements: [{ principals: [{ type: 'Service', id: 'lambda.amazonaws.com' }] }] },
    });
  });

  test('a computed list of managed policies is no unknown policy', () => {
    expect(inventory.ofKind('role')[0]?.hasUnknownPolicies).toBeUndefined();
  });
});

describe('deleted, replaced and other resources', () => {
  test('a deleted function is no subject', () => {
    expect(plannedInventory([{ ...FUNCTION, actions: ['delete'] }]).subjects).toEqual([]);
  });
  test('nor one that changes from nothing to nothing', () => {
    const text = aPlanText([{ ...FUNCTION, actions: ['no-op', 'create'] }]).replace(
      /"after": \{[^}]*\}/,
      '"after": null',
    );
    expect(inventoryOfText(text).subjects).toEqual([]);
  });
  test('a replaced one is', () => {
    expect(
      plannedInventory([{ ...FUNCTION, actions: ['delete', 'create'] }]).ofKind('function'),
    ).toHaveLength(1);
  });
  test('an AWS resource without a kind of its own keeps its type', () => {
    const inventory = plannedInventory([{ is: 'aws_db_instance.main', values: { identifier: 'main' } }]);
    expect(inventory.ofKind('resource')).toMatchObject([{ type: 'AWS::RDS::DBInstance', name: 'main' }]);
  });
  test('resources of other providers are left out', () => {
    expect(plannedInventory([{ is: 'random_id.x', values: {} }]).subjects).toEqual([]);
  });
});

describe('regions and accounts', () => {
  test('the region of the provider, also through a variable', () => {
    const inventory = plannedInventory([FUNCTION], {
      providers: { aws: { expressions: { region: ref('var.region') } } },
      variables: { region: { value: 'eu-north-1' } },
    });
    expect(inventory.ofKind('function')[0]?.region).toBe('eu-north-1');
  });
  test('the account of the caller identity', () => {
    const identity = { is: 'data.aws_caller_identity.me', values: { account_id: '123456789012' } };
    expect(plannedInventory([FUNCTION, identity]).ofKind('function')[0]?.arn).toBe(
      'arn:aws:lambda:<region>:123456789012:function:orders',
    );
  });
});

describe('modules', () => {
  const inside = { ...FUNCTION, module: 'module.api', expressions: { role: ref('var.role_arn') } };

  test('a role passed as a variable', () => {
    const inventory = plannedInventory([inside, ROLE], {
      calls: { api: { expressions: { role_arn: ref('aws_iam_role.orders.arn') } } },
    });
    const [orders] = inventory.ofKind('function');
    expect(orders?.address).toBe('module.api.aws_lambda_function.orders');
    expect(inventory.resolve(orders?.role)?.name).toBe('orders-role');
  });

  test('a function taken from an output', () => {
    const url = {
      is: 'aws_lambda_function_url.orders',
      values: { authorization_type: 'NONE' },
      unknown: { function_name: true },
      expressions: { function_name: ref('module.api.name') },
    };
    const inventory = plannedInventory([{ ...FUNCTION, module: 'module.api' }, url], {
      calls: { api: { outputs: { name: ref('aws_lambda_function.orders.function_name') } } },
    });
    const [found] = inventory.ofKind('function-url');
    expect(inventory.resolve(found?.function)?.address).toBe('module.api.aws_lambda_function.orders');
  });

  test('each instance of a module has its own', () => {
    const instances = ['a', 'b'].flatMap((key) => [
      { ...FUNCTION, module: `module.api["${key}"]`, values: { function_name: `orders-${key}` } },
      { ...ROLE, module: `module.api["${key}"]`, values: { ...ROLE.values, name: `role-${key}` } },
    ]);
    const inventory = plannedInventory(instances, { calls: { api: {} } });
    expect(
      inventory.ofKind('function').map((each) => [each.name, inventory.resolve(each.role)?.name]),
    ).toEqual([
      ['orders-a', 'role-a'],
      ['orders-b', 'role-b'],
    ]);
  });

  test('a module that passes its own output to itself ends', () => {
    const inventory = plannedInventory([inside], {
      calls: {
        api: { expressions: { role_arn: ref('module.api.role') }, outputs: { role: ref('var.role_arn') } },
      },
    });
    expect(inventory.ofKind('function')[0]?.role).toMatchObject({ kind: 'unresolved' });
  });
});

describe('instances of for_each and count', () => {
  test('an instance refers to the sibling with its key', () => {
    const inventory = plannedInventory(
      [0, 1].flatMap((key) => [
        {
          ...FUNCTION,
          key,
          values: { function_name: `orders-${key}` },
          expressions: { role: ref('aws_iam_role.orders', 'count.index') },
        },
        { ...ROLE, key, values: { ...ROLE.values, name: `role-${key}` } },
      ]),
    );
    expect(inventory.ofKind('function').map((each) => inventory.resolve(each.role)?.name)).toEqual([
      'role-0',
      'role-1',
    ]);
  });

  test('each.value of a for_each over resources', () => {
    const urls = ['a', 'b'].map((key) => ({
      is: 'aws_lambda_function_url.all',
      key,
      values: { authorization_type: 'AWS_IAM' },
      unknown: { function_name: true },
      expressions: { function_name: ref('each.value.arn') },
      forEach: ref('aws_lambda_function.orders'),
    }));
    const functions = ['a', 'b'].map((key) => ({
      ...FUNCTION,
      key,
      values: { function_name: `orders-${key}` },
    }));
    const inventory = plannedInventory([...functions, ...urls]);
    expect(inventory.ofKind('function-url').map((each) => inventory.resolve(each.function)?.name)).toEqual([
      'orders-a',
      'orders-b',
    ]);
  });
});

test('a role that only a local names stays unresolved', () => {
  const inventory = plannedInventory([{ ...FUNCTION, expressions: { role: ref('local.role') } }, ROLE]);
  expect(inventory.ofKind('function')[0]?.role).toMatchObject({
    kind: 'unresolved',
    expression: 'local.role (known after apply)',
  });
});

describe('a state', () => {
  const role = 'arn:aws:iam::123456789012:role/orders-role';
  const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
  const inventory = inventoryOfText(
    JSON.stringify({
      format_version: '1.0',
      terraform_version: '1.11.4',
      values: {
        root_module: {
          resources: [
            {
              address: 'aws_iam_role.r',
              mode: 'managed',
              type: 'aws_iam_role',
              name: 'r',
              values: { name: 'orders-role', id: 'orders-role', arn: role },
            },
            {
              address: 'aws_iam_role_policy.p',
              mode: 'managed',
              type: 'aws_iam_role_policy',
              name: 'p',
              values: {
                role: 'orders-role',
                name: 'write',
                policy: '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
              },
            },
            {
              address: 'aws_lambda_function.f',
              mode: 'managed',
              type: 'aws_lambda_function',
              name: 'f',
              values: { function_name: 'orders', arn, role, reserved_concurrent_executions: -1 },
            },
            {
              address: 'aws_lambda_function_event_invoke_config.e',
              mode: 'managed',
              type: 'aws_lambda_function_event_invoke_config',
              name: 'e',
              values: { function_name: 'orders', maximum_retry_attempts: 0 },
            },
          ],
        },
      },
    }),
  );
  const [found] = inventory.ofKind('function');

  test('joins by ARN and by name', () => {
    expect(found).toMatchObject({ arn, account: '123456789012', region: 'eu-west-1' });
    expect(inventory.resolve(found?.role)?.id).toBe('plan.json#aws_iam_role.r');
    expect(inventory.ofKind('role')[0]?.policies).toEqual([
      { kind: 'reference', id: 'plan.json#aws_iam_role_policy.p' },
    ]);
    expect(found?.asyncInvokeConfigs).toMatchObject([{ maximumRetryAttempts: 0 }]);
  });
  test('unreserved concurrency is absent', () => {
    expect(found?.reservedConcurrency).toBeUndefined();
  });
});

describe('what nothing sets', () => {
  test('AWS chooses computed attributes: they are absent, not unknown', () => {
    const inventory = plannedInventory([
      {
        is: 'aws_s3_bucket.b',
        values: {},
        unknown: { acl: true, arn: true, bucket: true },
        expressions: { force_destroy: constant(true) },
      },
    ]);
    expect(inventory.ofKind('bucket')[0]).toMatchObject({
      name: '<aws_s3_bucket.b>',
      arn: 'arn:aws:s3:::<aws_s3_bucket.b>',
    });
    expect(inventory.ofKind('bucket')[0]?.acl).toBeUndefined();
  });
  test('an environment that a dynamic block makes is unknown', () => {
    const inventory = plannedInventory([{ ...FUNCTION, unknown: { environment: true } }]);
    expect(inventory.ofKind('function')[0]?.hasUnknownEnvironment).toBe(true);
  });
});

describe('choices between resources', () => {
  test('one that is declared with count 0 does not count', () => {
    const text = aPlanText([
      { ...FUNCTION, expressions: { role: ref('aws_iam_role.other[0].arn', 'aws_iam_role.orders.arn') } },
      ROLE,
      { is: 'aws_iam_role.other', actions: ['delete'] },
    ]);
    const inventory = inventoryOfText(text);
    expect(inventory.resolve(inventory.ofKind('function')[0]?.role)?.name).toBe('orders-role');
  });
  test('one role beside a variable is that role', () => {
    const inventory = plannedInventory([
      {
        ...FUNCTION,
        expressions: { role: ref('var.create', 'aws_iam_role.orders.arn', 'var.role', 'local.x') },
      },
      ROLE,
    ]);
    expect(inventory.resolve(inventory.ofKind('function')[0]?.role)?.name).toBe('orders-role');
  });
  test('two roles are not known', () => {
    const inventory = plannedInventory([
      { ...FUNCTION, expressions: { role: ref('aws_iam_role.a.arn', 'aws_iam_role.b.arn') } },
      { ...ROLE, is: 'aws_iam_role.a' },
      { ...ROLE, is: 'aws_iam_role.b' },
    ]);
    expect(inventory.ofKind('function')[0]?.role).toMatchObject({ kind: 'unresolved' });
  });
});

describe('plans without configuration', () => {
  const role = (account: string) => `arn:aws:iam::${account}:role/orders-role`;
  const plan = (account: string) =>
    inventoryOfText(
      JSON.stringify({
        planned_values: {
          root_module: {
            resources: [
              { address: 'aws_iam_role.r', type: 'aws_iam_role', values: { name: 'orders-role' } },
              {
                address: 'aws_lambda_function.f',
                type: 'aws_lambda_function',
                values: { function_name: 'f', role: role(account) },
              },
              {
                address: 'data.aws_caller_identity.me',
                mode: 'data',
                type: 'aws_caller_identity',
                values: { account_id: '123456789012' },
              },
            ],
          },
        },
      }),
    );
  test('an ARN finds the resource with its name', () => {
    const inventory = plan('123456789012');
    expect(inventory.resolve(inventory.ofKind('function')[0]?.role)?.address).toBe('aws_iam_role.r');
  });
  test('but not that of another account', () => {
    expect(plan('111122223333').ofKind('function')[0]?.role).toEqual({
      kind: 'arn',
      arn: role('111122223333'),
    });
  });
});

test('modules inherit the region of the root', () => {
  const inventory = plannedInventory([{ ...FUNCTION, module: 'module.api' }], {
    calls: { api: {} },
    providers: {
      aws: { expressions: { region: constant('eu-central-1') } },
      'module.api:aws': { name: 'aws' },
    },
  });
  expect(inventory.ofKind('function')[0]?.region).toBe('eu-central-1');
});

test('bad members of lists are named, good ones are read', () => {
  const text = aPlanText([FUNCTION]).replace('"resources": [', '"resources": [ {"address":"aws_x.y"},');
  const reading = readTerraformPlan(aTemplateInput(text));
  expect(reading.incomplete).toMatchObject([{ what: 'aws_x.y' }]);
  expect(reading.subjects).toHaveLength(1);
});
