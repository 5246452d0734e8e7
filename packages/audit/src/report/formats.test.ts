import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { functionUrlPublic } from '../posture/rules/exposure/function-url-public.ts';
import { runtimeDeprecated } from '../posture/rules/supply-chain/runtime-deprecated.ts';
import { aFinding, aReport, aTemplateFinding, HOSTILE_TEXTS, hostileReport } from './a-report.cases.ts';
import { asffOf } from './asff.ts';
import type { FindingsReport } from './findings-report.ts';
import { githubAnnotationsOf } from './github-annotations.ts';
import { gitlabOf } from './gitlab.ts';
import { ocsfOf } from './ocsf.ts';
import { sarifOf } from './sarif.ts';
import {
  ASFF_SCHEMA,
  GITLAB_SCHEMA,
  OCSF_SCHEMA,
  SARIF_DEFINITIONS,
  SARIF_SCHEMA,
} from './schemas/format-schemas.cases.ts';

const RULES = [functionUrlPublic, runtimeDeprecated];
const TIMES = { start: '2026-03-01T00:00:00.000Z', end: '2026-03-01T00:00:01.000Z' };
const ajv = new Ajv({
  allErrors: true,
  formats: { uri: isUri, 'uri-reference': isReference, 'date-time': isTime },
});

function isUri(text: string): boolean {
  return URL.canParse(text);
}

/** RFC 3986: no space, no control character, no character that must be encoded. */
function isReference(text: string): boolean {
  return /^(?:[A-Za-z0-9._~!$&'()*+,;=:@/?#[\]-]|%[0-9A-F]{2})*$/.test(text);
}

function isTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text);
}

const sarif = ajv.compile({ ...SARIF_SCHEMA, $defs: SARIF_DEFINITIONS });
const FORMATS: readonly (readonly [
  string,
  (report: FindingsReport) => unknown,
  (value: unknown) => boolean,
])[] = [
  ['SARIF', (report) => sarifOf(report, RULES), (value) => sarif(value)],
  ['OCSF', ocsfOf, ajv.compile(OCSF_SCHEMA)],
  ['ASFF', (report) => asffOf(report, 'us-east-1'), ajv.compile(ASFF_SCHEMA)],
  ['GitLab', (report) => gitlabOf(report, TIMES), ajv.compile(GITLAB_SCHEMA)],
];

const SUPPRESSED = { by: 'inline' as const, reason: 'public on purpose' };
const REPORTS: readonly (readonly [string, FindingsReport])[] = [
  ['no findings', aReport([])],
  ['a finding of a template', aReport([aTemplateFinding()])],
  ['a finding of an account', aReport([aFinding()])],
  ['a suppressed finding', aReport([aTemplateFinding({ suppressed: SUPPRESSED })])],
  [
    'a finding with the way of a value',
    aReport([
      aTemplateFinding({
        flow: [
          { what: 'the event comes in', at: { file: 'src/app.js', line: 3, column: 1 } },
          { what: 'is run as SQL', at: { file: 'src/app.js', line: 9 } },
        ],
      }),
    ]),
  ],
  ['something unread', aReport([], { incomplete: [{ what: 'a.yaml:3', because: 'Cannot read' }] })],
];

describe.each(FORMATS)('%s', (_, write, isValid) => {
  test.each(REPORTS)('%s fits the schema', (__, report) => {
    // Through JSON, as a reader gets it: undefined fields are gone.
    expect(isValid(JSON.parse(JSON.stringify(write(report))))).toBe(true);
  });

  test('whatever names say, it fits the schema', () => {
    fc.assert(fc.property(hostileReport, (report) => isValid(JSON.parse(JSON.stringify(write(report))))));
  });

  test('the schema refuses what is missing or too much', () => {
    expect(isValid({})).toBe(false);
    expect(isValid([{}])).toBe(false);
  });
});

describe('SARIF', () => {
  const resultsOf = (report: FindingsReport) => {
    const { runs } = JSON.parse(JSON.stringify(sarifOf(report, RULES)));
    return { results: runs[0].results, rules: runs[0].tool.driver.rules };
  };

  test('a result points at its rule and its line; the line is no part of its identity', () => {
    const { results, rules } = resultsOf(aReport([aTemplateFinding()]));
    expect(rules[results[0].ruleIndex].name).toBe('function-url-public');
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'infra/template.yaml', uriBaseId: 'SRCROOT' },
      region: { startLine: 12, startColumn: 7 },
    });
    expect(results[0].partialFingerprints).toEqual({ 'watertight/1': aTemplateFinding().fingerprint });
  });

  test('only rules that found something are described, and suppressions are kept', () => {
    const { results, rules } = resultsOf(aReport([aTemplateFinding({ suppressed: SUPPRESSED })]));
    expect(rules).toHaveLength(1);
    expect(results[0].suppressions).toEqual([{ kind: 'inSource', justification: 'public on purpose' }]);
  });

  test('a space in a path is encoded', () => {
    const at = { file: 'my stack/tëmplate#1.yaml', line: 1 };
    const { results } = resultsOf(aReport([aTemplateFinding({ at })]));
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'my%20stack/t%C3%ABmplate%231.yaml',
    );
  });
});

describe('ASFF', () => {
  test('findings of templates have no account and are left out', () => {
    expect(asffOf(aReport([aTemplateFinding(), aFinding()]), 'us-east-1')).toHaveLength(1);
  });

  test('the partition is that of the resource', () => {
    const subject = { ...aFinding().subject, arn: 'arn:aws-cn:lambda:cn-north-1:123456789012:function:f' };
    expect(asffOf(aReport([aFinding({ subject })]), 'cn-north-1')[0]).toMatchObject({
      ProductArn: expect.stringMatching(/^arn:aws-cn:/),
      Resources: [{ Partition: 'aws-cn' }],
    });
  });

  test('no finding comes near 240 KB, however long its texts are', () => {
    const evidence = Array.from({ length: 500 }, () => ({ what: 'x'.repeat(5_000) }));
    const [finding] = asffOf(aReport([aFinding({ evidence })]), 'us-east-1');
    expect(Buffer.byteLength(JSON.stringify(finding))).toBeLessThan(10_000);
  });
});

describe('GitHub annotations', () => {
  test('severity, place, title, message', () => {
    expect(githubAnnotationsOf(aReport([aTemplateFinding()]))).toBe(
      '::error file=infra/template.yaml,line=12,col=7,title=WT-INV-06 function-url-public::' +
        'The function URL asks nobody who they are (OrdersUrl). anyone may call the URL: NONE. Set `AuthType: AWS_IAM`.\n',
    );
  });

  test('suppressed findings annotate nothing', () => {
    expect(githubAnnotationsOf(aReport([aTemplateFinding({ suppressed: SUPPRESSED })]))).toBe('');
  });

  test('whatever names say, a finding is one command on one line', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const lines = githubAnnotationsOf(report).split('\n').slice(0, -1);
        expect(lines).toHaveLength(report.findings.filter(({ suppressed }) => suppressed === null).length);
        for (const line of lines) {
          expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-z]+=[^,:]*,?)+::[^\r\n]+$/);
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
    );
  });

  test('a name cannot add a property or end the command early', () => {
    for (const file of HOSTILE_TEXTS) {
      const [line = ''] = githubAnnotationsOf(
        aReport([aTemplateFinding({ at: { file: `a,line=1::${file}` } })]),
      ).split('\n');
      expect(line).toContain('file=a%2Cline=1%3A%3A');
    }
  });
});
