import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PolicyDocument } from '../model/policy-document.ts';
import { unresolved } from '../model/unresolved.ts';
import {
  APP,
  aDecisionPolicy,
  aJsonDocument,
  type JsonStatement,
  OTHER,
} from './cases/evaluation-case.cases.ts';
import type { Decision } from './decision.ts';
import { evaluate } from './evaluate.ts';
import type { AccessRequest, RequestContext } from './policy/access-request.ts';
import type { RequestPolicies } from './policy/request-policies.ts';
import { matchText, textPattern, textWithUnknowns, withWildcards } from './policy/text-pattern.ts';

const KEYS = ['example:a', 'example:b'] as const;
const VALUES = ['x', 'y', 'xy', '10', 'true'];

const operator = fc.constantFrom(
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLikeIfExists',
  'StringEqualsIfExists',
  'NumericLessThan',
  'Bool',
  'Null',
  'ForAllValues:StringEquals',
  'ForAnyValue:StringLike',
  'ForAnyValue:StringNotEquals',
);
const condition = fc
  .tuple(
    operator,
    fc.constantFrom(...KEYS),
    fc.array(fc.constantFrom(...VALUES, 'x*', '*', '?'), { minLength: 1, maxLength: 2 }),
  )
  .map(([name, key, values]) => ({ [name]: { [key]: values } }));
const resource = fc.constantFrom(
  '*',
  'arn:aws:s3:::data/*',
  'arn:aws:s3:::other/*',
  `arn:aws:s3:::\${example:a}/*`,
);
const statement: fc.Arbitrary<JsonStatement> = fc.record(
  {
    Effect: fc.constantFrom('Allow' as const, 'Deny' as const),
    Action: fc.constantFrom('*', 's3:Get*', 's3:PutObject'),
    Resource: resource,
    Principal: fc.constantFrom(
      '*' as const,
      { AWS: 'arn:aws:iam::123456789012:role/app' },
      { AWS: '123456789012' },
      { AWS: OTHER },
    ),
    Condition: condition,
  },
  { requiredKeys: ['Effect', 'Action', 'Resource', 'Principal'] },
);
const statements = fc.array(statement, { maxLength: 4 });
const policies = fc.record(
  { identity: statements, on: statements, boundary: statements, session: statements, scp: statements },
  { requiredKeys: ['identity', 'on'] },
);
const value = fc.option(fc.constantFrom(...VALUES, 'data'), { nil: null });
const context = fc.record({ 'example:a': value, 'example:b': value });

type Parts = typeof policies extends fc.Arbitrary<infer T> ? T : never;

function requestPolicies(parts: Parts): RequestPolicies {
  return {
    identity: [aDecisionPolicy('identity', parts.identity)],
    resource: [aDecisionPolicy('resource', parts.on)],
    ...(parts.boundary === undefined
      ? {}
      : { permissionsBoundary: [aDecisionPolicy('permissions-boundary', parts.boundary)] }),
    ...(parts.session === undefined ? {} : { session: [aDecisionPolicy('session', parts.session)] }),
    ...(parts.scp === undefined ? {} : { scp: [[aDecisionPolicy('scp', parts.scp)]] }),
  };
}

function ask(parts: Parts, known: RequestContext, changes: Partial<AccessRequest> = {}): Decision['kind'] {
  const request = {
    principal: APP,
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::data/x',
    context: known,
    ...changes,
  };
  return evaluate(request, requestPolicies(parts)).kind;
}

const ANYONE_DENIED: JsonStatement = { Effect: 'Deny', Action: '*', Resource: '*' };
const ANYONE_ALLOWED: JsonStatement = { Effect: 'Allow', Action: '*', Resource: '*' };

test('with a known request the answer is definite', () => {
  fc.assert(
    fc.property(policies, context, (parts, known) => {
      expect(['allowed', 'implicitly-denied', 'explicitly-denied']).toContain(ask(parts, known));
    }),
  );
});

test('one more Deny never allows', () => {
  fc.assert(
    fc.property(policies, context, statement, (parts, known, extra) => {
      const more = { ...parts, identity: [...parts.identity, { ...extra, Effect: 'Deny' as const }] };
      if (ask(parts, known) !== 'allowed') expect(ask(more, known)).not.toBe('allowed');
      expect(ask({ ...parts, identity: [...parts.identity, ANYONE_DENIED] }, known)).toBe(
        'explicitly-denied',
      );
    }),
  );
});

test('one more Allow never denies', () => {
  fc.assert(
    fc.property(policies, context, statement, (parts, known, extra) => {
      const more = { ...parts, identity: [...parts.identity, { ...extra, Effect: 'Allow' as const }] };
      if (ask(parts, known) === 'allowed') expect(ask(more, known)).toBe('allowed');
      expect(ask({ ...parts, identity: [ANYONE_ALLOWED] }, known)).not.toBe('unknown');
    }),
  );
});

