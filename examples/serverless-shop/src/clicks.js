exports.handler = async (event) => {
  const failed = [];
  for (const record of event.Records) {
    try {
      JSON.parse(Buffer.from(record.kinesis.data, 'base64').toString('utf8'));
    } catch {
      failed.push({ itemIdentifier: record.kinesis.sequenceNumber });
    }
  }
  return { batchItemFailures: failed };
};
