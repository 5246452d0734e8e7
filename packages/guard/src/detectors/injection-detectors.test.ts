import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Form, formOf, marksOf } from '../decode/form.ts';
import { createWork } from '../work.ts';
import * as crossSiteScriptingCases from './cross-site-scripting.cases.ts';
import { crossSiteScripting } from './cross-site-scripting.ts';
import type { Detector, Match } from './detector.ts';
import * as graphqlAbuseCases from './graphql-abuse.cases.ts';
import { graphqlAbuse } from './graphql-abuse.ts';
import * as ldapInjectionCases from './ldap-injection.cases.ts';
import { ldapInjection } from './ldap-injection.ts';
import * as nosqlInjectionCases from './nosql-injection.cases.ts';
import { nosqlInjection } from './nosql-injection.ts';
import * as prototypePollutionCases from './prototype-pollution.cases.ts';
import { prototypePollution } from './prototype-pollution.ts';
import * as regexDenialOfServiceCases from './regex-denial-of-service.cases.ts';
import { regexDenialOfService } from './regex-denial-of-service.ts';
import * as serverSideIncludeCases from './server-side-include.cases.ts';
import { serverSideInclude } from './server-side-include.ts';
import { countSteps } from './shapes/count-steps.cases.ts';
import * as sqlInjectionCases from './sql-injection.cases.ts';
import { sqlInjection } from './sql-injection.ts';
import * as xpathInjectionCases from './xpath-injection.cases.ts';
import { xpathInjection } from './xpath-injection.ts';

interface Cases {
  readonly attacks: readonly string[];
  readonly benign: readonly string[];
  readonly attackNames?: readonly string[];
  readonly benignNames?: readonly string[];
}

const ALL: readonly { readonly detector: Detector; readonly cases: Cases }[] = [
  { detector: sqlInjection, cases: sqlInjectionCases },
  { detector: crossSiteScripting, cases: crossSiteScriptingCases },
  { detector: nosqlInjection, cases: nosqlInjectionCases },
  { detector: ldapInjection, cases: ldapInjectionCases },
  { detector: xpathInjection, cases: xpathInjectionCases },
  { detector: serverSideInclude, cases: serverSideIncludeCases },
  { detector: prototypePollution, cases: prototypePollutionCases },
  { detector: regexDenialOfService, cases: regexDenialOfServiceCases },
  { detector: graphqlAbuse, cases: graphqlAbuseCases },
];

function aForm(text: string, isName = false): Form {
  const field = { path: 'body.q', role: 'body', value: text, decoded: [], isName } as const;
  return formOf(text, [], field);
}

function look(detector: Detector, text: string, isName = false): Match | undefined {
  return detector.mayMatch(text, marksOf(text))
    ? detector.detect(aForm(text, isName), createWork())
    : undefined;
}

function scoreOf(detector: Detector, text: string, isName = false): number {
  return look(detector, text, isName)?.score ?? 0;
}

describe.each(ALL)('$detector.kind', ({ detector, cases }) => {
  it.each(cases.attacks)('reports %s', (text) => {
    expect(scoreOf(detector, text)).toBeGreaterThanOrEqual(0.5);
  });

  it.each(cases.benign)('is quiet about %s', (text) => {
    expect(scoreOf(detector, text)).toBeLessThan(0.5);
  });

  it.each(cases.attackNames ?? [])('reports the key %s', (text) => {
    expect(scoreOf(detector, text, true)).toBeGreaterThanOrEqual(0.5);
  });

  it.each(cases.benignNames ?? [])('is quiet about the key %s', (text) => {
    expect(scoreOf(detector, text, true)).toBeLessThan(0.5);
  });

  it('points into the text and scores between 0 and 1', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((each) => each.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string()), fc.boolean(), (text, isName) => {
        const match = detector.detect(aForm(text, isName), createWork());
        if (match === undefined) return;
        expect(match.start).toBeGreaterThanOrEqual(0);
        expect(match.end).toBeLessThanOrEqual(Math.max(text.length, match.start));
        expect(match.score).toBeGreaterThan(0);
        expect(match.score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each(REPEATED)('grows with the text only, for many %j', (unit) => {
    const short = countSteps(() => look(detector, unit.repeat(2000)));
    const long = countSteps(() => look(detector, unit.repeat(8000)));
    expect(long).toBeLessThan(6 * short + 200_000);
  });
});

describe('SQL injection under another spelling', () => {
  const attacks = sqlInjectionCases.attacks.filter((text) => !/--|#|\/\*|'0:0|jsonb/.test(text));

  it('keeps its verdict in any letter case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...attacks), fc.infiniteStream(fc.boolean()), (text, choices) => {
        expect(scoreOf(sqlInjection, inAnyCase(text, choices))).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });

  it('keeps its verdict with comments or tabs as blanks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...attacks),
        fc.constantFrom('/**/', '\t', '\n', '/*x*/', '  '),
        (text, blank) => {
          expect(scoreOf(sqlInjection, text.replaceAll(' ', blank))).toBeGreaterThanOrEqual(0.5);
        },
      ),
    );
  });
});

