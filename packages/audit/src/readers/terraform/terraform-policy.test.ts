import { describe, expect, test } from 'vitest';
import { constant, type PlanResource, plannedInventory, ref } from './a-plan.cases.ts';

const BUCKET: PlanResource = {
  is: 'aws_s3_bucket.files',
  values: { bucket: 'orders-files' },
  unknown: { arn: true, id: true },
};
const ROLE: PlanResource = {
  is: 'aws_iam_role.orders',
  values: { name: 'orders' },
  unknown: { arn: true, id: true },
};
const INLINE: PlanResource = {
  is: 'aws_iam_role_policy.write',
  values: { name: 'write' },
  unknown: { role: true, policy: true },
  expressions: {
    role: ref('aws_iam_role.orders.id'),
    policy: ref('data.aws_iam_policy_document.write.json'),
  },
};

/** The data source of a first plan: read at apply, its own arguments partly known. */
function documentSource(
  name: string,
  statements: readonly object[],
  parts: Partial<PlanResource> = {},
): PlanResource {
  return {
    is: `data.aws_iam_policy_document.${name}`,
    values: { statement: statements },
    unknown: { json: true },
    ...parts,
  };
}

function policyOf(...resources: readonly PlanResource[]) {
  const inventory = plannedInventory([BUCKET, ROLE, ...resources]);
  return inventory.ofKind('policy')[0]?.document;
}

describe('policies of a first plan', () => {
  test('a data source whose arguments are known', () => {
    const source = documentSource('write', [
      {
        effect: 'Allow',
        actions: ['s3:PutObject'],
        resources: ['*'],
        sid: 'Write',
        not_actions: [],
        principals: [],
      },
    ]);
    expect(policyOf(INLINE, source)?.statements).toEqual([
      expect.objectContaining({
        sid: 'Write',
        effect: 'Allow',
        actions: ['s3:PutObject'],
        resources: ['*'],
        index: 0,
      }),
    ]);
  });

  test('a resource that is known after apply keeps what is known of it', () => {
    const source = documentSource('write', [{ actions: ['s3:PutObject'], resources: [null] }], {
      unknown: { json: true, statement: [{ resources: [true] }] },
      expressions: {
        statement: [{ actions: constant(['s3:PutObject']), resources: ref('aws_s3_bucket.files.arn') }],
      },
    });
    expect(policyOf(INLINE, source)?.statements[0]?.resources).toMatchObject([
      { kind: 'unresolved', text: 'arn:aws:s3:::orders-files<?suffix>' },
    ]);
  });

  test('principals and conditions', () => {
    const source = documentSource('write', [
      {
        effect: 'Deny',
        not_actions: ['s3:GetObject'],
        not_resources: ['arn:aws:s3:::x'],
        principals: [{ type: '*', identifiers: ['*'] }],
        condition: [{ test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] }],
      },
    ]);
    expect(policyOf(INLINE, source)?.statements[0]).toMatchObject({
      effect: 'Deny',
      notActions: ['s3:GetObject'],
      notResources: ['arn:aws:s3:::x'],
      principals: [{ type: 'AWS', id: '*' }],
      conditions: [{ operator: 'Bool', key: 'aws:SecureTransport', values: ['false'] }],
    });
  });

  test('a later statement replaces one with its Sid', () => {
    const base = documentSource('base', [{ sid: 'A', actions: ['s3:*'], resources: ['*'] }]);
    const source = documentSource('write', [{ sid: 'A', actions: ['s3:GetObject'], resources: ['*'] }], {
      unknown: { json: true, source_policy_documents: [true] },
      expressions: { source_policy_documents: ref('data.aws_iam_policy_document.base.json') },
    });
    expect(policyOf(INLINE, base, source)?.statements.map((each) => each.actions)).toEqual([
      ['s3:GetObject'],
    ]);
  });

  test('documents that name each other end', () => {
    const source = documentSource('write', [], {
      unknown: { json: true, source_policy_documents: [true] },
      expressions: { source_policy_documents: ref('data.aws_iam_policy_document.write.json') },
    });
    expect(policyOf(INLINE, source)?.statements).toEqual([]);
  });

  test('JSON that is known', () => {
    const policy = '{"Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*"}}';
    expect(policyOf({ ...INLINE, values: { name: 'write', policy }, unknown: {} })?.statements).toMatchObject(
      [{ actions: ['dynamodb:*'] }],
    );
  });

  test('a document that may not be used at all keeps its statements and says so', () => {
    const source = documentSource('write', [{ actions: ['s3:*'], resources: ['*'] }]);
    const policy = ref('local.enabled', 'data.aws_iam_policy_document.write.json');
    const document = policyOf({ ...INLINE, expressions: { ...INLINE.expressions, policy } }, source);
    expect(document?.statements).toHaveLength(1);
    expect(document?.problems).toHaveLength(1);
  });

  test.each([
    ['jsonencode of something unknown', ref('aws_s3_bucket.files.arn')],
    ['a local', ref('local.policy')],
  ])('%s is a problem, never an empty policy', (_, policy) => {
    const document = policyOf({ ...INLINE, expressions: { ...INLINE.expressions, policy } });
    expect(document?.statements).toEqual([]);
    expect(document?.problems).toHaveLength(1);
  });
});

