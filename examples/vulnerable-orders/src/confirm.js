const { template } = require('lodash');

exports.handler = async (event) => ({
  statusCode: 200,
  body: template('Order <%= id %> is confirmed')({ id: event.rawPath }),
});
