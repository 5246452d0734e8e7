import { payload } from './read-body.ts';
import { readHeaders } from './read-request.ts';
import {
  asObject,
  asText,
  entries,
  inRole,
  items,
  metadata,
  repeated,
  shape,
  userText,
} from './read-value.ts';
import type { EventObject } from './trigger.ts';
import type { TriggerShape } from './trigger-shape.ts';

const REFUSAL = 'Sorry, I cannot help with that.';

/** Identifiers that a directory gives out; the other claims are what a person typed. */
const CLAIMS = {
  sub: metadata,
  iss: metadata,
  aud: metadata,
  token_use: metadata,
  event_id: metadata,
  jti: metadata,
  origin_jti: metadata,
  'cognito:user_status': metadata,
  email_verified: metadata,
  phone_number_verified: metadata,
};

const cognitoRequest = shape({
  userAttributes: shape({ ...CLAIMS, identities: payload }),
  clientMetadata: entries(payload),
  validationData: entries(payload),
  codeParameter: repeated,
  linkParameter: repeated,
  usernameParameter: repeated,
  session: metadata,
  groupConfiguration: metadata,
  scopes: metadata,
  privateChallengeParameters: metadata,
});

/** Selection sets are the query's structure: nested names and braces that look like code. */
const appsyncContext = shape({
  typeName: metadata,
  fieldName: metadata,
  identity: shape({
    ...CLAIMS,
    sourceIp: metadata,
    issuer: metadata,
    groups: metadata,
    defaultAuthStrategy: metadata,
    claims: shape(CLAIMS),
  }),
  request: shape({ headers: readHeaders, domainName: metadata }),
  info: shape({
    fieldName: metadata,
    parentTypeName: metadata,
    selectionSetList: repeated,
    selectionSetGraphQL: repeated,
  }),
  env: metadata,
});

const lexSlot = shape({ slotDetails: repeated });
const lexEvent = shape({
  messageVersion: metadata,
  invocationSource: metadata,
  inputMode: metadata,
  responseContentType: metadata,
  outputDialogMode: metadata,
  bot: metadata,
  currentIntent: shape({
    name: metadata,
    confirmationStatus: metadata,
    slotDetails: repeated,
    slots: lexSlot,
  }),
  alternativeIntents: repeated,
  interpretations: repeated,
  recentIntentSummaryView: repeated,
  requestAttributes: entries(payload),
  sessionAttributes: entries(payload),
});

function closeDialog(event: EventObject): unknown {
  const message = { contentType: 'PlainText', content: REFUSAL };
  const state = asObject(event['sessionState']);
  if (state === undefined) {
    return { dialogAction: { type: 'Close', fulfillmentState: 'Failed', message } };
  }
  const name = asObject(state['intent'])?.['name'];
  return {
    sessionState: { dialogAction: { type: 'Close' }, intent: { name, state: 'Failed' } },
    messages: [message],
  };
}

const alexaEvent = shape({
  version: metadata,
  session: shape({ sessionId: metadata, application: metadata, user: repeated, attributes: userText }),
  context: repeated,
  request: shape({
    type: metadata,
    requestId: metadata,
    timestamp: metadata,
    locale: metadata,
    dialogState: metadata,
    intent: shape({
      name: metadata,
      slots: entries(
        shape({
          name: metadata,
          confirmationStatus: metadata,
          source: metadata,
          resolutions: repeated,
          slotValue: repeated,
        }),
      ),
    }),
  }),
});

const connectEvent = shape({
  Name: metadata,
  Details: shape({
    ContactData: shape(
      {
        Attributes: entries(payload),
        CustomerEndpoint: shape({ Type: metadata }),
        SegmentAttributes: metadata,
      },
      metadata,
    ),
    Parameters: entries(payload),
  }),
});

