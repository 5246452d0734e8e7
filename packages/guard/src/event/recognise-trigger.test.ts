import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWork } from '../work.ts';
import type { Field } from './field.ts';
import { recogniseTrigger } from './recognise-trigger.ts';
import { type EventObject, TRIGGER_KINDS } from './trigger.ts';
import { OWN, TRIGGER_CASES } from './triggers.cases.ts';

function fieldsOf(event: unknown): readonly Field[] {
  return [...recogniseTrigger(event).fields(event as EventObject, createWork())];
}

function valueAt(event: unknown, path: string): string | undefined {
  return fieldsOf(event).find((field) => field.path === path && field.isName !== true)?.value;
}

describe('every trigger', () => {
  for (const { name, kind, event } of TRIGGER_CASES) {
    it(`${kind}: ${name}`, () => {
      const marks = new Map<string, string>();
      const built = event((path) => {
        const mark = `<at "${path}">`;
        marks.set(path, mark);
        return mark;
      });
      expect(recogniseTrigger(built).kind).toBe(kind);
      const fields = fieldsOf(built);
      for (const [path, mark] of marks) {
        const told = fields.filter(({ value }) => value.includes(mark)).map((field) => field.path);
        expect(told.length, `${path} is told`).toBeGreaterThan(0);
        if (!path.endsWith('.')) expect(told).toContain(path);
      }
      expect(fields.filter(({ value }) => value.includes(OWN)).map(({ path }) => path)).toEqual([]);
    });
  }

  it('has a case of every kind', () => {
    expect(new Set(TRIGGER_CASES.map(({ kind }) => kind))).toEqual(new Set(TRIGGER_KINDS));
  });
});

const REST = {
  resource: '/',
  path: '/',
  httpMethod: 'POST',
  headers: {},
  requestContext: { requestId: 'r' },
};

describe('what is read of a request', () => {
  it('the first of repeated parameters, not only the last', () => {
    const event = {
      ...REST,
      queryStringParameters: { id: 'b' },
      multiValueQueryStringParameters: { id: ['a', 'b'] },
    };
    expect(
      fieldsOf(event)
        .filter(({ role }) => role === 'query')
        .map(({ value }) => value),
    ).toEqual(['a', 'b']);
  });

  it('no templates of routes', () => {
    const event = {
      ...REST,
      path: '',
      resource: '/{proxy+}',
      routeKey: 'GET /{id}',
      requestContext: { resourcePath: '/{id}' },
    };
    expect(fieldsOf(event)).toEqual([]);
  });

  it('roles', () => {
    const event = {
      ...REST,
      path: '/a',
      headers: { 'User-Agent': 'ua', Cookie: 'c=1', Accept: '*/*' },
      queryStringParameters: { q: 'x' },
      body: 'text',
    };
    expect(fieldsOf(event).map(({ path, role }) => [path, role])).toEqual([
      ['path', 'path'],
      ['query.q', 'query'],
      ['headers.user-agent', 'user-agent'],
      ['cookies.c', 'cookie'],
      ['headers.accept', 'header'],
      ['body', 'body'],
    ]);
  });

  it('names of parameters, keys and headers that are more than words', () => {
    const event = {
      ...REST,
      headers: { 'X-Scanner': '1' },
      queryStringParameters: { 'user[$ne]': '1' },
      body: '{"__proto__":{"isAdmin":"yes"},"constructor":{"a":"b"},"plain":"x"}',
    };
    expect(
      fieldsOf(event)
        .filter(({ isName }) => isName)
        .map(({ value }) => value),
    ).toEqual(['user[$ne]', 'x-scanner', '__proto__', 'constructor']);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });

  it('a cookie header that is no list of cookies, as one text too', () => {
    const event = { ...REST, headers: { Cookie: 'a=1; cat /etc/passwd' } };
    expect(
      fieldsOf(event)
        .filter(({ role }) => role === 'cookie')
        .map(({ path, value }) => [path, value]),
    ).toEqual([
      ['cookies.a', '1'],
      ['cookies.cat /etc/passwd', 'cat /etc/passwd'],
      ['headers.cookie', 'a=1; cat /etc/passwd'],
    ]);
  });

  it('tokens are left to whoever checks them, broken ones are not', () => {
    expect(
      valueAt({ ...REST, headers: { authorization: 'Bearer aa.bb.cc' } }, 'headers.authorization'),
    ).toBeUndefined();
    const broken = "Bearer ' or 1=1--";
    expect(valueAt({ ...REST, headers: { authorization: broken } }, 'headers.authorization')).toBe(broken);
  });

  it('headers of the connection, unless their values are impossible', () => {
    expect(
      valueAt(
        { ...REST, headers: { 'x-amzn-trace-id': 'Root=1-67891233-abcdef' } },
        'headers.x-amzn-trace-id',
      ),
    ).toBeUndefined();
    expect(valueAt({ ...REST, headers: { host: '<script>' } }, 'headers.host')).toBe('<script>');
  });
});

