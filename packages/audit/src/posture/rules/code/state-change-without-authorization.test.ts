import { codeRuleCases } from '../../code-rule.cases.ts';
import { stateChangeWithoutAuthorization } from './state-change-without-authorization.ts';

codeRuleCases(stateChangeWithoutAuthorization, {
  vulnerable: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, DeleteCommand } from '@aws-sdk/lib-dynamodb';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = async (event) => {
  await db.send(new DeleteCommand({ TableName: process.env.TABLE, Key: { id: event.pathParameters.id } }));
  return { statusCode: 204, body: '' };
};
`,
  safe: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, DeleteCommand } from '@aws-sdk/lib-dynamodb';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = async (event) => {
  const owner = event.requestContext.authorizer.claims.sub;
  await db.send(new DeleteCommand({
    TableName: process.env.TABLE, Key: { id: event.pathParameters.id },
    ConditionExpression: '#o = :owner', ExpressionAttributeNames: { '#o': 'owner' }, ExpressionAttributeValues: { ':owner': owner },
  }));
  return { statusCode: 204, body: '' };
};
`,
});
