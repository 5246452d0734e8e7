import { payload } from './read-body.ts';
import { readHeaders } from './read-request.ts';
import { asObject, asText, entries, inRole, items, metadata, quiet, repeated, shape } from './read-value.ts';
import type { EventObject } from './trigger.ts';
import type { TriggerShape } from './trigger-shape.ts';

const REFUSAL = 'Sorry, I cannot help with that.';
const words = entries(payload);

/** Identifiers that a directory gives out; the other claims are what a person typed. */
const CLAIMS = quiet(`sub iss aud token_use event_id jti origin_jti cognito:user_status email_verified
  phone_number_verified auth_time exp iat`);

const cognitoRequest = shape({
  ...quiet('type session groupConfiguration scopes challengeName privateChallengeParameters'),
  codeParameter: repeated,
  linkParameter: repeated,
  usernameParameter: repeated,
  userAttributes: shape({ ...CLAIMS, identities: payload }),
  clientMetadata: words,
  validationData: words,
});

/** Selection sets are the query's structure: nested names and braces that look like code. */
const appsyncContext = shape({
  ...quiet('typeName fieldName parentTypeName env outErrors'),
  identity: shape({
    ...CLAIMS,
    ...quiet('sourceIp issuer groups defaultAuthStrategy'),
    claims: shape(CLAIMS),
  }),
  request: shape({ headers: readHeaders, domainName: metadata }),
  info: shape({
    ...quiet('fieldName parentTypeName'),
    selectionSetList: repeated,
    selectionSetGraphQL: repeated,
  }),
});

/** A resolver's context, as AppSync sends it or as request mappings before it spelled it. */
function isAppSync(event: EventObject): boolean {
  const isContext = typeof asObject(event['info'])?.['fieldName'] === 'string';
  return (
    'arguments' in event && (isContext || (typeof event['fieldName'] === 'string' && 'identity' in event))
  );
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

const lexEvent = shape({
  ...quiet('messageVersion invocationSource inputMode responseContentType outputDialogMode bot'),
  currentIntent: shape({ ...quiet('name confirmationStatus'), slotDetails: repeated }),
  alternativeIntents: repeated,
  recentIntentSummaryView: repeated,
  requestAttributes: words,
  sessionAttributes: words,
});

function closeDialog({ sessionState }: EventObject): unknown {
  const message = { contentType: 'PlainText', content: REFUSAL };
  const state = asObject(sessionState);
  if (state === undefined) return { dialogAction: { type: 'Close', fulfillmentState: 'Failed', message } };
  const name = asObject(state['intent'])?.['name'];
  return {
    sessionState: { dialogAction: { type: 'Close' }, intent: { name, state: 'Failed' } },
    messages: [message],
  };
}

const alexaSlot = shape({
  ...quiet('name confirmationStatus source'),
  resolutions: repeated,
  slotValue: repeated,
});
const alexaEvent = shape({
  version: metadata,
  session: shape({ ...quiet('sessionId application'), user: repeated }),
  context: repeated,
  request: shape({
    ...quiet('type requestId timestamp locale dialogState'),
    intent: shape({ ...quiet('name confirmationStatus'), slots: entries(alexaSlot) }),
  }),
});

function isAlexa({ session, context, request }: EventObject): boolean {
  const application =
    asObject(asObject(session)?.['application']) ??
    asObject(asObject(asObject(context)?.['System'])?.['application']);
  return asText(application?.['applicationId']).startsWith('amzn1.') && asObject(request) !== undefined;
}

const connectEvent = shape({
  Name: metadata,
  Details: shape({
    ContactData: shape({ Attributes: words, CustomerEndpoint: shape(quiet('Type')) }, metadata),
    Parameters: words,
  }),
});

const parameter = shape({ ...quiet('name type'), value: payload });
const bedrockEvent = shape({
  ...quiet('messageVersion agent sessionId actionGroup function apiPath httpMethod'),
  parameters: items(parameter),
  requestBody: shape({ content: shape(quiet('none'), shape({ properties: items(parameter) })) }),
  sessionAttributes: words,
  promptSessionAttributes: words,
});

/** An action group is asked by function or by API operation, and answers in the same way. */
function refuseAction({ actionGroup, apiPath, httpMethod, function: name }: EventObject): unknown {
  const body = '{"message":"Forbidden"}';
  const functionResponse = { responseState: 'FAILURE', responseBody: { TEXT: { body } } };
  const response =
    apiPath === undefined
      ? { actionGroup, function: name, functionResponse }
      : {
          actionGroup,
          apiPath,
          httpMethod,
          httpStatusCode: 403,
          responseBody: { 'application/json': { body } },
        };
  return { messageVersion: '1.0', response };
}

/** Directories, assistants and GraphQL: one person's words with an identity around them. */
export const CONVERSATION_TRIGGERS: readonly TriggerShape[] = [
  {
    kind: 'appsync',
    isMine: isAppSyncAuthorizer,
    read: shape({
      authorizationToken: inRole('header'),
      requestContext: shape({
        ...quiet('apiId accountId requestId operationName'),
        queryString: inRole('query'),
      }),
      requestHeaders: readHeaders,
    }),
    blockedAnswer: () => ({ isAuthorized: false }),
  },
  // A resolver's error is a thrown one; only of a batch does AppSync read errors from the answer.
  { kind: 'appsync', isMine: isAppSync, read: appsyncContext },
  {
    kind: 'cognito',
    isMine: ({ triggerSource, userPoolId }) =>
      typeof triggerSource === 'string' && typeof userPoolId === 'string',
    read: shape({
      ...quiet('version triggerSource region userPoolId callerContext response'),
      request: cognitoRequest,
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
    isMine: isAlexa,
    read: alexaEvent,
    blockedAnswer: () => ({
      version: '1.0',
      response: { outputSpeech: { type: 'PlainText', text: REFUSAL }, shouldEndSession: true },
    }),
  },
  {
    // A contact flow goes its Error branch when the function throws; any answer would be the Success branch.
    kind: 'connect',
    isMine: ({ Name, Details }) => Name === 'ContactFlowEvent' && asObject(Details) !== undefined,
    read: connectEvent,
  },
  {
    kind: 'bedrock-agent',
    isMine: ({ agent, actionGroup }) => asObject(agent) !== undefined && typeof actionGroup === 'string',
    read: bedrockEvent,
    blockedAnswer: refuseAction,
  },
];
