import { describe, expect, test } from 'vitest';
import type { Inventory } from '../../model/inventory.ts';
import { serviceInventory } from './a-service.cases.ts';

const WRITE = "{Effect: Allow, Action: 's3:PutObject', Resource: '*'}";
const FUNCTIONS = 'functions: {a: {handler: x.y}, b: {handler: x.y}}\n';

/** Names of the roles of functions a and b, and the actions that the service's statements give each. */
function rolesIn(inventory: Inventory) {
  return Object.fromEntries(
    inventory.ofKind('function').map((fn) => {
      const role = inventory.resolveAs('role', fn.role);
      const policy = inventory.resolveAs('policy', role?.policies[0]);
      const actions = (policy?.document.statements ?? []).flatMap((each) => each.actions ?? []);
      return [
        fn.name,
        { role: role?.logicalId, actions: actions.filter((each) => !String(each).startsWith('logs:')) },
      ];
    }),
  );
}

describe('the role that functions share', () => {
  test.each([
    ['provider.iam.role.statements', `iam: {role: {statements: [${WRITE}]}}`],
    ['the older iamRoleStatements', `iamRoleStatements: [${WRITE}]`],
  ])('%s', (_, written) => {
    const inventory = serviceInventory(`provider: {name: aws, ${written}}\n${FUNCTIONS}`);
    const shared = { role: 'IamRoleLambdaExecution', actions: ['s3:PutObject'] };
    expect(rolesIn(inventory)).toEqual({ a: shared, b: shared });
  });

  test('has a name, a trust policy, and the right to log', () => {
    const inventory = serviceInventory(`provider: {name: aws, region: eu-west-1}\n${FUNCTIONS}`);
    expect(inventory.ofKind('role')).toMatchObject([
      {
        name: 'shop-dev-eu-west-1-lambdaRole',
        iamPath: '/',
        managedPolicyArns: [],
        trustPolicy: { statements: [{ principals: [{ type: 'Service', id: 'lambda.amazonaws.com' }] }] },
      },
    ]);
    expect(inventory.ofKind('policy')[0]?.document.statements[1]).toMatchObject({
      actions: ['logs:PutLogEvents'],
      resources: [
        'arn:aws:logs:eu-west-1:<account>:log-group:/aws/lambda/shop-dev-a:*',
        'arn:aws:logs:eu-west-1:<account>:log-group:/aws/lambda/shop-dev-b:*',
      ],
    });
  });

  test.each([
    [
      'new',
      'iam: {role: {name: mine, path: /team/, managedPolicies: ["arn:aws:iam::aws:policy/AdministratorAccess"], permissionsBoundary: "arn:aws:iam::123456789012:policy/b", tags: {a: b}}}',
    ],
    [
      'old',
      'iamManagedPolicies: ["arn:aws:iam::aws:policy/AdministratorAccess"], rolePermissionsBoundary: "arn:aws:iam::123456789012:policy/b"',
    ],
  ])('managed policies and boundary in the %s spelling', (_, written) => {
    expect(serviceInventory(`provider: {name: aws, ${written}}\n${FUNCTIONS}`).ofKind('role')).toMatchObject([
      {
        managedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
        permissionsBoundary: { arn: 'arn:aws:iam::123456789012:policy/b' },
      },
    ]);
  });

  test('a VPC and tracing add to it', () => {
    const inventory = serviceInventory(
      `provider: {name: aws, tracing: {lambda: true}, vpc: {subnetIds: [s], securityGroupIds: [g]}}\n${FUNCTIONS}`,
    );
    expect(inventory.ofKind('role')[0]?.managedPolicyArns).toEqual([
      'arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole',
    ]);
    expect(rolesIn(inventory)['a']?.actions).toEqual(['xray:PutTraceSegments', 'xray:PutTelemetryRecords']);
  });

  test('statements keep their places', () => {
    const inventory = serviceInventory(
      `provider:\n  name: aws\n  iam:\n    role:\n      statements:\n        - Effect: Allow\n          Action: '*'\n          Resource: '*'\n${FUNCTIONS}`,
    );
    const statement = inventory.ofKind('policy')[0]?.document.statements.at(-1);
    expect(statement).toMatchObject({ actions: ['*'], at: { file: 'serverless.yml', line: 7 } });
  });
});

describe('roles that exist', () => {
  test.each([
    ['an ARN', 'arn:aws:iam::123456789012:role/x', { kind: 'arn', arn: 'arn:aws:iam::123456789012:role/x' }],
    ['an import', '{Fn::ImportValue: role}', { kind: 'unresolved' }],
    ['a logical id', 'Mine', { kind: 'reference', id: 'serverless.yml#Mine' }],
    ['an attribute', '{Fn::GetAtt: [Mine, Arn]}', { kind: 'reference', id: 'serverless.yml#Mine' }],
  ])('%s, at the provider, the old place and the function', (_, role, expected) => {
    const resources =
      'resources: {Resources: {Mine: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}}}';
    const places = [
      `provider: {name: aws, iam: {role: ${role}}}\nfunctions: {a: {handler: x.y}}`,
      `provider: {name: aws, role: ${role}}\nfunctions: {a: {handler: x.y}}`,
      `provider: {name: aws}\nfunctions: {a: {handler: x.y, role: ${role}}}`,
    ];
    for (const place of places) {
      const inventory = serviceInventory(`${place}\n${resources}`);
      expect(inventory.ofKind('function')[0]?.role).toMatchObject(expected);
      expect(inventory.ofKind('role').map((each) => each.logicalId)).toEqual(['Mine']);
    }
  });

  test('the shared role stays for the others', () => {
    const inventory = serviceInventory(
      'provider: {name: aws}\nfunctions: {a: {handler: x.y, role: "arn:aws:iam::123456789012:role/x"}, b: {handler: x.y}}',
    );
    expect(rolesIn(inventory)).toMatchObject({
      a: { role: undefined },
      b: { role: 'IamRoleLambdaExecution' },
    });
  });
});

