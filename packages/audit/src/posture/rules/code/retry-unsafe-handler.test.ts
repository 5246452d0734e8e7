import { codeRuleCases } from '../../code-rule.cases.ts';
import { retryUnsafeHandler } from './retry-unsafe-handler.ts';

codeRuleCases(retryUnsafeHandler, {
  flows: false,
  vulnerable: `
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
const ses = new SESClient({});
export const handler = async (event) => {
  for (const record of event.Records) {
    const order = JSON.parse(record.body);
    await ses.send(new SendEmailCommand({ Source: 'shop@example.com', Destination: { ToAddresses: [order.mail] }, Message: { Subject: { Data: 'Thanks' }, Body: { Text: { Data: 'Thanks' } } } }));
  }
};
`,
  safe: `
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
const ses = new SESClient({});
const persistenceStore = new DynamoDBPersistenceLayer({ tableName: 'seen' });
const send = makeIdempotent(async (order) => {
  await ses.send(new SendEmailCommand({ Source: 'shop@example.com', Destination: { ToAddresses: [order.mail] }, Message: { Subject: { Data: 'Thanks' }, Body: { Text: { Data: 'Thanks' } } } }));
}, { persistenceStore });
export const handler = async (event) => {
  for (const record of event.Records) await send(JSON.parse(record.body));
};
`,
});
