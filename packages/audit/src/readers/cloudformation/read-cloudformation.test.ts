import { describe, expect, test } from 'vitest';
import { parseTree } from '../tree/parse-tree.ts';
import { inventoryOf, subjectOf } from './a-template.cases.ts';
import { readCloudFormation } from './read-cloudformation.ts';
import { isCloudFormationTree } from './template.ts';

const read = (text: string, files: Readonly<Record<string, string>> = {}) =>
  readCloudFormation({ file: 'infra/main.yaml', text, readBeside: (path) => files[path] });

describe('what is a template', () => {
  test.each([
    ['Resources: {A: {Type: AWS::SQS::Queue}}', true],
    ['AWSTemplateFormatVersion: 2010-09-09', true],
    ['{"Resources": {"A": {"Type": "Custom::A"}}}', true],
    ['Resources: {A: {Type: container}}', false],
    ['service: x', false],
    ['', false],
  ])('%s', (text, expected) => {
    expect(isCloudFormationTree(parseTree(text, '').tree)).toBe(expected);
  });
  test('any other text throws', () => {
    expect(() => read('a: b')).toThrow('Cannot read the template: it has no AWSTemplateFormatVersion');
  });
  test('source and gaps', () => {
    const reading = read('Resources: {A: {Type: AWS::SQS::Queue}}');
    expect(reading.source).toBe('cloudformation');
    expect(reading.gaps).toContainEqual({ facet: 'account-settings', because: 'a template does not say' });
    expect(
      read('Transform: AWS::Serverless-2016-10-31\nResources: {A: {Type: AWS::SQS::Queue}}').source,
    ).toBe('sam');
  });
  test('a macro is incomplete', () => {
    const text = 'Transform: [AWS::LanguageExtensions, OurMacro]\nResources: {A: {Type: AWS::SQS::Queue}}';
    expect(read(text).incomplete).toEqual([
      { what: 'infra/main.yaml: transform OurMacro', because: 'it changes the template at deployment' },
    ]);
  });
  test('duplicate keys are incomplete', () => {
    expect(
      read('AWSTemplateFormatVersion: x\nResources: {A: {Type: AWS::SQS::Queue, Type: AWS::SNS::Topic}}')
        .incomplete,
    ).toMatchObject([{ what: expect.stringContaining('duplicate key Type') }]);
  });
});

describe('nested stacks', () => {
  const parent = `
AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ./nested/data.yaml, Parameters: {Name: orders}}}
  Fn: {Type: AWS::Lambda::Function, Properties: {Environment: {Variables: {ARN: !GetAtt Data.Outputs.Arn, NONE: !GetAtt Data.Outputs.None}}}}`;
  const data = `
AWSTemplateFormatVersion: '2010-09-09'
Parameters: {Name: {Type: String}}
Resources: {Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Ref Name}}, Queue: {Type: AWS::SQS::Queue}}
Outputs: {Arn: {Value: !GetAtt Table.Arn}}`;
  const reading = read(parent, { './nested/data.yaml': data });
  test('are read with the parameters of the parent', () => {
    expect(reading.subjects).toContainEqual(
      expect.objectContaining({
        kind: 'table',
        id: 'infra/nested/data.yaml#Data/Table',
        name: 'orders',
        logicalId: 'Table',
        declaredIn: 'Data',
      }),
    );
  });
  test('their names do not meet those of the parent', () => {
    expect(reading.subjects).toContainEqual(expect.objectContaining({ kind: 'queue', name: '<Data/Queue>' }));
  });
  test('their outputs are known', () => {
    const on = reading.subjects.find((each) => each.kind === 'function');
    expect(on).toMatchObject({
      environment: { ARN: 'arn:aws:dynamodb:<region>:<account>:table/orders', NONE: { kind: 'unresolved' } },
    });
  });
  test.each([
    ['elsewhere', 'https://example.com/t.yaml', 'is not a local file'],
    ['missing', './none.yaml', 'there is no file'],
    ['itself', './main.yaml', 'nests itself'],
    ['not readable', './bad.yaml', 'Cannot read the template'],
  ])('%s is incomplete', (_, url, because) => {
    const text = `AWSTemplateFormatVersion: x\nResources: {S: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: '${url}'}}}`;
    expect(read(text, { './main.yaml': text, './bad.yaml': 'a: [' }).incomplete).toMatchObject([
      { because: expect.stringContaining(because) },
    ]);
  });
  test('a folder of stacks without end is cut off', () => {
    const text =
      'AWSTemplateFormatVersion: x\nResources: {A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: a/t.yaml}}, B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: b/t.yaml}}}';
    const cut = readCloudFormation({ file: 't.yaml', text, readBeside: () => text });
    expect(cut.subjects.length).toBeLessThan(120);
    expect(cut.incomplete).not.toHaveLength(0);
  });
});

describe('suppressions', () => {
  test('in metadata', () => {
    const queue = subjectOf(
      inventoryOf(
        '  Q: {Type: AWS::SQS::Queue, Metadata: {watertight: {ignore: [{rule: queue-unencrypted, reason: test data, until: 2027-01-01}, WT-TRG-03]}}}',
      ),
      'queue',
    );
    expect(queue.suppressions).toMatchObject([
      { rule: 'queue-unencrypted', reason: 'test data', until: '2027-01-01' },
      { rule: 'WT-TRG-03', reason: '' },
    ]);
  });
  test('in comments, for the resource that they are in or above', () => {
    const inventory = inventoryOf(`
  # watertight:ignore WT-TRG-03 until=2027-01-01 -- no retries wanted
  A: {Type: AWS::SQS::Queue}
  B:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 1 # watertight:ignore WT-TRG-04, WT-SRC-01
  C: {Type: AWS::SQS::Queue, Properties: {QueueName: 'watertight:ignore'}}`);
    expect(
      inventory
        .ofKind('queue')
        .map((each) => each.suppressions?.map((one) => [one.rule, one.reason, one.until, one.at?.line])),
    ).toEqual([
      [['WT-TRG-03', 'no retries wanted', '2027-01-01', 5]],
      [
        ['WT-TRG-04', '', undefined, 10],
        ['WT-SRC-01', '', undefined, 10],
      ],
      undefined,
    ]);
  });
});

test('malformed resources are listed', () => {
  const text = JSON.stringify({
    Resources: {
      Bad: 'text',
      Untyped: { Properties: {} },
      Listed: { Type: 'AWS::SQS::Queue', Properties: [] },
      Good: { Type: 'AWS::SQS::Queue' },
      Plain: { Type: 'AWS::SQS::Queue', Properties: null },
    },
  });
  const { incomplete } = readCloudFormation({ file: 'a.json', text, readBeside: () => undefined });
  expect(incomplete).toEqual([
    { what: 'a.json: Bad', because: 'it is a scalar, no resource' },
    { what: 'a.json: Untyped', because: 'it has no Type' },
    { what: 'a.json: Listed', because: 'its Properties are a list, no map' },
  ]);
});
