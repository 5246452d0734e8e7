import { gzipSync } from 'node:zlib';
import type { TriggerKind } from './trigger.ts';

/**
 * Events of every trigger, written by us after the shapes in the AWS Lambda developer guide. Each place that a user
 * controls holds `at(path)`, a text that no metadata could be, with the path under which it must be told; each place
 * of AWS's own holds `OWN`, which must not be told.
 */
export interface TriggerCase {
  readonly name: string;
  readonly kind: TriggerKind;
  readonly event: (at: At) => unknown;
}

/** Marks a user-controlled place and names its path. */
export type At = (path: string) => string;

/** Stands in every place that AWS fills. */
export const OWN = 'aws-own/2031-01-01T00:00:00Z:$LATEST';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const gzip = (text: string): string => gzipSync(text).toString('base64');
const json = (value: unknown): string => JSON.stringify(value);
const bytes = (text: string): readonly number[] => [...Buffer.from(text)];

const sqsRecord = (body: string, attributes: object = {}): object => ({
  messageId: OWN,
  receiptHandle: OWN,
  body,
  attributes: { ApproximateReceiveCount: '1', SenderId: OWN, SentTimestamp: OWN },
  messageAttributes: attributes,
  md5OfBody: OWN,
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-west-1:123456789012:orders',
  awsRegion: 'eu-west-1',
});
const s3Record = (key: string): object => ({
  eventVersion: '2.1',
  eventSource: 'aws:s3',
  awsRegion: 'eu-west-1',
  eventTime: OWN,
  eventName: 'ObjectCreated:Put',
  userIdentity: { principalId: OWN },
  requestParameters: { sourceIPAddress: '192.0.2.1' },
  responseElements: { 'x-amz-request-id': OWN },
  s3: {
    s3SchemaVersion: '1.0',
    configurationId: OWN,
    bucket: { name: OWN, ownerIdentity: { principalId: OWN }, arn: OWN },
    object: { key, size: 1, eTag: OWN, sequencer: OWN },
  },
});
const notification = (message: string): object => ({
  Type: 'Notification',
  MessageId: OWN,
  TopicArn: 'arn:aws:sns:eu-west-1:123456789012:orders',
  Message: message,
  Timestamp: OWN,
  SignatureVersion: '1',
  Signature: OWN,
  SigningCertURL: OWN,
  UnsubscribeURL: 'https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe',
});
const encodeKey = (key: string): string => encodeURIComponent(key).replaceAll('%20', '+');
const restContext = {
  accountId: '123456789012',
  apiId: OWN,
  stage: 'prod',
  requestId: OWN,
  path: '/prod/orders',
  identity: { sourceIp: '192.0.2.1', userAgent: OWN },
};
const httpContext = {
  accountId: '123456789012',
  apiId: OWN,
  domainName: 'api.example.com',
  http: { method: 'POST', path: OWN, sourceIp: '192.0.2.1', userAgent: OWN },
  requestId: OWN,
  routeKey: '$default',
};
const multipart = (at: At): string =>
  [
    '--xyz',
    'Content-Disposition: form-data; name="note"',
    '',
    at('body.note'),
    '--xyz',
    `Content-Disposition: form-data; name="file"; filename="${at('body.file.filename').replaceAll('"', '\\"')}"`,
    'Content-Type: text/plain',
    'Content-Transfer-Encoding: base64',
    '',
    base64(at('body.file')),
    '--xyz',
    'Content-Disposition: form-data; name="quoted"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    at('body.quoted').replaceAll('<', '=3C'),
    '--xyz--',
    '',
  ].join('\r\n');