describe('what a body is', () => {
  const bodyOf = (body: string, type = 'text/plain'): readonly (readonly [string, string, string])[] =>
    fieldsOf({ ...REST, headers: { 'content-type': type }, body })
      .filter(({ role }) => role === 'body' || role === 'file-name')
      .map(({ path, value, decoded }) => [path, value, decoded.join('>')]);

  it('JSON under any content type', () => {
    expect(bodyOf('\ufeff {"a":["x"]}')).toEqual([['body.a[0]', 'x', 'json']]);
  });

  it('JSON with a duplicate key: the text too, as another parser may keep the first', () => {
    const text = '{"a":"first","a":"last"}';
    expect(bodyOf(text)).toEqual([
      ['body.a', 'last', 'json'],
      ['body', text, ''],
    ]);
  });

  it('broken JSON is text', () => {
    expect(bodyOf('{"a":"x",}', 'application/json')).toEqual([['body', '{"a":"x",}', '']]);
  });

  it('a form', () => {
    expect(bodyOf('a=x+y&b=%3Cb%3E', 'application/x-www-form-urlencoded')).toEqual([
      ['body.a', 'x y', 'form'],
      ['body.b', '<b>', 'form'],
    ]);
  });

  it('a text under the content type of a form is read both ways', () => {
    const told = bodyOf('<a href="x">=1', 'application/x-www-form-urlencoded').map(([, value]) => value);
    expect(told).toContain('<a href="x">=1');
  });

  it('parts without the boundary that the content type names', () => {
    const text = '--real\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--real--\r\n';
    expect(bodyOf(text, 'multipart/form-data; boundary=other')).toEqual([['body.a', 'x', 'multipart']]);
  });

  it('a file that is no text gives its name only', () => {
    const bytes = '\u0000\u0001\u0002\ufffd\ufffd\ufffd'.repeat(20);
    const text = `--b\r\nContent-Disposition: form-data; name="f"; filename*=UTF-8''a%2Fb.png\r\n\r\n${bytes}\r\n--b--`;
    expect(bodyOf(text, 'multipart/form-data; boundary=b')).toEqual([
      ['body.f.filename', 'a/b.png', 'multipart'],
    ]);
  });

  it('text in binary data of a transport', () => {
    const bytes = Buffer.from([
      0xf3,
      0x89,
      0x9a,
      0xc2,
      ...Buffer.alloc(64, 0x90),
      ...Buffer.from("x' or 1=1 union select 1"),
      0x80,
      0xff,
    ]);
    const fields = fieldsOf({ ...REST, body: bytes.toString('base64'), isBase64Encoded: true });
    expect(fields.map(({ value, decoded }) => [value, decoded.join('>')])).toContainEqual([
      "x' or 1=1 union select 1",
      'base64>binary',
    ]);
  });

  it('a flag that lies: text is read as it is', () => {
    const fields = fieldsOf({ ...REST, body: "' or 1=1 --", isBase64Encoded: true });
    expect(fields.map(({ value }) => value)).toContain("' or 1=1 --");
  });
});

