import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WatertightError } from '../../model/watertight-error.ts';
import { parseTree } from '../tree/parse-tree.ts';
import { readService, serviceInventory } from './a-service.cases.ts';
import { isServerless } from './read-serverless.ts';

const PROVIDER = 'provider: {name: aws, runtime: nodejs22.x, region: eu-west-1}\n';

describe('what a service is', () => {
  test.each([
    ['a service with functions', 'service: a\nprovider: {name: aws}\nfunctions: {}', true],
    ['a service as a map', 'service: {name: a}\nprovider: aws', true],
    ['functions of a service without a name', 'provider: aws\nfunctions: {}', true],
    ['JSON', '{"service":"a","provider":{"name":"aws"}}', true],
    ['a CloudFormation template', 'AWSTemplateFormatVersion: x\nResources: {}', false],
    ['a compose file', 'services: {a: {path: b}}', false],
    ['a workflow', 'on: push\njobs: {}', false],
    ['a list', '- a', false],
    ['a text', 'service', false],
  ])('%s: %s', (_, text, expected) => {
    expect(isServerless(parseTree(text, 'x').tree)).toBe(expected);
  });

  test('other text is refused in words', () => {
    expect(() => readService('a: b')).toThrow(WatertightError);
    expect(() => readService('a: [')).toThrow(WatertightError);
  });

  test.each(['serverless.ts', 'serverless.js', 'api/serverless.mjs'])(
    '%s is code: nothing, and it says so',
    (file) => {
      const reading = readService('export default {}', { file });
      expect(reading.subjects).toEqual([]);
      expect(reading.incomplete).toMatchObject([{ what: file, because: expect.stringContaining('code') }]);
    },
  );

  test('another cloud gives nothing, and it says so', () => {
    const reading = readService('service: a\nprovider: {name: google}\nfunctions: {a: {handler: b}}');
    expect(reading).toMatchObject({
      subjects: [],
      incomplete: [{ because: expect.stringContaining('google') }],
    });
  });
});

