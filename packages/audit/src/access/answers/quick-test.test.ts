import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDocument, anAwsPrincipal, aService, aStatement, aSubject } from '../../model/a-subject.cases.ts';
import { referenceTo } from '../../model/reference.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { isDenied } from '../access-answer.ts';
import { mayDo } from '../principal-access.ts';
import { aFunctionOf, anAccountWith, aRoleThatMay, may } from './an-account.cases.ts';
import { quickResource, quickTest } from './quick-test.ts';

const ARN = 'arn:aws:sqs:eu-west-1:123456789012:';
const queue = aSubject({ kind: 'queue', id: 'orders', arn: `${ARN}orders` });

function couldSend(resource: string, ...subjects: readonly (Subject | readonly Subject[])[]) {
  const inventory = anAccountWith(queue, ...subjects);
  const [role] = inventory.ofKind('role');
  if (role === undefined) throw new Error('no role');
  return quickTest(inventory, role).couldAllow('sqs:SendMessage', quickResource(inventory, resource));
}

describe('quickTest()', () => {
  test.each([
    ['the same resource', may('sqs:SendMessage', `${ARN}orders`), true],
    ['a wildcard', may('sqs:*', `${ARN}ord*`), true],
    ['a variable', may('sqs:*', `${ARN}\${aws:username}`), true],
    ['another resource', may('sqs:SendMessage', `${ARN}billing`), false],
    ['another action', may('sqs:ReceiveMessage', '*'), false],
    ['everything but', { actions: ['sqs:SendMessage'], notResources: [`${ARN}billing`] }, true],
  ])('%s', (_, statement, expected) => {
    expect(couldSend(`${ARN}orders`, aRoleThatMay('sender', [statement]))).toBe(expected);
  });

  test('a resource policy may let the role in; one for a service does not', () => {
    const policyFor = (principal: ReturnType<typeof aService>) =>
      aSubject({
        kind: 'resource-policy',
        service: 'sqs',
        on: [referenceTo('orders')],
        document: aDocument(
          aStatement({ actions: ['sqs:SendMessage'], resources: ['*'], principals: [principal] }),
        ),
      });
    const role = aRoleThatMay('sender', []);
    expect(couldSend(`${ARN}orders`, role, policyFor(anAwsPrincipal('*')))).toBe(true);
    expect(couldSend(`${ARN}orders`, role, policyFor(aService('sns.amazonaws.com')))).toBe(false);
  });

  test('whatever the policies are, it denies nothing that is allowed', () => {
    const part = fc.constantFrom(
      'a',
      'b',
      'ab',
      '*',
      '?',
      'a*',
      '*b',
      '<?Name>',
      `\${aws:username}`,
      `\${*}`,
    );
    const name = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
    const action = fc.constantFrom('sqs:SendMessage', 'sqs:Send*', 'SQS:*', '*', 'sns:Publish');
    const statement = fc.record({ action, name, isNot: fc.boolean() });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 4 }), name, (statements, asked) => {
        const written = statements.map(({ action: each, name: text, isNot }) =>
          isNot ? { actions: [each], notResources: [`${ARN}${text}`] } : may(each, `${ARN}${text}`),
        );
        const inventory = anAccountWith(aRoleThatMay('sender', written), aFunctionOf('f', 'sender'));
        const [role] = inventory.ofKind('role');
        const resource = `${ARN}${asked.replaceAll('*', 'x').replaceAll('?', 'y').replace('<yName>', '<?Name>')}`;
        if (role === undefined) return;
        const decision = mayDo(inventory, role, { action: 'sqs:SendMessage', resource });
        const isPossible = quickTest(inventory, role).couldAllow(
          'sqs:SendMessage',
          quickResource(inventory, resource),
        );
        expect(isPossible || isDenied(decision)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
