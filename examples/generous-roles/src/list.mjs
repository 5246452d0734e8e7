import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';

const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));

/** The receipts of the customer who asks. */
export async function handler(event) {
  const { Items } = await table.send(
    new QueryCommand({
      TableName: process.env.RECEIPTS_TABLE,
      KeyConditionExpression: 'customer = :customer',
      ExpressionAttributeValues: { ':customer': event.requestContext.authorizer.jwt.claims.sub },
    }),
  );
  return { statusCode: 200, body: JSON.stringify(Items) };
}