describe('functions', () => {
  test('identity, framework defaults and places', () => {
    const [hello] = serviceInventory(
      `${PROVIDER}functions:\n  hello:\n    handler: src/a.b\n    timeout: 9\n`,
    ).ofKind('function');
    expect(hello).toMatchObject({
      id: 'serverless.yml#HelloLambdaFunction',
      name: 'hello',
      arn: 'arn:aws:lambda:eu-west-1:<account>:function:shop-dev-hello',
      region: 'eu-west-1',
      at: { file: 'serverless.yml', line: 4, column: 3 },
      runtime: 'nodejs22.x',
      handler: 'src/a.b',
      memory: 1024,
      timeout: 9,
      places: { timeout: { file: 'serverless.yml', line: 6, column: 14 } },
    });
    expect(hello?.logicalId).toBeUndefined();
  });

  test('a name of its own', () => {
    const [hello] = serviceInventory(`${PROVIDER}functions: {hello: {handler: a.b, name: my-hello}}`).ofKind(
      'function',
    );
    expect(hello).toMatchObject({
      name: 'my-hello',
      arn: 'arn:aws:lambda:eu-west-1:<account>:function:my-hello',
    });
  });

  test.each([
    ['a map', 'functions: {a: {handler: x.y}, b: {handler: x.y}}'],
    ['a list of maps', 'functions: [{a: {handler: x.y}}, {b: {handler: x.y}}]'],
    ['files', 'functions: ["${file(./a.yml)}", "${file(./b.yml)}"]'],
    ['a file', 'functions: ${file(./both.yml)}'],
  ])('as %s', (_, functions) => {
    const files: Readonly<Record<string, string>> = {
      './a.yml': 'a: {handler: x.y}',
      './b.yml': 'b: {handler: x.y}',
      './both.yml': 'a: {handler: x.y}\nb: {handler: x.y}',
    };
    const inventory = serviceInventory(PROVIDER + functions, { readBeside: (path) => files[path] });
    expect(inventory.ofKind('function').map((each) => each.name)).toEqual(['a', 'b']);
  });

  test('what the provider gives every function, and what a function has of its own', () => {
    const inventory = serviceInventory(`provider:
  name: aws
  runtime: python3.12
  memorySize: 256
  timeout: 20
  architecture: arm64
  environment: {STAGE: "\${sls:stage}", A: all}
  tags: {team: orders}
  tracing: {lambda: true}
  kmsKeyArn: arn:aws:kms:eu-west-1:123456789012:key/all
  layers: ["arn:aws:lambda:eu-west-1:123456789012:layer:all:1"]
  vpc: {subnetIds: [subnet-1], securityGroupIds: [sg-1]}
  logRetentionInDays: 14
functions:
  a: {handler: x.y}
  b:
    handler: x.y
    runtime: nodejs22.x
    memorySize: 512
    environment: {A: mine}
    tracing: PassThrough
    kmsKeyArn: arn:aws:kms:eu-west-1:123456789012:key/mine
    vpc: {subnetIds: [subnet-2]}
    logRetentionInDays: 1
`);
    expect(inventory.ofKind('function')).toMatchObject([
      {
        runtime: 'python3.12',
        memory: 256,
        timeout: 20,
        architectures: ['arm64'],
        environment: { STAGE: 'dev', A: 'all' },
        tags: { team: 'orders' },
        tracing: 'Active',
        kmsKey: { arn: 'arn:aws:kms:eu-west-1:123456789012:key/all' },
        layers: [{ arn: 'arn:aws:lambda:eu-west-1:123456789012:layer:all:1' }],
        vpc: { subnets: [{ arn: 'subnet-1' }], securityGroups: [{ arn: 'sg-1' }] },
      },
      {
        runtime: 'nodejs22.x',
        memory: 512,
        environment: { STAGE: 'dev', A: 'mine' },
        tracing: 'PassThrough',
        kmsKey: { arn: 'arn:aws:kms:eu-west-1:123456789012:key/mine' },
        vpc: { subnets: [{ arn: 'subnet-2' }], securityGroups: [{ arn: 'sg-1' }] },
      },
    ]);
    expect(inventory.ofKind('log-group').map((each) => [each.name, each.retention])).toEqual([
      ['/aws/lambda/shop-dev-a', 14],
      ['/aws/lambda/shop-dev-b', 1],
    ]);
  });

  test('the older place of the key', () => {
    const inventory =
      serviceInventory(`service: {name: shop, awsKmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:key/old"}
${PROVIDER}functions: {a: {handler: x.y}}`);
    expect(inventory.ofKind('function')[0]?.kmsKey).toMatchObject({
      arn: 'arn:aws:kms:eu-west-1:123456789012:key/old',
    });
  });

  test('everything else that a function may have', () => {
    const inventory = serviceInventory(`${PROVIDER}functions:
  a:
    handler: x.y
    reservedConcurrency: 5
    provisionedConcurrency: 3
    ephemeralStorageSize: 1024
    snapStart: true
    onError: arn:aws:sns:eu-west-1:123456789012:dead
    maximumRetryAttempts: 1
    maximumEventAge: 120
    destinations: {onSuccess: b, onFailure: "arn:aws:sqs:eu-west-1:123456789012:failed"}
    fileSystemConfig: {arn: "arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-1", localMountPath: /mnt/x}
    runtimeManagement: {mode: manual, arn: "arn:aws:lambda:eu-west-1::runtime:x"}
    logs: {logFormat: JSON, applicationLogLevel: WARN, logGroup: /own}
    package: {artifact: build/a.zip}
  b: {handler: x.y, disableLogs: true}
`);
    const [a] = inventory.ofKind('function');
    expect(a).toMatchObject({
      reservedConcurrency: 5,
      provisionedConcurrency: 3,
      ephemeralStorage: 1024,
      snapStart: 'PublishedVersions',
      deadLetterTarget: { arn: 'arn:aws:sns:eu-west-1:123456789012:dead' },
      asyncInvokeConfigs: [
        {
          maximumRetryAttempts: 1,
          maximumEventAge: 120,
          onFailure: { arn: 'arn:aws:sqs:eu-west-1:123456789012:failed' },
        },
      ],
      fileSystems: [{ mountPath: '/mnt/x' }],
      runtimeManagement: { mode: 'Manual' },
      logging: { format: 'JSON', applicationLevel: 'WARN' },
      code: { path: 'build/a.zip' },
    });
    expect(inventory.resolve(a?.asyncInvokeConfigs?.[0]?.onSuccess)?.name).toBe('b');
    expect(inventory.ofKind('log-group')).toEqual([]);
  });

  test('images', () => {
    const inventory =
      serviceInventory(`provider: {name: aws, ecr: {images: {base: {uri: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/a:1"}, built: {path: .}}}}
functions: {a: {image: base}, b: {image: {name: built}}, c: {image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/c:1"}}`);
    expect(
      inventory.ofKind('function').map((each) => [each.packageType, each.runtime, each.code?.imageUri]),
    ).toEqual([
      ['Image', undefined, '123456789012.dkr.ecr.eu-west-1.amazonaws.com/a:1'],
      ['Image', undefined, '<built>'],
      ['Image', undefined, '123456789012.dkr.ecr.eu-west-1.amazonaws.com/c:1'],
    ]);
  });

  test('a runtime that nothing says is not known', () => {
    const inventory = serviceInventory('provider: {name: aws}\nfunctions: {a: {handler: x.y}}');
    expect(inventory.ofKind('function')[0]?.runtime).toMatchObject({ kind: 'unresolved' });
  });

  test.each([
    ['true', 'NONE', undefined],
    ['{authorizer: aws_iam}', 'AWS_IAM', undefined],
    ['{cors: true, invokeMode: RESPONSE_STREAM}', 'NONE', ['*']],
    [
      '{authorizer: aws_iam, cors: {allowedOrigins: [https://example.com]}}',
      'AWS_IAM',
      ['https://example.com'],
    ],
  ])('url: %s', (url, authType, origins) => {
    const inventory = serviceInventory(`${PROVIDER}functions: {a: {handler: x.y, url: ${url}}}`);
    const [found] = inventory.ofKind('function-url');
    expect(found).toMatchObject({ name: 'a', authType, function: { kind: 'reference' } });
    expect(found?.cors?.allowOrigins).toEqual(origins);
    expect(inventory.ofKind('permission')).toHaveLength(authType === 'NONE' ? 1 : 0);
  });

  test('url: false is none', () => {
    expect(
      serviceInventory(`${PROVIDER}functions: {a: {handler: x.y, url: false}}`).ofKind('function-url'),
    ).toEqual([]);
  });

  test('layers of the service, and who may use them', () => {
    const inventory =
      serviceInventory(`${PROVIDER}layers: {tools: {path: layer, compatibleRuntimes: [nodejs22.x], allowedAccounts: ['*']}}
functions: {a: {handler: x.y, layers: [{Ref: ToolsLambdaLayer}]}}`);
    expect(inventory.ofKind('layer')).toMatchObject([{ name: 'tools', code: { path: 'layer' } }]);
    expect(inventory.ofKind('layer-permission')).toMatchObject([
      { statement: { principals: [{ id: '*' }] } },
    ]);
    expect(inventory.resolve(inventory.ofKind('function')[0]?.layers?.[0])?.name).toBe('tools');
  });
});