test('the order of statements and policies makes no difference', () => {
  fc.assert(
    fc.property(policies, (parts) => {
      const turned = Object.fromEntries(
        Object.entries(parts).map(([kind, list]) => [kind, list?.toReversed()]),
      ) as Parts;
      expect(ask(turned, {})).toBe(ask(parts, {}));
      const split = requestPolicies(parts);
      const each = {
        ...split,
        identity: parts.identity.map((one) => aDecisionPolicy('identity', one)).toReversed(),
      };
      const request = { principal: APP, action: 's3:GetObject', resource: 'arn:aws:s3:::data/x' };
      expect(evaluate(request, each).kind).toBe(ask(parts, {}));
    }),
  );
});

test('an unknown key never leads to a wrong definite answer', () => {
  const completions = [...VALUES, 'data', null].flatMap((a) =>
    [...VALUES, null].map((b) => ({ 'example:a': a, 'example:b': b })),
  );
  fc.assert(
    fc.property(
      policies,
      fc.constantFrom<RequestContext>({}, { 'example:a': 'x' }, { 'example:b': null }),
      (parts, known) => {
        const answer = ask(parts, known);
        const answers = new Set(completions.map((all) => ask(parts, { ...all, ...known })));
        if (answer === 'allowed') expect([...answers]).toEqual(['allowed']);
        if (answer.endsWith('denied')) expect(answers.has('allowed')).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});

test('a resource of which the name is not known never leads to a wrong definite answer', () => {
  fc.assert(
    fc.property(policies, context, (parts, known) => {
      const answer = ask(parts, known, { resource: 'arn:aws:s3:::<?Bucket>/x' });
      const answers = ['data', 'other', 'x', 'third'].map((name) =>
        ask(parts, known, { resource: `arn:aws:s3:::${name}/x` }),
      );
      if (answer === 'allowed') expect(new Set(answers)).toEqual(new Set(['allowed']));
      if (answer.endsWith('denied')) expect(answers).not.toContain('allowed');
    }),
  );
});

test('an unknown text in a policy never leads to a wrong definite answer', () => {
  const document = (name: string | undefined): PolicyDocument =>
    aJsonDocument({
      Action: '*',
      Resource:
        name === undefined ? unresolved('Sub', { text: 'arn:aws:s3:::<?Name>/*' }) : `arn:aws:s3:::${name}/*`,
    });
  const answerFor = (name: string | undefined, object: string) =>
    evaluate(
      { principal: APP, action: 's3:GetObject', resource: object },
      { identity: [{ source: { form: 'identity', label: 'p' }, document: document(name) }] },
    ).kind;
  fc.assert(
    fc.property(fc.stringMatching(/^[a-c]{0,3}$/), fc.stringMatching(/^[a-c/]{0,4}$/), (name, rest) => {
      const open = answerFor(undefined, `arn:aws:s3:::${rest}`);
      const sure = answerFor(name, `arn:aws:s3:::${rest}`);
      if (open !== 'unknown') expect(sure).toBe(open);
    }),
  );
});

test('wildcards match as a plain regular expression does', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab*?]{0,8}$/), fc.stringMatching(/^[ab]{0,8}$/), (pattern, text) => {
      const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
      const answer = matchText(textPattern(withWildcards(pattern)), text).kind;
      expect(answer).toBe(expression.test(text) ? 'yes' : 'no');
    }),
    { numRuns: 1000 },
  );
});

test('a pattern and a text with unknown parts meet when some completion matches', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[ab*?]{0,6}$/),
      fc.stringMatching(/^[ab]{0,3}$/),
      fc.stringMatching(/^[ab]{0,3}$/),
      fc.stringMatching(/^[ab]{0,3}$/),
      (pattern, head, middle, tail) => {
        const ready = textPattern(withWildcards(pattern));
        const open = matchText(ready, textWithUnknowns(`${head}<?x>${tail}`)).kind;
        const sure = matchText(ready, `${head}${middle}${tail}`).kind;
        if (open !== 'maybe') expect(sure).toBe(open);
      },
    ),
    { numRuns: 1000 },
  );
});

test('hostile patterns and texts are answered without growing work', () => {
  const pattern = textPattern(withWildcards(`${'*a'.repeat(2_000)}b`));
  expect(matchText(pattern, 'a'.repeat(20_000)).kind).toBe('no');
  expect(matchText(textPattern(`${'*'.repeat(50)}`), '<?x>'.repeat(2_000)).kind).not.toBe('yes');
});

test('any text as action, resource, operator, key and value gets an answer', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('*', `\${`, `\${aws:username}`, 'arn:aws:s3:::*', 'Null', 'Bool', '1e9'),
  );
  fc.assert(
    fc.property(text, text, text, text, text, (action, name, operatorName, key, wanted) => {
      const json = { Action: action, Resource: name, Condition: { [operatorName]: { [key]: wanted } } };
      const request = { principal: APP, action, resource: name, context: { [key]: wanted } };
      const policies = {
        identity: [aDecisionPolicy('identity', json)],
        resource: [aDecisionPolicy('resource', { ...json, Principal: { AWS: name } })],
      };
      expect(typeof evaluate(request, policies).kind).toBe('string');
    }),
    { numRuns: 500 },
  );
});