describe('roles per function', () => {
  const READ = "{Effect: Allow, Action: 's3:GetObject', Resource: '*'}";
  const plugins = 'plugins: [serverless-iam-roles-per-function]';
  const provider = `${plugins}\nprovider: {name: aws, iam: {role: {statements: [${WRITE}]}}}`;
  const own = 'AIamRoleLambdaExecution';

  test.each([
    [
      'the plugin: own statements only',
      `${provider}\nfunctions: {a: {handler: x.y, iamRoleStatements: [${READ}]}}`,
      ['s3:GetObject'],
    ],
    ['the plugin: an empty list', `${provider}\nfunctions: {a: {handler: x.y, iamRoleStatements: []}}`, []],
    [
      'the plugin: inherited',
      `${provider}\nfunctions: {a: {handler: x.y, iamRoleStatementsInherit: true, iamRoleStatements: [${READ}]}}`,
      ['s3:GetObject', 's3:PutObject'],
    ],
    [
      'the plugin: inherited by default',
      `${provider}\ncustom: {serverless-iam-roles-per-function: {defaultInherit: true}}\nfunctions: {a: {handler: x.y, iamRoleStatements: [${READ}]}}`,
      ['s3:GetObject', 's3:PutObject'],
    ],
    [
      'the plugin: not inherited despite the default',
      `${provider}\ncustom: {serverless-iam-roles-per-function: {defaultInherit: true}}\nfunctions: {a: {handler: x.y, iamRoleStatementsInherit: false, iamRoleStatements: [${READ}]}}`,
      ['s3:GetObject'],
    ],
    [
      'version 4: own statements',
      `${provider}\nfunctions: {a: {handler: x.y, iam: {role: {statements: [${READ}]}}}}`,
      ['s3:GetObject'],
    ],
    [
      'version 4: inherited',
      `${provider}\nfunctions: {a: {handler: x.y, iam: {inheritStatements: true, role: {statements: [${READ}]}}}}`,
      ['s3:GetObject', 's3:PutObject'],
    ],
    [
      'version 4: managed policies only',
      `${provider}\nfunctions: {a: {handler: x.y, iam: {role: {managedPolicies: [x]}}}}`,
      [],
    ],
  ])('%s', (_, service, actions) => {
    expect(rolesIn(serviceInventory(service))).toEqual({ a: { role: own, actions } });
  });

  test('mode perFunction gives every function its own role', () => {
    const inventory =
      serviceInventory(`provider: {name: aws, region: eu-west-1, iam: {role: {mode: perFunction, path: /t/, statements: [${WRITE}]}}}
functions: {a: {handler: x.y}, b: {handler: x.y, iam: {inheritStatements: false, role: {statements: [${READ}]}}}}`);
    expect(rolesIn(inventory)).toEqual({
      a: { role: own, actions: ['s3:PutObject'] },
      b: { role: 'BIamRoleLambdaExecution', actions: ['s3:GetObject'] },
    });
    expect(inventory.ofKind('role').map((each) => [each.name, each.iamPath])).toEqual([
      ['shop-dev-a-eu-west-1-lambdaRole', '/t/'],
      ['shop-dev-b-eu-west-1-lambdaRole', '/t/'],
    ]);
  });

  test('without the plugin its statements mean nothing: the provider’s hold', () => {
    const without = provider.replace(plugins, 'plugins: [serverless-offline]');
    const text = `${without}\nfunctions: {a: {handler: x.y, iamRoleStatements: [${READ}]}}`;
    expect(rolesIn(serviceInventory(text))).toMatchObject({
      a: { role: 'IamRoleLambdaExecution', actions: ['s3:PutObject'] },
    });
  });

  test('grants of events go to the role of the function', () => {
    const inventory = serviceInventory(`${provider}
functions:
  a: {handler: x.y, iamRoleStatements: [], events: [{sqs: "arn:aws:sqs:eu-west-1:123456789012:q"}]}
  b: {handler: x.y}`);
    expect(rolesIn(inventory)).toMatchObject({
      a: { actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'] },
      b: { role: 'IamRoleLambdaExecution', actions: ['s3:PutObject'] },
    });
  });

  test('a boundary and a name for the role', () => {
    const inventory = serviceInventory(
      `${plugins}\nprovider: {name: aws}\nfunctions: {a: {handler: x.y, iamRoleStatements: [], iamRoleStatementsName: mine, iamPermissionsBoundary: "arn:aws:iam::123456789012:policy/b"}}`,
    );
    expect(inventory.ofKind('role')).toMatchObject([
      { name: 'mine', permissionsBoundary: { arn: 'arn:aws:iam::123456789012:policy/b' } },
    ]);
  });
});

test('dead-letter targets, destinations and file systems are granted', () => {
  const inventory = serviceInventory(`provider: {name: aws}
functions:
  a:
    handler: x.y
    onError: arn:aws:sns:eu-west-1:123456789012:dead
    destinations: {onFailure: {type: sqs, arn: !GetAtt Q.Arn}, onSuccess: a}
    fileSystemConfig: {arn: "arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-1", localMountPath: /mnt/x}
resources: {Resources: {Q: {Type: AWS::SQS::Queue}}}`);
  expect(rolesIn(inventory)['a']?.actions.toSorted()).toEqual([
    'elasticfilesystem:ClientMount',
    'elasticfilesystem:ClientWrite',
    'lambda:InvokeFunction',
    'sns:Publish',
    'sqs:SendMessage',
  ]);
});