describe('forged envelopes', () => {
  const attack = "'; drop table users --";

  it('hide nothing behind names of AWS', () => {
    const record = { eventSource: 'aws:sqs', messageId: attack, body: 'x', attributes: { SenderId: attack } };
    expect(fieldsOf({ Records: [record] }).map(({ path }) => path)).toEqual([
      'Records[0].messageId',
      'Records[0].body',
      'Records[0].attributes.SenderId',
    ]);
  });

  it('hide nothing beside the records', () => {
    expect(valueAt({ Records: [{ eventSource: 'aws:sqs' }], more: { x: attack } }, 'more.x')).toBe(attack);
  });

  it('inside a message hide nothing at all', () => {
    const inner = {
      Records: [{ eventSource: 'aws:s3', s3: { object: { urlDecodedKey: attack, key: 'k' } } }],
    };
    const event = { Records: [{ eventSource: 'aws:sqs', body: JSON.stringify(inner) }] };
    expect(fieldsOf(event).map(({ value }) => value)).toContain(attack);
  });

  it('inside a message are believed for identifiers only', () => {
    const inner = { Type: 'Notification', TopicArn: 'arn:aws:sns:x', MessageId: '1 or 1=1', Message: 'x' };
    const event = { Records: [{ eventSource: 'aws:sqs', body: JSON.stringify(inner) }] };
    expect(fieldsOf(event).map(({ value }) => value)).toEqual(['1 or 1=1', 'x']);
  });

  it('inside a request are not believed at all', () => {
    const inner = { Type: 'Notification', TopicArn: 'arn:aws:sns:x', Message: 'x' };
    expect(fieldsOf({ ...REST, body: JSON.stringify(inner) }).map(({ value }) => value)).toContain(
      'arn:aws:sns:x',
    );
  });

  it('in the detail of what claims to be a service event', () => {
    const event = {
      'detail-type': 'x',
      source: 'aws.ec2',
      detail: { state: 'running', command: 'rm -rf /' },
    };
    expect(fieldsOf(event).map(({ path }) => path)).toEqual(['detail.command']);
  });

  it('in the context of a request', () => {
    expect(valueAt({ ...REST, requestContext: { requestId: attack } }, 'requestContext.requestId')).toBe(
      attack,
    );
  });

  it('lists where a map should be, maps where a text should be', () => {
    const event = { ...REST, headers: [attack], queryStringParameters: attack, body: { a: attack } };
    expect(fieldsOf(event).filter(({ value }) => value === attack).length).toBeGreaterThanOrEqual(2);
  });
});

describe('records', () => {
  const sqs = { eventSource: 'aws:sqs', messageId: 'm-1', body: 'x' };

  it('carry their position', () => {
    expect(fieldsOf({ Records: [sqs, sqs] }).map(({ record }) => record)).toEqual([0, 1]);
  });

  it('name themselves where AWS takes a partial batch response', () => {
    expect(recogniseTrigger({ Records: [sqs] }).recordId?.(sqs)).toBe('m-1');
    const kinesis = { eventSource: 'aws:kinesis', kinesis: { sequenceNumber: '49' } };
    expect(recogniseTrigger({ Records: [kinesis] }).recordId?.(kinesis)).toBe('49');
    const dynamodb = { eventSource: 'aws:dynamodb', dynamodb: { SequenceNumber: '50' } };
    expect(recogniseTrigger({ Records: [dynamodb] }).recordId?.(dynamodb)).toBe('50');
  });

  it('do not where it takes none, or in a mixed batch', () => {
    const s3 = { eventSource: 'aws:s3' };
    expect(recogniseTrigger({ Records: [s3] }).recordId).toBeUndefined();
    expect(recogniseTrigger({ Records: [sqs, s3] }).recordId).toBeUndefined();
  });
});