describe("the service's own resources", () => {
  test('refer to what the framework makes, and override it', () => {
    const inventory = serviceInventory(`${PROVIDER}functions: {hello-world: {handler: x.y}}
resources:
  Resources:
    Alarm: {Type: AWS::CloudWatch::Alarm, Properties: {MetricName: Errors, Dimensions: [{Name: FunctionName, Value: !Ref HelloDashworldLambdaFunction}]}}
    HelloDashworldLambdaFunction: {Properties: {Timeout: 30}}
  extensions:
    HelloDashworldLogGroup: {Properties: {RetentionInDays: 7}}
    Missing: {Properties: {X: 1}}
`);
    expect(inventory.ofKind('function')[0]?.timeout).toBe(30);
    expect(inventory.ofKind('log-group')[0]?.retention).toBe(7);
    expect(inventory.ofKind('alarm')[0]).toMatchObject({
      logicalId: 'Alarm',
      metrics: [{ dimensions: { FunctionName: 'shop-dev-hello-world' } }],
    });
  });

  test('as a list of files', () => {
    const files: Readonly<Record<string, string>> = {
      './a.yml': 'Resources: {A: {Type: AWS::SQS::Queue}}',
      './b.yml': 'Resources: {B: {Type: AWS::SQS::Queue, Properties: {QueueName: "x-${sls:stage}"}}}',
    };
    const inventory = serviceInventory(`${PROVIDER}resources: ["\${file(./a.yml)}", "\${file(./b.yml)}"]`, {
      readBeside: (path) => files[path],
    });
    expect(inventory.ofKind('queue').map((each) => [each.name, each.at?.file])).toEqual([
      ['<A>', 'a.yml'],
      ['x-dev', 'b.yml'],
    ]);
  });

  test('a function with a condition is conditional', () => {
    const inventory = serviceInventory(`${PROVIDER}functions: {a: {handler: x.y, condition: IsLive}}
resources: {Parameters: {Live: {Type: String}}, Conditions: {IsLive: !Equals [!Ref Live, 'yes']}}`);
    expect(inventory.ofKind('function')[0]?.isConditional).toBe(true);
  });
});

