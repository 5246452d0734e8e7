import { describe, expect, test } from 'vitest';
import { templateKindOf } from './template-kind.ts';

const LONG = `Metadata:\n  Note: ${'x'.repeat(300_000)}\n`;

describe('templateKindOf()', () => {
  test.each([
    ['block style', 'Resources:\n  F:\n    Type: AWS::Lambda::Function\n', 'cloudformation'],
    [
      'flow style',
      'Resources:\n  F: {Type: AWS::Lambda::Function, Properties: {Runtime: nodejs16.x}}\n',
      'cloudformation',
    ],
    ['quoted keys', '"Resources":\n  "F":\n    "Type": "AWS::SNS::Topic"\n', 'cloudformation'],
    ['resources far down', `${LONG}Resources:\n  F:\n    Type: AWS::SNS::Topic\n`, 'cloudformation'],
    [
      'JSON with its first type far down',
      `{"Resources":{"${'x'.repeat(300_000)}":{"Type":"AWS::SNS::Topic"}}}`,
      'cloudformation',
    ],
    ['a SAM transform', 'Transform: AWS::Serverless-2016-10-31\nResources: {}\n', 'cloudformation'],
    ['a policy document', '{"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]}', 'policy'],
    ['a Terraform plan', '{"format_version":"1.2","planned_values":{}}', 'terraform'],
  ])('knows %s', (_, text, kind) => {
    expect(templateKindOf('a.yaml', text)).toBe(kind);
  });

  test.each([
    ['a Kubernetes manifest', 'apiVersion: v1\nkind: Service\n'],
    ['a list of resources of something else', 'Resources:\n  - name: a\n    Type: file\n'],
    ['package.json', '{"name":"x","dependencies":{}}'],
  ])('passes over %s', (_, text) => {
    expect(templateKindOf('a.yaml', text)).toBeUndefined();
  });

  test('takes the beginning of a long text for what it may become', () => {
    expect(templateKindOf('a.yaml', 'Resources:\n  F:\n', false)).toBe('cloudformation');
  });
});
