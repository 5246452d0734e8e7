/** One exploit of each class of examples/guarded-function. `SECRETS`, `MARKER` and `INTERNAL` are put in by the test. */
export interface Exploit {
  readonly action: string;
  readonly value: string;
  /** In the answer, or in what the internal server or the marker's folder saw, when it worked. */
  readonly sign: string;
  /** Everyday input of the same action, and what its answer holds. */
  readonly benign: { readonly value: string; readonly sign: string };
}

export const EXPLOITS: readonly Exploit[] = [
  { action: 'sql', value: "x' OR '1'='1", sign: 'bert', benign: { value: 'anna', sign: 'anna' } },
  {
    action: 'sql',
    value: "x' UNION SELECT secret FROM users --",
    sign: 'b2',
    benign: { value: 'O Brien', sign: '[[]]' },
  },
  {
    action: 'shell',
    value: 'x; echo owned > MARKER',
    sign: 'marker',
    benign: { value: 'anna-marie', sign: 'hello anna-marie' },
  },
  { action: 'shell', value: '$(echo ow)ned', sign: 'owned', benign: { value: 'a.b_c', sign: 'a.b_c' } },
  {
    action: 'path',
    value: '../secret.txt',
    sign: 'the-secret',
    benign: { value: 'sub/hello.txt', sign: 'hello file' },
  },
  {
    action: 'request',
    value: 'http://INTERNAL/admin',
    sign: 'internal page',
    benign: { value: 'data:text/plain,hi', sign: 'hi' },
  },
  { action: 'code', value: 'process.version + "owned"', sign: 'owned', benign: { value: '42', sign: '42' } },
  {
    action: 'template',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the payload
    value: '${process.version}-x',
    sign: '.',
    benign: { value: 'Anna', sign: 'Dear Anna, your shop' },
  },
  {
    action: 'deserialise',
    value: '{"a":(function(){return "ow"+"ned"})()}',
    sign: 'owned',
    benign: { value: '{"a":[1,2,"x"]}', sign: '"x"' },
  },
  {
    action: 'xml',
    value: '<!DOCTYPE a [<!ENTITY x SYSTEM "file://SECRETS/secret.txt">]><a>&x;</a>',
    sign: 'the-secret',
    benign: { value: '<a>text</a>', sign: 'text' },
  },
  { action: 'nosql', value: '" || "1" === "1', sign: 'bert', benign: { value: 'anna', sign: 'a1' } },
  { action: 'leak', value: 'AWS_SECRET_ACCESS_KEY', sign: 'wJalr', benign: { value: 'STAGE', sign: 'test' } },
  { action: 'theft', value: 'now', sign: 'stolen', benign: { value: 'later', sign: 'sent' } },
  {
    action: 'prototype',
    value: '{"__proto__":{"isAdmin":true}}',
    sign: 'polluted',
    benign: { value: '{"a":{"b":1}}', sign: '"b":1' },
  },
];

/** The same request by each trigger. */
export const TRIGGERS: Readonly<Record<string, (action: string, value: string) => unknown>> = {
  'api-gateway-http': (action, value) => ({
    version: '2.0',
    rawPath: '/',
    headers: { 'content-type': 'application/json' },
    requestContext: { http: { method: 'POST', path: '/' } },
    body: JSON.stringify({ action, value }),
    isBase64Encoded: false,
  }),
  sqs: (action, value) => ({
    Records: [{ messageId: '1', eventSource: 'aws:sqs', body: JSON.stringify({ action, value }) }],
  }),
  s3: (action, value) => ({
    Records: [
      {
        eventSource: 'aws:s3',
        s3: {
          bucket: { name: 'example-bucket' },
          object: {
            key: encodeURIComponent(`${action}/${value}`).replaceAll('%20', '+').replaceAll('%2F', '/'),
          },
        },
      },
    ],
  }),
  sns: (action, value) => ({
    Records: [
      { EventSource: 'aws:sns', Sns: { Message: JSON.stringify({ action, value }), Subject: 'example' } },
    ],
  }),
};
