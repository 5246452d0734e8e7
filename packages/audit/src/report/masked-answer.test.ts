import { expect, test } from 'vitest';
import { aFunction } from '../model/a-subject.cases.ts';
import { unresolved } from '../model/unresolved.ts';
import { inventoryWith } from '../posture/posture.cases.ts';
import { imageTagMutable } from '../posture/rules/supply-chain/image-tag-mutable.ts';
import { findingOf } from './finding-of.ts';
import { maskedAnswer } from './masked-answer.ts';

const TOKEN = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_');

test('an answer shows no secret of a known form', () => {
  const party = {
    label: `role ${TOKEN}`,
    kind: 'role' as const,
    arn: `arn:aws:iam::123456789012:role/${TOKEN}`,
  };
  const answer = maskedAnswer({
    principal: party,
    resource: party,
    action: 'lambda:InvokeFunction',
    decision: 'conditional',
    conditions: [
      { operator: 'StringEquals', key: 'aws:Referer', values: [TOKEN, unresolved(TOKEN, { text: TOKEN })] },
    ],
    because: TOKEN,
    via: [TOKEN],
    chain: [{ policy: TOKEN, statement: 0, sid: TOKEN, subjectId: TOKEN }],
  });
  expect(JSON.stringify(answer)).not.toContain(TOKEN);
  expect(answer).toMatchObject({ principal: { label: 'role ghp_****' }, decision: 'conditional' });
});

test('a finding shows no secret of a known form', () => {
  const subject = aFunction({ name: TOKEN, logicalId: TOKEN });
  const outcome = { kind: 'fail', evidence: [{ what: `image ${TOKEN}`, value: TOKEN }] } as const;
  const finding = findingOf(
    { rule: imageTagMutable, subject, outcome, inventory: inventoryWith([subject]) },
    { affects: [TOKEN] },
  );
  expect(JSON.stringify(finding)).not.toContain(TOKEN);
  expect(finding).toMatchObject({ subject: { name: 'ghp_****' }, evidence: [{ value: 'ghp_****' }] });
});
