import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aFinding, aReport, aTemplateFinding, HOSTILE_TEXTS, hostileReport } from './a-report.cases.ts';
import type { FindingsReport } from './findings-report.ts';
import { htmlOf } from './html.ts';
import { junitOf } from './junit.ts';
import { elementsOf, type MarkupElement, parseMarkup, textOf } from './markup.cases.ts';

const SUPPRESSED = { by: 'file' as const, reason: 'public on purpose' };

function childrenOf(element: MarkupElement): readonly MarkupElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** Fails unless the text has the form that JUnit readers agree on (Jenkins, GitLab, CodeBuild). */
function checkJunit(text: string): readonly MarkupElement[] {
  const [suites, ...more] = childrenOf(parseMarkup(text));
  expect([suites?.name, more]).toEqual(['testsuites', []]);
  const all = childrenOf(suites ?? parseMarkup(''));
  for (const suite of all) {
    const cases = childrenOf(suite);
    const count = (name: string) =>
      cases.filter((each) => childrenOf(each).some((child) => child.name === name)).length;
    expect(suite.name).toBe('testsuite');
    expect(suite.attributes).toMatchObject({
      tests: String(cases.length),
      failures: String(count('failure')),
      skipped: String(count('skipped')),
    });
    for (const each of cases) {
      expect(each.name).toBe('testcase');
      expect(Object.keys(each.attributes)).toEqual(['classname', 'name']);
      expect(childrenOf(each).length).toBeLessThan(2);
      for (const { name } of childrenOf(each)) expect(['failure', 'skipped', 'system-out']).toContain(name);
    }
  }
  return all.flatMap(childrenOf);
}

describe('JUnit', () => {
  test('a case a finding, in a suite a file', () => {
    const [only] = checkJunit(junitOf(aReport([aTemplateFinding()])));
    expect(only?.attributes).toEqual({ classname: 'WT-INV-06', name: 'function-url-public: OrdersUrl' });
    expect(textOf(only ?? parseMarkup(''))).toContain('infra/template.yaml:12');
  });

  test('nothing found is one case that passes', () => {
    expect(checkJunit(junitOf(aReport([])))).toHaveLength(1);
  });

  test('informational findings fail nothing, suppressed ones are skipped', () => {
    const text = junitOf(
      aReport([aFinding({ severity: 'informational' }), aFinding({ suppressed: SUPPRESSED })]),
    );
    const names = checkJunit(text)
      .flatMap(childrenOf)
      .map(({ name }) => name);
    expect(names).toEqual(['system-out', 'skipped']);
  });

  test('whatever names say, it is well-formed and its counts agree', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        expect(checkJunit(junitOf(report))).toHaveLength(Math.max(1, report.findings.length));
      }),
    );
  });
});

const ELEMENTS =
  'html head meta title style body main h1 h2 h3 p ul li b span div table thead tbody tr th td details summary code br'.split(
    ' ',
  );

/** Fails unless the page holds our elements only, none of which runs or loads anything. */
function checkHtml(report: FindingsReport): MarkupElement {
  const page = parseMarkup(htmlOf(report), { html: true });
  for (const { name, attributes } of elementsOf(page).slice(1)) {
    expect(ELEMENTS).toContain(name);
    for (const attribute of Object.keys(attributes))
      expect(['lang', 'charset', 'name', 'content', 'http-equiv', 'class', 'scope', 'open']).toContain(
        attribute,
      );
    // Classes are ours: no value of the report is in an attribute.
    if (name !== 'meta') expect(Object.values(attributes).join(' ')).toMatch(/^[a-z -]*$/);
  }
  return page;
}

describe('HTML', () => {
  test('the policy allows nothing but the style that is in the page', () => {
    const metas = elementsOf(checkHtml(aReport([aFinding()]))).filter(({ name }) => name === 'meta');
    const policy = metas.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(metas[0]?.attributes).toEqual({ charset: 'utf-8' });
  });

  test('whatever names say, the page has our elements only, and says the same', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        checkHtml(report);
      }),
    );
    for (const hostile of HOSTILE_TEXTS.filter((text) => text.includes('<') && !text.includes('\u001b'))) {
      expect(
        textOf(checkHtml(aReport([aFinding({ evidence: [{ what: hostile, value: hostile }] })]))),
      ).toContain(hostile);
    }
  });

  test('screen readers find language, title, one first heading, headings in order, and headers of tables', () => {
    const page = checkHtml(aReport([aFinding(), aTemplateFinding({ severity: 'low' })]));
    const all = elementsOf(page);
    expect(all.find(({ name }) => name === 'html')?.attributes).toEqual({ lang: 'en' });
    expect(textOf(all.find(({ name }) => name === 'title') ?? page)).toMatch(/^Watertight: /);
    const levels = all.filter(({ name }) => /^h\d$/.test(name)).map(({ name }) => Number(name[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level - (levels[index - 1] ?? 0) <= 1)).toBe(true);
    for (const head of all.filter(({ name }) => name === 'th'))
      expect(head.attributes['scope']).toMatch(/^(?:row|col)$/);
    for (const details of all.filter(({ name }) => name === 'details'))
      expect(childrenOf(details)[0]?.name).toBe('summary');
    expect(all.filter(({ name }) => name === 'main')).toHaveLength(1);
  });

  test('severities of one rule stand apart; suppressed findings say why; what was not read is listed', () => {
    const text = textOf(
      checkHtml(
        aReport([aFinding(), aFinding({ severity: 'low', suppressed: SUPPRESSED })], {
          incomplete: [{ what: 'b.yaml', because: 'Cannot read', permission: 'iam:GetRole' }],
        }),
      ),
    );
    for (const part of ['suppressed: public on purpose', 'Not looked at', 'b.yaml', 'iam:GetRole'])
      expect(text).toContain(part);
    expect(text.match(/The function URL asks nobody/g)).toHaveLength(2);
  });

  test('code in our own sentences is set as code', () => {
    const codes = elementsOf(checkHtml(aReport([aFinding()]))).filter(({ name }) => name === 'code');
    expect(codes.map(textOf)).toContain('AuthType: AWS_IAM');
  });
});