describe('the answer to a blocked event', () => {
  const answerTo = (event: EventObject): unknown => recogniseTrigger(event).blockedAnswer?.(event);

  it('is a 403 for requests', () => {
    expect(answerTo(REST)).toMatchObject({ statusCode: 403, body: '{"message":"Forbidden"}' });
    expect(answerTo({ ...REST, requestContext: { elb: {} } })).toMatchObject({
      statusDescription: '403 Forbidden',
    });
    expect(answerTo({ Records: [{ cf: { request: {} } }] })).toMatchObject({ status: '403' });
  });

  it('is a refusal for authorizers', () => {
    const arn = 'arn:aws:execute-api:eu-west-1:123456789012:abc/prod/GET/';
    expect(answerTo({ type: 'TOKEN', methodArn: arn })).toMatchObject({
      policyDocument: { Statement: [{ Effect: 'Deny', Resource: arn }] },
    });
    expect(answerTo({ type: 'REQUEST', routeArn: arn })).toEqual({ isAuthorized: false });
  });

  it('fails each task of S3 Batch Operations', () => {
    const event = { invocationSchemaVersion: '1.0', invocationId: 'i', tasks: [{ taskId: 't' }] };
    expect(answerTo(event)).toMatchObject({ results: [{ taskId: 't', resultCode: 'PermanentFailure' }] });
  });

  it('is said kindly to people', () => {
    expect(answerTo({ bot: {}, sessionState: { intent: { name: 'Book' } } })).toMatchObject({
      sessionState: { dialogAction: { type: 'Close' }, intent: { name: 'Book', state: 'Failed' } },
    });
    const alexa = { session: { application: { applicationId: 'amzn1.ask.skill.1' } }, request: {} };
    expect(answerTo(alexa)).toMatchObject({ response: { shouldEndSession: true } });
  });

  it('is an error elsewhere', () => {
    expect(answerTo({ Records: [{ eventSource: 'aws:sqs' }] })).toBeUndefined();
    expect(answerTo({ plain: 'x' })).toBeUndefined();
  });
});

describe('any event', () => {
  it('is read without an error, within the budget', () => {
    const envelope = fc.constantFrom(...TRIGGER_CASES.map(({ event }) => event((path) => path)));
    fc.assert(
      fc.property(envelope, fc.jsonValue(), fc.string(), (event, value, key) => {
        const broken = JSON.parse(JSON.stringify(event), (name, inner: unknown) =>
          name === key || name.length % 7 === 3 ? value : inner,
        );
        expect(Array.isArray(fieldsOf(broken))).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.anything(), (value) => Array.isArray(fieldsOf(value))));
  });

  it('a plain one shows every string', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string({ minLength: 1 })), (event) => {
        fc.pre(recogniseTrigger(event).kind === 'direct');
        expect(fieldsOf(event).map(({ value }) => value)).toEqual(Object.values(event));
      }),
    );
  });

  it('stops when the work is used up', () => {
    const event = { ...REST, body: JSON.stringify(Array.from({ length: 1000 }, (_, i) => `v${i}`)) };
    const work = createWork(400);
    expect([...recogniseTrigger(event).fields(event, work)].length).toBeLessThan(60);
    expect(work.isSpent()).toBe(true);
  });

  it('costs work in proportion to its length', () => {
    const spent = (items: number): number => {
      let total = 0;
      const body = JSON.stringify(
        Array.from({ length: items }, () => ({ 'a.b': 'x', c: ['y', { d: 'z' }] })),
      );
      recogniseTrigger(REST).fields(
        { ...REST, body },
        {
          spend: (characters) => {
            total += characters;
            return true;
          },
          isSpent: () => false,
          leaveOut: () => {},
        },
      );
      return total;
    };
    expect(spent(4000)).toBeLessThanOrEqual(spent(1000) * 4);
  });

  it('a deep one costs no stack', () => {
    const body = `${'['.repeat(200_000)}"x"${']'.repeat(200_000)}`;
    expect(fieldsOf({ ...REST, body }).map(({ value }) => value)).toContain('x');
  });
});