describe('what is not understood is said', () => {
  test.each([
    ['an unknown plugin', 'plugins: [serverless-whatever]', 'plugin serverless-whatever'],
    [
      'a plugin that makes more',
      'plugins: {modules: [serverless-step-functions]}',
      'plugin serverless-step-functions',
    ],
    [
      'an unknown event',
      'functions: {a: {handler: x.y, events: [{whatever: 1}]}}',
      'serverless.yml:3: whatever event of a',
    ],
    ['functions from code', 'functions: ${file(./code.js)}', 'serverless.yml: functions'],
    ['resources from code', 'resources: ["${file(./code.js)}"]', 'serverless.yml: resources'],
    ['the provider from code', 'provider: "${file(./code.js)}"', 'serverless.yml: provider'],
    ['one function from code', 'functions: {a: "${file(./code.js)}"}', 'serverless.yml:3: a'],
    [
      'one resource from code',
      'resources: {Resources: {Table: "${file(./code.js)}"}}',
      'serverless.yml:3: Table',
    ],
    ['Resources from code', 'resources: {Resources: "${file(./code.js)}"}', 'serverless.yml:3: resources'],
    [
      'events from code',
      'functions: {a: {handler: x.y, events: "${file(./code.js)}"}}',
      'serverless.yml:3: event of a',
    ],
  ])('%s', (_, section, what) => {
    const reading = readService(`service: shop\n${PROVIDER}${section}\n`);
    expect(reading.incomplete).toContainEqual(expect.objectContaining({ what }));
  });

  test.each([
    ['functions', 'resources: {Resources: "${file(./code.js)}"}'],
    ['functions', 'resources: ["${file(./code.js)}", {Resources: {Q: {Type: AWS::SQS::Queue}}}]'],
  ])('%s stay known beside %s', (_, section) => {
    const inventory = serviceInventory(`${PROVIDER}functions: {a: {handler: x.y}}\n${section}`);
    expect(inventory.ofKind('function')).toHaveLength(1);
    expect(inventory.ofKind('queue')).toHaveLength(section.includes('SQS') ? 1 : 0);
  });

  test.each([
    ['the provider', 'environment: "${file(./env.js)}"', 'environment: {B: c}', { B: 'c' }],
    ['the function', 'environment: {B: c}', 'environment: "${file(./env.js)}"', { B: 'c' }],
  ])('an environment that %s takes from code is partly known', (_, provider, fn, environment) => {
    const inventory = serviceInventory(
      `provider: {name: aws, ${provider}}\nfunctions: {a: {handler: x.y, ${fn}}}`,
    );
    expect(inventory.ofKind('function')[0]).toMatchObject({ environment, hasUnknownEnvironment: true });
  });

  test('statements from code are a problem of the policy, not an empty list', () => {
    const inventory = serviceInventory(
      'provider: {name: aws, iam: {role: {statements: "${file(./iam.js)}"}}}\nfunctions: {a: {handler: x.y}}',
    );
    expect(inventory.ofKind('policy')[0]?.document.problems).toHaveLength(1);
  });

  test('harmless plugins are not', () => {
    const reading = readService(
      `service: shop\n${PROVIDER}plugins: [serverless-offline, serverless-esbuild, serverless-iam-roles-per-function]`,
    );
    expect(reading.incomplete).toEqual([]);
  });
});

