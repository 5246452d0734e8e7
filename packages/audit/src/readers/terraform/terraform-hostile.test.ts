import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WatertightError } from '../../model/watertight-error.ts';
import { aPlanText, aTemplateInput, inventoryOfText, plannedInventory, ref } from './a-plan.cases.ts';
import { leafReferences } from './reference-trail.ts';
import { readTerraformPlan } from './terraform-plan.ts';

const TYPES = [
  'aws_lambda_function',
  'aws_iam_role',
  'aws_iam_role_policy',
  'aws_iam_role_policy_attachment',
  'aws_lambda_permission',
  'aws_api_gateway_method',
  'aws_api_gateway_resource',
  'aws_sqs_queue',
  'aws_s3_bucket',
  'aws_s3_bucket_notification',
  'aws_security_group',
  'aws_lb_listener',
  'aws_cloudtrail',
  'aws_cloudfront_distribution',
];
const ATTRIBUTES = [
  'role',
  'policy',
  'function_name',
  'name',
  'bucket',
  'parent_id',
  'resource_id',
  'rest_api_id',
  'environment',
  'vpc_config',
  'ingress',
  'event_selector',
  'redrive_policy',
  'lambda_function',
  'arn',
  '__proto__',
];
const REFERENCES = [
  'var.x',
  'local.y',
  'module.m.o',
  'module.m["k"].o',
  'each.value.arn',
  'each.key',
  'count.index',
  'aws_iam_role.r.arn',
  'aws_lambda_function.r[0].arn',
  'data.aws_iam_policy_document.r.json',
  'x',
  '',
  'a..b[',
];

const anything = fc.jsonValue({ maxDepth: 4 });
const attributes = fc.dictionary(fc.constantFrom(...ATTRIBUTES), anything);
const expression = fc.oneof(
  fc.array(fc.constantFrom(...REFERENCES), { maxLength: 4 }).map((each) => ref(...each)),
  anything,
);
const resource = fc.record({
  is: fc.constantFrom(...TYPES, 'data.aws_iam_policy_document').map((type) => `${type}.r`),
  key: fc.constantFrom(0, 'k'),
  values: attributes,
  unknown: fc.dictionary(fc.constantFrom(...ATTRIBUTES), fc.oneof(fc.constant(true), anything)),
  expressions: fc.dictionary(fc.constantFrom(...ATTRIBUTES), expression),
});

/** Modules in modules, as deep as told. */
function nested(depth: number): string {
  return `${'{"address":"module.a","child_modules":['.repeat(depth)}{}${']}'.repeat(depth)}`;
}

describe('hostile plans', () => {
  test('any resources give an inventory', () => {
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 8 }), expression, (resources, role) => {
        const text = aPlanText(resources, {
          calls: { m: { expressions: { x: role }, outputs: { o: role } } },
        });
        expect(inventoryOfText(text).source).toBe('terraform');
      }),
      { numRuns: 300 },
    );
  });

  test('any JSON gives an inventory or one error', () => {
    fc.assert(
      fc.property(anything, anything, (values, configuration) => {
        const text = JSON.stringify({
          format_version: '1.2',
          planned_values: {},
          resource_changes: [values],
          configuration,
        });
        expect(readTerraformPlan(aTemplateInput(text)).source).toBe('terraform');
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readTerraformPlan(aTemplateInput(text))).toThrow(WatertightError);
      }),
    );
  });

  test('modules that nest without end are cut, and it is said', () => {
    const text = `{"format_version":"1.2","planned_values":{"root_module":${nested(5_000)}}}`;
    expect(readTerraformPlan(aTemplateInput(text)).incomplete).toHaveLength(1);
  });

  test('values and expressions that nest without end are read as far as they make sense', () => {
    const deep = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`;
    const resource = '{"address":"aws_sqs_queue.q","mode":"managed","type":"aws_sqs_queue","name":"q"';
    const text = `{"format_version":"1.2","planned_values":{"root_module":{"resources":[${resource},
      "values":{"name":"q","tags":{"a":${deep}}}}]}},"resource_changes":[${resource},"change":{"actions":["create"],
      "after_unknown":{"kms_master_key_id":true}}}],"configuration":{"root_module":{"resources":[{"address":
      "aws_sqs_queue.q","expressions":{"kms_master_key_id":${deep}}}]}}}`;
    expect(inventoryOfText(text).ofKind('queue')).toHaveLength(1);
  });

  test('resources that name each other in circles end', () => {
    const link = (is: string, attribute: string, target: string) => ({
      is,
      values: {},
      unknown: { [attribute]: true },
      expressions: { [attribute]: ref(target) },
    });
    const inventory = plannedInventory([
      link('aws_api_gateway_resource.a', 'parent_id', 'aws_api_gateway_resource.b.id'),
      link('aws_api_gateway_resource.b', 'parent_id', 'aws_api_gateway_resource.a.id'),
      link('aws_api_gateway_method.m', 'resource_id', 'aws_api_gateway_resource.a.id'),
    ]);
    expect(inventory.ofKind('route')).toMatchObject([{ route: { kind: 'unresolved' } }]);
  });

  test('an expression with very many references is bounded', () => {
    const references = Array.from({ length: 100_000 }, (_, index) => `aws_iam_role.r${index}.arn`);
    expect(leafReferences({ references }).length).toBeLessThanOrEqual(500);
    const long = `aws_iam_role.r${'[0]'.repeat(100_000)}`;
    expect(leafReferences({ references: [long] })).toHaveLength(1);
  });
});

test('thousands of resources are read along their references', () => {
  const resources = Array.from({ length: 2_000 }, (_, key) => [
    {
      is: 'aws_lambda_function.f',
      key,
      values: { function_name: `f-${key}` },
      unknown: { role: true },
      expressions: { role: ref('aws_iam_role.r', 'count.index') },
    },
    { is: 'aws_iam_role.r', key, values: { name: `r-${key}` } },
  ]).flat();
  const functions = plannedInventory(resources).ofKind('function');
  expect(functions.at(-1)?.role).toMatchObject({ id: 'plan.json#aws_iam_role.r[1999]' });
});