describe('SQL injection behind decoys', () => {
  it.each([10, 100, 1000])('is seen behind %i of them', (count) => {
    expect(scoreOf(sqlInjection, `x'${"||''".repeat(count)} UNION SELECT 1,2 -- `)).toBeGreaterThanOrEqual(
      0.9,
    );
  });

  it('is doubted when they do not end', () => {
    expect(scoreOf(sqlInjection, `x'${"||''".repeat(9000)} UNION SELECT 1,2 -- `)).toBeGreaterThanOrEqual(
      0.5,
    );
  });
});

describe('cross-site scripting under another spelling', () => {
  const attacks = crossSiteScriptingCases.attacks.filter((text) => text.startsWith('<'));

  it('keeps its verdict in any letter case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...attacks), fc.infiniteStream(fc.boolean()), (text, choices) => {
        expect(scoreOf(crossSiteScripting, inAnyCase(text, choices))).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });

  it('keeps its verdict with other blanks between attributes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...attacks), fc.constantFrom('\t', '\n', '\f', '  '), (text, blank) => {
        expect(scoreOf(crossSiteScripting, text.replaceAll(' ', blank))).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });

  it('scores rich text and mail below an alert, and below a block where they carry script', () => {
    const mail = (inner: string) =>
      `<!DOCTYPE html><html><body><style>p { margin: 0 }</style><table><tr><td>${inner}</td></tr></table></body></html>`;
    expect(
      scoreOf(crossSiteScripting, mail('<iframe src="https://example.com/video"></iframe>')),
    ).toBeLessThan(0.5);
    expect(
      scoreOf(crossSiteScripting, mail('<form action="https://example.com"><input></form>')),
    ).toBeLessThan(0.5);
    expect(scoreOf(crossSiteScripting, mail('<img src=x onerror=x()>'))).toBe(0.6);
    expect(scoreOf(crossSiteScripting, mail('<a href="javascript:x()">x</a>'))).toBeGreaterThan(0.9);
  });
});

describe('prototype pollution', () => {
  it('sees a prototype below a constructor by the path of the key', () => {
    const field = { role: 'body', value: 'prototype', decoded: [], isName: true } as const;
    const form = (path: string): Form => formOf('prototype', [], { ...field, path });
    expect(
      prototypePollution.detect(form('body.constructor.prototype'), createWork())?.score,
    ).toBeGreaterThan(0.9);
    expect(prototypePollution.detect(form('body.car.prototype'), createWork())).toBeUndefined();
  });
});

describe('long inputs for careless patterns', () => {
  it('are a hint, no alert', () => {
    expect(scoreOf(regexDenialOfService, `${'a'.repeat(9000)}!`)).toBe(0);
    const field = { path: 'query.q', role: 'query', value: '', decoded: [] } as const;
    const text = `${'a'.repeat(9000)}!`;
    expect(regexDenialOfService.detect(formOf(text, [], field), createWork())?.score).toBeLessThan(0.5);
  });
});

function inAnyCase(text: string, choices: fc.Stream<boolean>): string {
  return [...text]
    .map((each) => (choices.next().value === true ? each.toUpperCase() : each.toLowerCase()))
    .join('');
}

const PIECES = [
  "'",
  '"',
  '`',
  ' ',
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '=',
  '--',
  '/*',
  '*/',
  '#',
  ';',
  ',',
  '|',
  '&',
  '\\',
  '%',
  '$',
  '@',
  ':',
  'or',
  'and',
  'union',
  'select',
  '1',
  'a',
  'from',
  'sleep(',
  'script',
  'img',
  'onload',
  'javascript:',
  'style',
  'href',
  '$ne',
  '__proto__',
  'constructor',
  'prototype',
  '<!--#',
  'query',
  '...',
  'a+',
  '|a',
  '*)',
  '::',
  '//',
  '\n',
  '\0',
  'é',
  '\ud800',
];

/** Units that make careless scanners start over at each of them. */
const REPEATED = [
  "'",
  '"',
  '(',
  ')',
  '/*',
  '--',
  '#',
  '<',
  '<a ',
  '<a b="',
  "' or ",
  "'or'1'='",
  'or 1=1 ',
  'union select ',
  '((a',
  '{a',
  '$',
  '&#',
  '*)(',
  'a.',
  '[a',
  '//a',
];