describe('suppressions', () => {
  const inventory = serviceInventory(`${PROVIDER}custom:
  watertight:
    ignore:
      - {rule: WT-FN-06, reason: for all}
      - {rule: WT-FN-07, reason: for b, function: b}
functions:
  # watertight:ignore WT-INV-06 until=2027-01-01 -- public on purpose
  a:
    handler: x.y
    url: true # watertight:ignore WT-INV-07 -- open
  b:
    handler: x.y
`);
  const rulesOf = (kind: 'function' | 'function-url') =>
    inventory.ofKind(kind).map((each) => (each.suppressions ?? []).map((one) => one.rule));

  test('in custom, and in comments beside the function', () => {
    expect(rulesOf('function')).toEqual([
      ['WT-FN-06', 'WT-INV-06', 'WT-INV-07'],
      ['WT-FN-06', 'WT-FN-07'],
    ]);
    expect(rulesOf('function-url')).toEqual([['WT-FN-06', 'WT-INV-06', 'WT-INV-07']]);
  });
});

describe('hostile services', () => {
  test.each([
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`).join('\n')}\nservice: x\nprovider: aws\nfunctions: {f: {handler: x.y, events: *h}}`,
    ],
    ['deep nesting', `service: x\nprovider: aws\nfunctions: ${'['.repeat(5_000)}`],
    ['a long text', `service: ${'x'.repeat(10_000_000)}\nprovider: aws`],
    [
      'a name of many variables',
      `service: ${'${self:service}'.repeat(2_000)}\nprovider: aws\nfunctions: {f: {handler: x}}`,
    ],
    [
      'very many events',
      `service: x\nprovider: aws\nfunctions: {f: {handler: x, events: [${'{http: GET /},'.repeat(20_000)}]}}`,
    ],
    [
      'a prototype as names',
      'service: __proto__\nprovider: {name: aws, constructor: x}\nfunctions: {__proto__: {handler: x}, constructor: {handler: y, environment: {__proto__: z}}}',
    ],
  ])('%s is read or refused in words', (_, text) => {
    try {
      expect(readService(text).source).toBe('serverless');
    } catch (error) {
      expect(error).toBeInstanceOf(WatertightError);
    }
  });

  test('any service is read or refused in words', () => {
    const value = fc.oneof(
      fc.constantFrom(
        'http',
        'GET /a',
        'arn:aws:sqs:eu-west-1:123456789012:q',
        '${self:functions}',
        '*',
        'aws_iam',
        '$connect',
        'true',
      ),
      fc.boolean(),
      fc.integer(),
      fc.constant(null),
    );
    const key = fc.constantFrom(
      'handler',
      'events',
      'http',
      'httpApi',
      'sqs',
      's3',
      'sns',
      'schedule',
      'authorizer',
      'iam',
      'role',
      'statements',
      'Effect',
      'Ref',
      'arn',
      'name',
      'url',
      'cors',
      'vpc',
      'bucket',
      'layers',
      'Resources',
      'Type',
      'Properties',
      'extensions',
      'destinations',
      'onFailure',
      'stream',
      'cognitoUserPool',
      'pool',
      'trigger',
      'alb',
      'cloudFront',
      'websocket',
      'route',
      'path',
      'method',
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        value,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    const sections = fc.record({
      service: value,
      provider: tree,
      functions: fc.oneof(tree, fc.dictionary(fc.constantFrom('a', 'b'), tree)),
      resources: tree,
      custom: tree,
      layers: tree,
      plugins: tree,
    });
    fc.assert(
      fc.property(sections, (service) => {
        try {
          expect(readService(JSON.stringify(service)).source).toBe('serverless');
        } catch (error) {
          expect(error).toBeInstanceOf(WatertightError);
        }
      }),
      { numRuns: 400 },
    );
  });
});
