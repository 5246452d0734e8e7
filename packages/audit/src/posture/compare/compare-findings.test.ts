import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparableFinding, compareFindings } from './compare-findings.ts';

function finding(fingerprint: string, parts: Partial<ComparableFinding> = {}): ComparableFinding {
  const subject = { kind: 'function', name: fingerprint };
  return { fingerprint, rule: 'runtime-deprecated', outcome: 'fail', severity: 'low', subject, ...parts };
}

const SUBJECT = { kind: 'function', name: 'orders' };

test('tells new, gone and standing findings apart', () => {
  const made = compareFindings([finding('a'), finding('b')], [finding('b'), finding('c')]);
  expect(made.new.map((each) => each.fingerprint)).toEqual(['c']);
  expect(made.gone.map((each) => each.fingerprint)).toEqual(['a']);
  expect(made.still).toEqual([{ before: finding('b'), after: finding('b'), isSeverityChanged: false }]);
});

test('knows a finding again whose evidence changed', () => {
  const made = compareFindings(
    [finding('20 days left', { subject: SUBJECT })],
    [finding('13 days left', { subject: SUBJECT, severity: 'medium' })],
  );
  expect(made).toMatchObject({ new: [], gone: [], still: [{ isSeverityChanged: true }] });
});

test('does not take another rule or subject for it', () => {
  const made = compareFindings(
    [finding('a', { subject: SUBJECT })],
    [
      finding('b', { subject: SUBJECT, rule: 'runtime-pinned' }),
      finding('c', { subject: { ...SUBJECT, name: 'mail' } }),
    ],
  );
  expect(made).toMatchObject({ new: [{}, {}], gone: [{}], still: [] });
});

test('does not call a failure gone that can no longer be judged', () => {
  const made = compareFindings([finding('a')], [finding('a', { outcome: 'unknown' })]);
  expect(made).toMatchObject({ new: [], gone: [], still: [], unclear: [{}] });
});

test('does not call an answer new that is not known', () => {
  expect(compareFindings([], [finding('a', { outcome: 'unknown' })]).new).toEqual([]);
});

test('files every failure of both runs exactly once', () => {
  const findings = fc.array(
    fc
      .record({ mark: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.constantFrom('x', 'y') })
      .map(({ mark, name }) => finding(mark, { subject: { kind: 'function', name } })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(findings, findings, (before, after) => {
      const made = compareFindings(before, after);
      expect(made.gone.length + made.still.length).toBe(before.length);
      expect(made.new.length + made.still.length).toBe(after.length);
    }),
  );
});