export const TRIGGER_CASES: readonly TriggerCase[] = [
  {
    name: 'REST API with JSON body, headers in any case, both query maps',
    kind: 'api-gateway-rest',
    event: (at) => ({
      resource: '/{proxy+}',
      path: at('path'),
      httpMethod: 'POST',
      headers: {
        Referer: at('headers.referer'),
        'X-Amzn-Trace-Id': OWN,
        Cookie: `session=${at('cookies.session')}`,
      },
      multiValueHeaders: {
        'X-Custom': [at('headers.x-custom')],
        'User-Agent': [at('headers.user-agent')],
        Host: [OWN],
      },
      queryStringParameters: { id: 'last' },
      multiValueQueryStringParameters: { id: [at('query.id'), 'last'] },
      pathParameters: { proxy: at('pathParameters.proxy') },
      stageVariables: { table: OWN },
      requestContext: restContext,
      body: json({ user: { name: at('body.user.name') }, tags: [at('body.tags[0]')] }),
      isBase64Encoded: false,
    }),
  },
  {
    name: 'REST API with a body in base64 and form fields under a JSON content type',
    kind: 'api-gateway-rest',
    event: (at) => ({
      resource: '/orders',
      path: '/orders',
      httpMethod: 'POST',
      headers: { 'content-type': 'application/json' },
      requestContext: restContext,
      body: base64(`name=${encodeURIComponent(at('body.name'))}&x=1`),
      isBase64Encoded: true,
    }),
  },
  {
    name: 'HTTP API with cookies, raw query and claims',
    kind: 'api-gateway-http',
    event: (at) => ({
      version: '2.0',
      routeKey: '$default',
      rawPath: at('path'),
      rawQueryString: `q=1&q=${encodeURIComponent(at('query.q'))}`,
      cookies: [`session=${at('cookies.session')}`],
      headers: {
        accept: '*/*',
        'x-forwarded-for': at('headers.x-forwarded-for'),
        authorization: 'Bearer aaaa.bbbb.cccc',
      },
      queryStringParameters: { other: at('query.other') },
      requestContext: {
        ...httpContext,
        authorizer: {
          jwt: { claims: { name: at('requestContext.authorizer.jwt.claims.name'), sub: OWN }, scopes: [OWN] },
        },
      },
      body: multipart(at),
      isBase64Encoded: false,
    }),
  },
  {
    name: 'function URL with JSON lines and Basic authorization',
    kind: 'function-url',
    event: (at) => ({
      version: '2.0',
      rawPath: '/',
      rawQueryString: '',
      headers: { authorization: `Basic ${base64(at('headers.authorization'))}` },
      requestContext: { ...httpContext, domainName: 'abc.lambda-url.eu-west-1.on.aws' },
      body: `${json({ a: at('body[0].a') })}\n${json({ a: at('body[1].a') })}\n`,
      isBase64Encoded: false,
    }),
  },
  {
    name: 'ALB with an encoded query',
    kind: 'alb',
    event: (at) => ({
      requestContext: { elb: { targetGroupArn: OWN } },
      httpMethod: 'GET',
      path: at('path'),
      queryStringParameters: { q: encodeURIComponent(at('query.q')) },
      headers: { referer: at('headers.referer'), host: OWN },
      body: '',
      isBase64Encoded: false,
    }),
  },
  {
    name: 'VPC Lattice, both versions of the event: the first',
    kind: 'vpc-lattice',
    event: (at) => ({
      raw_path: at('path'),
      method: 'POST',
      headers: { host: OWN, custom: at('headers.custom') },
      query_string_parameters: { q: at('query.q') },
      body: base64(at('body')),
      is_base64_encoded: true,
    }),
  },
  {
    name: 'VPC Lattice, the second',
    kind: 'vpc-lattice',
    event: (at) => ({
      version: '2.0',
      path: at('path'),
      method: 'GET',
      headers: { custom: [at('headers.custom')] },
      queryStringParameters: { q: [at('query.q')] },
      requestContext: { serviceNetworkArn: OWN, serviceArn: OWN, region: OWN },
    }),
  },
  {
    name: 'WebSocket message',
    kind: 'api-gateway-websocket',
    event: (at) => ({
      requestContext: { connectionId: OWN, eventType: 'MESSAGE', routeKey: '$default', messageId: OWN },
      body: json({ action: 'say', text: at('body.text') }),
      isBase64Encoded: false,
    }),
  },
  {
    name: 'token authorizer',
    kind: 'api-gateway-authorizer',
    event: (at) => ({
      type: 'TOKEN',
      authorizationToken: at('authorizationToken'),
      methodArn: 'arn:aws:execute-api:eu-west-1:123456789012:abc/prod/GET/',
    }),
  },
  {
    name: 'request authorizer',
    kind: 'api-gateway-authorizer',
    event: (at) => ({
      version: '2.0',
      type: 'REQUEST',
      routeArn: 'arn:aws:execute-api:eu-west-1:123456789012:abc/prod/GET/',
      rawPath: at('path'),
      headers: { 'x-key': at('headers.x-key') },
      requestContext: httpContext,
    }),
  },
  {
    name: 'Lambda@Edge viewer request',
    kind: 'cloudfront',
    event: (at) => ({
      Records: [
        {
          cf: {
            config: { distributionId: OWN, eventType: 'viewer-request' },
            request: {
              clientIp: '192.0.2.1',
              method: 'POST',
              uri: at('Records[0].cf.request.path'),
              querystring: `q=${encodeURIComponent(at('Records[0].cf.request.query.q'))}`,
              headers: { referer: [{ key: 'Referer', value: at('Records[0].cf.request.headers.referer') }] },
              body: {
                inputTruncated: false,
                action: 'read-only',
                encoding: 'base64',
                data: base64(at('Records[0].cf.request.body')),
              },
            },
          },
        },
      ],
    }),
  },
  {
    name: 'AppSync resolver',
    kind: 'appsync',
    event: (at) => ({
      arguments: { input: { title: at('arguments.input.title') } },
      source: { parent: at('source.parent') },
      identity: { sub: OWN, sourceIp: ['192.0.2.1'], claims: { name: at('identity.claims.name') } },
      request: { headers: { referer: at('request.headers.referer'), host: OWN } },
      info: {
        fieldName: 'createPost',
        parentTypeName: 'Mutation',
        selectionSetGraphQL: `{\n  id { ${OWN} }\n}`,
        selectionSetList: [OWN],
        variables: { v: at('info.variables.v') },
      },
      prev: null,
      stash: {},
    }),
  },
  {
    name: 'AppSync batch',
    kind: 'appsync',
    event: (at) => [{ arguments: { id: at('[0].arguments.id') }, info: { fieldName: 'post' } }],
  },
  {
    name: 'AppSync authorizer',
    kind: 'appsync',
    event: (at) => ({
      authorizationToken: at('authorizationToken'),
      requestContext: {
        apiId: OWN,
        accountId: OWN,
        requestId: OWN,
        queryString: at('requestContext.queryString'),
        variables: { a: at('requestContext.variables.a') },
      },
    }),
  },
  {
    name: 'SQS with JSON, attributes and plain text',
    kind: 'sqs',
    event: (at) => ({
      Records: [
        sqsRecord(json({ user: at('Records[0].body.user') }), {
          [at('Records[0].messageAttributes.')]: { stringValue: 'x', dataType: 'String' },
          note: { stringValue: at('Records[0].messageAttributes.note.stringValue'), dataType: 'String' },
          raw: {
            binaryValue: base64(at('Records[0].messageAttributes.raw.binaryValue')),
            dataType: 'Binary',
          },
        }),
        sqsRecord(at('Records[1].body')),
      ],
    }),
  },
  {
    name: 'S3 in SNS in SQS',
    kind: 'sqs',
    event: (at) => ({
      Records: [
        sqsRecord(
          json(
            notification(
              json({
                Records: [s3Record(encodeKey(at('Records[0].body.Message.Records[0].s3.object.key')))],
              }),
            ),
          ),
        ),
      ],
    }),
  },
  {
    name: 'EventBridge in SQS',
    kind: 'sqs',
    event: (at) => ({
      Records: [
        sqsRecord(
          json({
            version: '0',
            id: OWN,
            'detail-type': 'Order',
            source: 'shop',
            account: OWN,
            time: OWN,
            detail: { note: at('Records[0].body.detail.note') },
          }),
        ),
      ],
    }),
  },
  {
    name: 'SNS',
    kind: 'sns',
    event: (at) => ({
      Records: [
        {
          EventSource: 'aws:sns',
          EventVersion: '1.0',
          EventSubscriptionArn: OWN,
          Sns: {
            ...notification(json({ id: at('Records[0].Sns.Message.id') })),
            Subject: at('Records[0].Sns.Subject'),
            MessageAttributes: {
              a: { Type: 'String', Value: at('Records[0].Sns.MessageAttributes.a.Value') },
            },
          },
        },
      ],
    }),
  },
  {
    name: 'records of several services in one event',
    kind: 'sqs',
    event: (at) => ({
      Records: [
        sqsRecord(at('Records[0].body')),
        s3Record(encodeKey(at('Records[1].s3.object.key'))),
        { foreign: at('Records[2].foreign') },
      ],
    }),
  },
  {
    name: 'S3',
    kind: 's3',
    event: (at) => ({ Records: [s3Record(encodeKey(at('Records[0].s3.object.key')))] }),
  },
  {
    name: 'S3 by EventBridge',
    kind: 's3',
    event: (at) => ({
      version: '0',
      id: OWN,
      'detail-type': 'Object Created',
      source: 'aws.s3',
      account: '123456789012',
      time: OWN,
      resources: [OWN],
      detail: { bucket: { name: OWN }, object: { key: at('detail.object.key'), etag: OWN }, requester: OWN },
    }),
  },
  {
    name: 'S3 Object Lambda',
    kind: 's3-object-lambda',
    event: (at) => ({
      xAmzRequestId: OWN,
      getObjectContext: {
        inputS3Url: `https://example.com/?a=%2F${OWN}`,
        outputRoute: OWN,
        outputToken: OWN,
      },
      configuration: { accessPointArn: OWN, payload: OWN },
      userRequest: {
        url: at('userRequest.path'),
        headers: { 'X-Custom': at('userRequest.headers.x-custom'), Host: OWN },
      },
      userIdentity: { type: OWN },
    }),
  },
  {
    name: 'S3 Batch Operations',
    kind: 's3-batch',
    event: (at) => ({
      invocationSchemaVersion: '1.0',
      invocationId: OWN,
      job: { id: OWN },
      tasks: [{ taskId: 'task-1', s3Key: encodeKey(at('tasks[0].s3Key')), s3BucketArn: OWN }],
    }),
  },
  {
    name: "EventBridge, bus of one's own",
    kind: 'eventbridge',
    event: (at) => ({
      version: '0',
      id: OWN,
      'detail-type': at('detail-type'),
      source: 'shop.orders',
      account: '123456789012',
      time: OWN,
      region: OWN,
      resources: [OWN],
      detail: { customer: { name: at('detail.customer.name') } },
    }),
  },
  {
    name: 'EventBridge, forged service event',
    kind: 'eventbridge',
    event: (at) => ({
      version: '0',
      'detail-type': 'x',
      source: 'aws.ec2',
      detail: { state: OWN, note: at('detail.note') },
    }),
  },
  {
    name: 'EventBridge Scheduler',
    kind: 'scheduler',
    event: (at) => ({
      version: '0',
      id: OWN,
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      resources: [OWN],
      detail: json({ a: at('detail.a') }),
    }),
  },
  {
    name: 'DynamoDB stream with nested types, both images',
    kind: 'dynamodb-stream',
    event: (at) => ({
      Records: [
        {
          eventID: OWN,
          eventName: 'MODIFY',
          eventVersion: '1.1',
          eventSource: 'aws:dynamodb',
          awsRegion: OWN,
          dynamodb: {
            Keys: { pk: { S: at('Records[0].dynamodb.NewImage.pk') } },
            NewImage: {
              pk: { S: at('Records[0].dynamodb.NewImage.pk') },
              bin: { B: base64(at('Records[0].dynamodb.NewImage.bin')) },
              map: { M: { list: { L: [{ S: at('Records[0].dynamodb.NewImage.map.list[0]') }] } } },
              set: { SS: [at('Records[0].dynamodb.NewImage.set[0]')] },
              count: { N: '1' },
            },
            OldImage: {
              pk: { S: at('Records[0].dynamodb.NewImage.pk') },
              gone: { S: at('Records[0].dynamodb.OldImage.gone') },
            },
            SequenceNumber: '111',
            StreamViewType: 'NEW_AND_OLD_IMAGES',
          },
          eventSourceARN: OWN,
        },
      ],
    }),
  },
  {
    name: 'Kinesis, plain and gzip',
    kind: 'kinesis',
    event: (at) => ({
      Records: [at('Records[0].kinesis.data.a'), at('Records[1].kinesis.data.a')].map((text, i) => ({
        kinesis: {
          kinesisSchemaVersion: '1.0',
          partitionKey: at(`Records[${i}].kinesis.partitionKey`),
          sequenceNumber: String(i),
          data: (i === 0 ? base64 : gzip)(json({ a: text })),
        },
        eventSource: 'aws:kinesis',
        eventID: OWN,
        invokeIdentityArn: OWN,
        eventSourceARN: OWN,
      })),
    }),
  },
  {
    name: 'Firehose',
    kind: 'firehose',
    event: (at) => ({
      invocationId: OWN,
      deliveryStreamArn: 'arn:aws:firehose:eu-west-1:123456789012:deliverystream/d',
      region: OWN,
      records: [
        {
          recordId: 'r-1',
          approximateArrivalTimestamp: 1,
          data: base64(json({ a: at('records[0].data.a') })),
        },
        {
          recordId: 'r-2',
          data: gzip(
            json({
              messageType: 'DATA_MESSAGE',
              owner: OWN,
              logGroup: OWN,
              logStream: OWN,
              logEvents: [{ id: OWN, message: at('records[1].data.logEvents[0].message') }],
            }),
          ),
        },
      ],
    }),
  },
  {
    name: 'Kafka',
    kind: 'kafka',
    event: (at) => ({
      eventSource: 'aws:kafka',
      eventSourceArn: OWN,
      bootstrapServers: OWN,
      records: {
        'orders-0': [
          {
            topic: OWN,
            partition: 0,
            offset: 1,
            timestampType: 'CREATE_TIME',
            key: base64(at('records.orders-0[0].key')),
            value: base64(json({ a: at('records.orders-0[0].value.a') })),
            headers: [{ trace: bytes(at('records.orders-0[0].headers[0].trace')) }],
          },
        ],
      },
    }),
  },
  {
    name: 'ActiveMQ',
    kind: 'mq',
    event: (at) => ({
      eventSource: 'aws:mq',
      eventSourceArn: OWN,
      messages: [
        {
          messageID: OWN,
          messageType: 'jms/text-message',
          data: base64(at('messages[0].data')),
          destination: { physicalName: OWN },
          properties: { p: at('messages[0].properties.p') },
        },
      ],
    }),
  },
  {
    name: 'RabbitMQ',
    kind: 'mq',
    event: (at) => ({
      eventSource: 'aws:rmq',
      eventSourceArn: OWN,
      rmqMessagesByQueue: {
        'q::/': [
          {
            basicProperties: {
              contentType: 'text/plain',
              headers: {
                h: { bytes: bytes(at('rmqMessagesByQueue.q::/[0].basicProperties.headers.h.bytes')) },
              },
              timestamp: OWN,
            },
            redelivered: false,
            data: base64(at('rmqMessagesByQueue.q::/[0].data')),
          },
        ],
      },
    }),
  },
  {
    name: 'DocumentDB change stream',
    kind: 'documentdb',
    event: (at) => ({
      eventSource: 'aws:docdb',
      eventSourceArn: OWN,
      events: [
        {
          event: {
            _id: { _data: OWN },
            operationType: 'insert',
            ns: { db: OWN, coll: OWN },
            fullDocument: { note: at('events[0].event.fullDocument.note') },
          },
        },
      ],
    }),
  },
  {
    name: 'CloudWatch Logs',
    kind: 'cloudwatch-logs',
    event: (at) => ({
      awslogs: {
        data: gzip(
          json({
            messageType: 'DATA_MESSAGE',
            owner: OWN,
            logGroup: OWN,
            logStream: OWN,
            subscriptionFilters: [OWN],
            logEvents: [{ id: OWN, timestamp: 1, message: at('awslogs.data.logEvents[0].message') }],
          }),
        ),
      },
    }),
  },
  {
    name: 'CloudWatch alarm',
    kind: 'cloudwatch-alarm',
    event: () => ({
      source: 'aws.cloudwatch',
      alarmArn: OWN,
      accountId: OWN,
      time: OWN,
      region: OWN,
      alarmData: { alarmName: OWN, state: { value: 'ALARM', reasonData: `{"version":"${OWN}"}` } },
    }),
  },
  {
    name: 'Cognito with client metadata',
    kind: 'cognito',
    event: (at) => ({
      version: '1',
      region: OWN,
      userPoolId: OWN,
      userName: at('userName'),
      callerContext: { awsSdkVersion: OWN, clientId: OWN },
      triggerSource: 'PreSignUp_SignUp',
      request: {
        userAttributes: { sub: OWN, email: at('request.userAttributes.email') },
        validationData: { v: at('request.validationData.v') },
        clientMetadata: { m: at('request.clientMetadata.m') },
        codeParameter: '{####}',
      },
      response: {},
    }),
  },
  {
    name: 'Lex V2',
    kind: 'lex',
    event: (at) => ({
      messageVersion: '1.0',
      invocationSource: 'FulfillmentCodeHook',
      inputMode: 'Text',
      bot: { id: OWN, name: OWN },
      inputTranscript: at('inputTranscript'),
      sessionState: {
        intent: {
          name: 'Book',
          slots: {
            city: { value: { originalValue: at('sessionState.intent.slots.city.value.originalValue') } },
          },
        },
      },
    }),
  },
  {
    name: 'Alexa',
    kind: 'alexa',
    event: (at) => ({
      version: '1.0',
      session: { sessionId: OWN, application: { applicationId: 'amzn1.ask.skill.1' }, user: { userId: OWN } },
      context: { System: { apiAccessToken: OWN } },
      request: {
        type: 'IntentRequest',
        requestId: OWN,
        locale: 'en-US',
        intent: {
          name: 'Order',
          slots: { dish: { name: 'dish', value: at('request.intent.slots.dish.value') } },
        },
      },
    }),
  },
  {
    name: 'Connect',
    kind: 'connect',
    event: (at) => ({
      Name: 'ContactFlowEvent',
      Details: {
        ContactData: {
          Attributes: { a: at('Details.ContactData.Attributes.a') },
          ContactId: OWN,
          InstanceARN: OWN,
        },
        Parameters: { p: at('Details.Parameters.p') },
      },
    }),
  },
  {
    name: 'Bedrock agent, API',
    kind: 'bedrock-agent',
    event: (at) => ({
      messageVersion: '1.0',
      agent: { name: OWN, id: OWN },
      actionGroup: 'orders',
      inputText: at('inputText'),
      sessionId: OWN,
      apiPath: '/orders',
      httpMethod: 'POST',
      parameters: [{ name: 'id', type: 'string', value: at('parameters[0].value') }],
      requestBody: {
        content: {
          'application/json': {
            properties: [
              {
                name: 'note',
                type: 'string',
                value: at('requestBody.content.application/json.properties[0].value'),
              },
            ],
          },
        },
      },
    }),
  },
  {
    name: 'IoT custom authorizer',
    kind: 'iot',
    event: (at) => ({
      token: at('token'),
      signatureVerified: false,
      protocols: ['mqtt'],
      protocolData: {
        mqtt: { username: at('protocolData.mqtt.username'), clientId: at('protocolData.mqtt.clientId') },
      },
      connectionMetadata: { id: OWN },
    }),
  },
  {
    name: 'SES',
    kind: 'ses',
    event: (at) => ({
      Records: [
        {
          eventSource: 'aws:ses',
          eventVersion: '1.0',
          ses: {
            mail: {
              timestamp: OWN,
              messageId: OWN,
              source: at('Records[0].ses.mail.source'),
              headers: [{ name: 'Subject', value: at('Records[0].ses.mail.headers[0].value') }],
              commonHeaders: { subject: at('Records[0].ses.mail.commonHeaders.subject'), date: OWN },
            },
            receipt: { recipients: [OWN], action: { functionArn: OWN } },
          },
        },
      ],
    }),
  },
  {
    name: 'AWS Config',
    kind: 'config',
    event: (at) => ({
      version: '1.0',
      invokingEvent: json({
        configurationItem: {
          resourceId: OWN,
          tags: { owner: at('invokingEvent.configurationItem.tags.owner') },
        },
        messageType: OWN,
      }),
      ruleParameters: json({ p: at('ruleParameters.p') }),
      configRuleName: OWN,
      resultToken: OWN,
    }),
  },
  {
    name: 'CodeCommit',
    kind: 'codecommit',
    event: (at) => ({
      Records: [
        {
          eventSource: 'aws:codecommit',
          eventId: OWN,
          codecommit: { references: [{ commit: OWN, ref: at('Records[0].codecommit.references[0].ref') }] },
          customData: at('Records[0].customData'),
          userIdentityARN: OWN,
        },
      ],
    }),
  },
  {
    name: 'CodePipeline',
    kind: 'codepipeline',
    event: (at) => ({
      'CodePipeline.job': {
        id: OWN,
        accountId: OWN,
        data: {
          actionConfiguration: {
            configuration: {
              FunctionName: OWN,
              UserParameters: json({
                p: at('CodePipeline.job.data.actionConfiguration.configuration.UserParameters.p'),
              }),
            },
          },
          artifactCredentials: { secretAccessKey: OWN },
        },
      },
    }),
  },
  {
    name: 'CloudFormation custom resource',
    kind: 'cloudformation',
    event: (at) => ({
      RequestType: 'Create',
      ServiceToken: OWN,
      ResponseURL: `https://example.com/?x=%7C${OWN}`,
      StackId: 'arn:aws:cloudformation:eu-west-1:123456789012:stack/s/1',
      RequestId: OWN,
      LogicalResourceId: OWN,
      ResourceProperties: { ServiceToken: OWN, Script: at('ResourceProperties.Script') },
    }),
  },
  {
    name: 'Step Functions with its context object',
    kind: 'step-functions',
    event: (at) => ({
      Execution: {
        Id: 'arn:aws:states:eu-west-1:123456789012:execution:m:1',
        Input: { order: at('Execution.Input.order') },
        RoleArn: OWN,
        StartTime: OWN,
      },
      State: { EnteredTime: OWN, Name: OWN },
      StateMachine: { Id: OWN },
      extra: at('extra'),
    }),
  },
  {
    name: 'Transfer Family identity provider',
    kind: 'transfer',
    event: (at) => ({
      serverId: 's-1',
      username: at('username'),
      password: at('password'),
      protocol: 'SFTP',
      sourceIp: '192.0.2.1',
    }),
  },
  {
    name: 'direct invocation',
    kind: 'direct',
    event: (at) => ({ order: { note: at('order.note') }, list: [[at('list[0][0]')]] }),
  },
  { name: 'a list', kind: 'direct', event: (at) => [at('[0]'), { a: at('[1].a') }] },
  {
    name: 'an envelope that nobody knows',
    kind: 'unrecognised',
    event: (at) => ({ Records: [{ eventSource: 'aws:new', body: at('Records[0].body') }], more: at('more') }),
  },
];
