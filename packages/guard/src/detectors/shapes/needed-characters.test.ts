import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Form, formOf } from '../../decode/form.ts';
import { createWork } from '../../work.ts';
import type { Detector } from '../detector.ts';
import { DETECTORS } from '../detectors.generated.ts';
import { aField } from './a-form.cases.ts';

const FOLDER = new URL('../', import.meta.url);
/** All bits: no detector and no shape is left out for want of a character. */
const ALL_MARKS = -1;
const ROLES = ['body', 'path', 'query', 'header', 'file-name', 'object-key', 'log-line'] as const;

/** Texts of every detector's cases, attacks and benign ones. */
async function textsOfCases(): Promise<readonly string[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.cases.ts'));
  const modules = await Promise.all(
    files.map((name): Promise<Record<string, unknown>> => import(new URL(name, FOLDER).href)),
  );
  return modules.flatMap((cases) =>
    Object.values(cases).flatMap((list: unknown) => (Array.isArray(list) ? list.flatMap(textOf) : [])),
  );
}

function textOf(given: unknown): readonly string[] {
  if (typeof given === 'string') return [given];
  const isCase = typeof given === 'object' && given !== null && 'value' in given;
  return isCase && typeof given.value === 'string' ? [given.value] : [];
}

function found({ needs, mayMatch, detect }: Detector, form: Form): unknown {
  return (needs & form.marks) !== 0 && mayMatch(form.text, form.marks)
    ? detect(form, createWork())
    : undefined;
}

function differing(text: string): readonly string[] {
  return ROLES.flatMap((role) => {
    const form = formOf(text, [], aField({ value: text, role }));
    return DETECTORS.filter((detector) => {
      const isPossible = detector.mayMatch(text, form.marks);
      const unhindered = isPossible
        ? detector.detect({ ...form, marks: ALL_MARKS }, createWork())
        : undefined;
      return JSON.stringify(found(detector, form)) !== JSON.stringify(unhindered);
    }).map(({ kind }) => `${kind} in a ${role}: ${text}`);
  });
}

describe('looking for needed characters first', async () => {
  const texts = await textsOfCases();

  it('hides nothing in the cases of the detectors', () => {
    expect(texts.length).toBeGreaterThan(900);
    expect(texts.flatMap(differing)).toEqual([]);
  });

  it('hides nothing in pieces of them', () => {
    const piece = fc
      .tuple(fc.constantFrom(...texts), fc.nat({ max: 40 }), fc.nat({ max: 60 }))
      .map(([text, from, length]) => text.slice(from, from + length));
    fc.assert(
      fc.property(piece, (text) => {
        expect(differing(text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
