const { DynamoDBClient, PutItemCommand } = require('@aws-sdk/client-dynamodb');

const client = new DynamoDBClient({});

exports.add = async (event) => {
  const { id } = JSON.parse(event.body ?? '{}');
  await client.send(new PutItemCommand({ TableName: process.env.TABLE, Item: { id: { S: String(id) } } }));
  return { statusCode: 204, body: '' };
};
