import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curlText, fixtureText } from './event-replay.ts';

const row = {
  id: 'e',
  time: 0,
  account: '123456789012',
  region: 'us-east-1',
  function: 'orders',
  trigger: 'api-gateway-rest',
  attackType: 'sql-injection',
  rule: 'tautology',
  action: 'Blocked',
  sourceIp: '198.51.100.7',
  requestId: '',
  field: 'queryStringParameters.q',
  sample: "0' OR '1'='1",
};

describe('a test event', () => {
  it('has the sample where it was found', () => {
    expect(JSON.parse(fixtureText(row))).toMatchObject({
      httpMethod: 'GET',
      queryStringParameters: { q: row.sample },
    });
    const { body }: { body: string } = JSON.parse(fixtureText({ ...row, field: 'body.customer.name' }));
    expect(JSON.parse(body)).toEqual({ customer: { name: row.sample } });
    expect(JSON.parse(fixtureText({ ...row, field: 'Records[0].body', trigger: 'sqs' }))).toEqual({
      trigger: 'sqs',
      Records: { 0: { body: row.sample } },
    });
  });

  it('is JSON whatever the field is called', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (field, sample) => {
        JSON.parse(fixtureText({ ...row, field, sample }));
      }),
    );
    fixtureText({ ...row, field: '__proto__.polluted' });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('a curl command', () => {
  it.each([
    ['queryStringParameters.q', `--data-urlencode 'q=0'\\'' OR '\\''1'\\''='\\''1'`],
    ['headers.x-callback', `--header 'x-callback: 0'\\''`],
    ['body.a', `--data-raw '{"a":"0'\\''`],
  ])('for %s quotes for the shell', (field, part) => {
    expect(curlText({ ...row, field })).toContain(part);
  });

  it('is not made where there is no request', () => {
    expect(curlText({ ...row, field: 'Records[0].body' })).toBeUndefined();
    expect(curlText({ ...row, field: '$' })).toBeUndefined();
  });

  it('gives the shell the sample and nothing to run', () => {
    const samples = ["'; echo run; '", '$(echo run)', '`echo run`', '\n echo run', "\\'"];
    for (const sample of samples) {
      const command = curlText({ ...row, sample })?.replace(/^curl/, 'printf "%s\\n"') ?? '';
      const said = execFileSync('sh', ['-c', command], { encoding: 'utf8' });
      expect(said).toBe(`--get\nhttps://api.example.com/test\n--data-urlencode\nq=${sample}\n`);
    }
  });
});
