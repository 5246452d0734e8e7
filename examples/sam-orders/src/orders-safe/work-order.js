exports.handler = async (event) => {
  const failed = [];
  for (const record of event.Records) {
    try {
      JSON.parse(record.body);
    } catch {
      failed.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures: failed };
};
