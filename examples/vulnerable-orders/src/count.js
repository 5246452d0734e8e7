exports.handler = async (event) => ({ count: event.Records.length });
