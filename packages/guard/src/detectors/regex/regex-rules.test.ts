import { describe, expect, it } from 'vitest';
import { type Form, formOf } from '../../decode/form.ts';
import type { RegexRule } from '../../policy.ts';
import { createWork, WORK_LIMIT } from '../../work.ts';
import { type CompiledRule, compileRegexRules, matchRegexRules } from './regex-rules.ts';

const aRule = (rule: Partial<RegexRule> = {}): RegexRule => ({
  id: 'no-foo',
  over: 'event',
  pattern: 'foo',
  ...rule,
});
const find = (form: Form, rules: readonly CompiledRule[]) => matchRegexRules(form, rules, createWork());
const aForm = (text: string, path = 'body.q'): Form =>
  formOf(text, [], { path, role: 'body', value: text, decoded: [] });

describe('compileRegexRules', () => {
  it('sorts rules by what they look at', () => {
    const { event, response, refused } = compileRegexRules([aRule(), aRule({ id: 'out', over: 'response' })]);
    expect(event.map(({ rule }) => rule.id)).toEqual(['no-foo']);
    expect(response.map(({ rule }) => rule.id)).toEqual(['out']);
    expect(refused).toEqual([]);
  });

  it.each([
    [aRule({ pattern: '(a+)+' }), 'nested-quantifiers'],
    [aRule({ pattern: '(' }), 'invalid'],
    [aRule({ flags: 'g' }), 'flag'],
  ] as const)('refuses %o', (rule, because) => {
    expect(compileRegexRules([rule])).toEqual({ event: [], response: [], refused: [{ rule, because }] });
  });

  it('refuses more rules than it runs', () => {
    expect(compileRegexRules(Array.from({ length: 201 }, () => aRule())).refused).toHaveLength(1);
  });
});

describe('matchRegexRules', () => {
  it('tells the rule and the place, in any letter case', () => {
    expect(find(aForm('a Foo'), compileRegexRules([aRule()]).event)).toEqual({
      rule: 'no-foo',
      start: 2,
      end: 5,
      score: 1,
    });
  });

  it('looks at the named fields only', () => {
    const { event } = compileRegexRules([aRule({ field: 'query.*', mode: 'block' })]);
    expect(find(aForm('foo'), event)).toBeUndefined();
    expect(find(aForm('foo', 'query.id'), event)).toMatchObject({ rule: 'no-foo', mode: 'block' });
  });

  it.each([0, 3580, 3584, 4094, 9000])('finds what stands at %i of a long text', (at) => {
    const text = `${'x'.repeat(at)}foo${'x'.repeat(9000)}`;
    expect(find(aForm(text), compileRegexRules([aRule()]).event)).toMatchObject({
      start: at,
      end: at + 3,
    });
  });
});

describe('the cost of a rule', () => {
  const spentFor = (pattern: string, text: string) => {
    const work = createWork();
    matchRegexRules(aForm(text), compileRegexRules([aRule({ pattern })]).event, work);
    return work;
  };

  it('is small for a pattern that begins with what the text seldom holds', () => {
    expect(spentFor('INT-\\d{6}', 'a text without any of it. '.repeat(4000)).spent()).toBeLessThan(100_000);
  });

  it('counts runs that the pattern begins with again at each place', () => {
    const blanks = spentFor('\\s+x', ' '.repeat(4000)).spent();
    const words = spentFor('\\s+x', 'word '.repeat(800)).spent();
    expect(blanks).toBeGreaterThan(500_000);
    expect(words).toBeLessThan(1000);
  });

  it('is refused, and told, where the budget does not reach', () => {
    const work = spentFor('\\s+x', ' '.repeat(2_000_000));
    expect(work.isTruncated()).toBe(true);
    expect(work.spent()).toBeLessThanOrEqual(WORK_LIMIT);
  });
});