describe('who has a policy', () => {
  const managed: PlanResource = {
    is: 'aws_iam_policy.read',
    values: { name: 'read', path: '/', policy: '{"Statement":[]}' },
    unknown: { arn: true },
  };
  const attachment: PlanResource = {
    is: 'aws_iam_role_policy_attachment.read',
    values: {},
    unknown: { role: true, policy_arn: true },
    expressions: { role: ref('aws_iam_role.orders.name'), policy_arn: ref('aws_iam_policy.read.arn') },
  };

  test('an attachment joins policy and role both ways', () => {
    const inventory = plannedInventory([ROLE, managed, attachment]);
    const [role] = inventory.ofKind('role');
    expect(role?.managedPolicyArns).toEqual(['arn:aws:iam::<account>:policy/read']);
    expect(role?.policies.map((each) => inventory.resolve(each)?.name)).toEqual(['read']);
    expect(inventory.ofKind('policy')[0]?.attachedTo.map((each) => inventory.resolve(each)?.name)).toEqual([
      'orders',
    ]);
  });

  test('an AWS managed policy is an ARN', () => {
    const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    const inventory = plannedInventory([
      ROLE,
      { ...attachment, values: { policy_arn: arn }, unknown: { role: true } },
    ]);
    expect(inventory.ofKind('role')[0]).toMatchObject({ managedPolicyArns: [arn], policies: [] });
  });

  test('a list of roles', () => {
    const inventory = plannedInventory([
      ROLE,
      managed,
      {
        is: 'aws_iam_policy_attachment.all',
        values: { roles: ['orders'] },
        unknown: { policy_arn: true },
        expressions: { roles: ref('aws_iam_role.orders.name'), policy_arn: ref('aws_iam_policy.read.arn') },
      },
    ]);
    expect(inventory.ofKind('role')[0]?.policies).toHaveLength(1);
  });

  test('inline blocks of a role', () => {
    const inventory = plannedInventory([
      {
        ...ROLE,
        values: {
          name: 'orders',
          inline_policy: [
            { name: 'all', policy: '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}' },
          ],
        },
      },
    ]);
    expect(inventory.ofKind('policy')).toMatchObject([
      { name: 'all', form: 'inline', address: 'aws_iam_role.orders' },
    ]);
    expect(inventory.ofKind('role')[0]?.policies).toHaveLength(1);
  });

  test('managed policies that a local lists are unknown policies', () => {
    const inventory = plannedInventory([
      {
        ...ROLE,
        unknown: { managed_policy_arns: true },
        expressions: { managed_policy_arns: ref('local.policies') },
      },
    ]);
    expect(inventory.ofKind('role')[0]?.hasUnknownPolicies).toBe(true);
  });
});