const bedrockEvent = shape({
  messageVersion: metadata,
  agent: metadata,
  sessionId: metadata,
  actionGroup: metadata,
  function: metadata,
  apiPath: metadata,
  httpMethod: metadata,
  parameters: items(shape({ name: metadata, type: metadata, value: payload })),
  sessionAttributes: entries(payload),
  promptSessionAttributes: entries(payload),
});

/** An action group is asked by function or by API operation, and answers in the same way. */
function refuseAction(event: EventObject): unknown {
  const { actionGroup, apiPath, httpMethod } = event;
  const body = JSON.stringify({ message: 'Forbidden' });
  const response =
    apiPath === undefined
      ? {
          actionGroup,
          function: event['function'],
          functionResponse: { responseState: 'FAILURE', responseBody: { TEXT: { body } } },
        }
      : {
          actionGroup,
          apiPath,
          httpMethod,
          httpStatusCode: 403,
          responseBody: { 'application/json': { body } },
        };
  return { messageVersion: '1.0', response };
}

/** AppSync reads errors from the answer only in a batch; a single resolver's error is a thrown one. */
function isAppSync(event: EventObject): boolean {
  return typeof asObject(event['info'])?.['fieldName'] === 'string' && 'arguments' in event;
}

/** Authorizers of AppSync get the whole query. */
function isAppSyncAuthorizer({ authorizationToken, requestContext }: EventObject): boolean {
  const context = asObject(requestContext);
  return (
    typeof authorizationToken === 'string' &&
    typeof context?.['queryString'] === 'string' &&
    typeof context['apiId'] === 'string'
  );
}

/** Directories, assistants and GraphQL: one person's words with an identity around them. */
export const CONVERSATION_TRIGGERS: readonly TriggerShape[] = [
  {
    kind: 'appsync',
    isMine: isAppSyncAuthorizer,
    read: shape({
      authorizationToken: inRole('header'),
      requestContext: shape({
        apiId: metadata,
        accountId: metadata,
        requestId: metadata,
        operationName: metadata,
        queryString: inRole('query'),
      }),
      requestHeaders: readHeaders,
    }),
    blockedAnswer: () => ({ isAuthorized: false }),
  },
  { kind: 'appsync', isMine: isAppSync, read: appsyncContext },
  {
    kind: 'cognito',
    isMine: (event) => typeof event['triggerSource'] === 'string' && typeof event['userPoolId'] === 'string',
    read: shape({
      version: metadata,
      triggerSource: metadata,
      region: metadata,
      userPoolId: metadata,
      callerContext: metadata,
      request: cognitoRequest,
      response: metadata,
    }),
  },
  {
    kind: 'lex',
    isMine: ({ bot, sessionState, currentIntent }) =>
      asObject(bot) !== undefined && (asObject(sessionState) ?? asObject(currentIntent)) !== undefined,
    read: lexEvent,
    blockedAnswer: closeDialog,
  },
  {
    kind: 'alexa',
    isMine: (event) => {
      const application =
        asObject(asObject(event['session'])?.['application']) ??
        asObject(asObject(asObject(event['context'])?.['System'])?.['application']);
      return (
        asText(application?.['applicationId']).startsWith('amzn1.') &&
        asObject(event['request']) !== undefined
      );
    },
    read: alexaEvent,
    blockedAnswer: () => ({
      version: '1.0',
      response: { outputSpeech: { type: 'PlainText', text: REFUSAL }, shouldEndSession: true },
    }),
  },
  {
    // A contact flow goes its Error branch when the function throws; any answer would be the Success branch.
    kind: 'connect',
    isMine: (event) => event['Name'] === 'ContactFlowEvent' && asObject(event['Details']) !== undefined,
    read: connectEvent,
  },
  {
    kind: 'bedrock-agent',
    isMine: (event) => asObject(event['agent']) !== undefined && typeof event['actionGroup'] === 'string',
    read: bedrockEvent,
    blockedAnswer: refuseAction,
  },
];
