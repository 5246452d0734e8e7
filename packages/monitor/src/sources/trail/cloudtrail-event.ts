import { createHash } from 'node:crypto';
import type { ApiCall } from '../../records/api-call.ts';
import { canonicalAddress } from '../canonical-address.ts';
import { epochSeconds } from '../epoch-seconds.ts';
import { fieldOf, type JsonObject, objectField, textField } from '../json/json-fields.ts';
import { recordText } from './cloudtrail-record-text.ts';
import { resourceOf } from './cloudtrail-resource.ts';

/** Names of calls that only read; AssumeRole is one for CloudTrail too. */
const READ_NAME =
  /^(?:Get|List|Describe|Head|Lookup|BatchGet|BatchDescribe|Search|Select|Query|Scan|Filter|Simulate|Estimate|AssumeRole)(?![a-z])/;
const CATEGORIES = ['Management', 'Data', 'NetworkActivity', 'Insight'] as const;

/** What the surroundings of an event say where the event itself does not: an envelope, or the object's path. */
export interface EventSurroundings {
  readonly eventId: string;
  readonly account: string;
  readonly region: string;
}

/** Lambda's event names carry the date of the API's version: `UpdateFunctionCode20150331v2`. */
export function canonicalEventName(name: string): string {
  return /^(.*?)(20\d{6}(v\d+)?)?$/.exec(name)?.[1] || name;
}

/** The normalised call, or why the event cannot be one. `text` is the event's JSON, hashed when it has no id. */
export function parseCloudTrailEvent(
  event: JsonObject,
  text: string,
  around: EventSurroundings,
): ApiCall | { readonly because: string } {
  const eventName = canonicalEventName(textField(event, 'eventName'));
  if (eventName === '') return { because: 'eventName is missing' };
  const eventSource = textField(event, 'eventSource');
  if (eventSource === '') return { because: 'eventSource is missing' };
  const time = epochSeconds(fieldOf(event, 'eventTime'));
  if (time === undefined)
    return { because: `eventTime is not a time: ${shown(fieldOf(event, 'eventTime'))}` };
  const identity = objectField(event, 'userIdentity');
  const errorCode = errorCodeOf(event);
  const readOnly = isReadOnly(event, eventName);
  const sourceAddress = textField(event, 'sourceIPAddress');
  return {
    eventId: textField(event, 'eventID') || around.eventId || hashOf(text),
    time: Math.floor(time),
    account: textField(event, 'recipientAccountId') || around.account || textField(identity, 'accountId'),
    region: textField(event, 'awsRegion') || around.region,
    eventSource,
    eventName,
    category: categoryOf(event),
    readOnly,
    errorCode,
    ...principalFields(identity),
    sourceAddress: canonicalAddress(sourceAddress) ?? sourceAddress,
    userAgent: textField(event, 'userAgent'),
    vpcEndpointId: textField(event, 'vpcEndpointId'),
    fromConsole: isTrue(fieldOf(event, 'sessionCredentialFromConsole')),
    mfa: hasMfa(event, identity),
    resource: resourceOf(event),
    record: readOnly && errorCode === '' ? '' : recordText(event),
  };
}

type PrincipalFields = Pick<
  ApiCall,
  'principalType' | 'principal' | 'principalAccount' | 'sessionName' | 'accessKeyId' | 'invokedBy'
>;

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html */
function principalFields(identity: JsonObject): PrincipalFields {
  const issuer = objectField(objectField(identity, 'sessionContext'), 'sessionIssuer');
  const arn = textField(identity, 'arn');
  const invokedBy = textField(identity, 'invokedBy');
  const principalId = textField(identity, 'principalId');
  return {
    principalType: textField(identity, 'type'),
    principal: textField(issuer, 'arn') || roleArn(arn) || arn || invokedBy || principalId,
    principalAccount: textField(identity, 'accountId') || textField(issuer, 'accountId'),
    sessionName: sessionNameOf(identity, arn, principalId),
    accessKeyId: textField(identity, 'accessKeyId'),
    invokedBy,
  };
}

/** The role of an assumed-role ARN (its path is not in there), '' for other ARNs. */
function roleArn(arn: string): string {
  const parts = /^arn:([a-z-]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn);
  return parts === null ? '' : `arn:${parts[1]}:iam::${parts[2]}:role/${parts[3]}`;
}

function sessionNameOf(identity: JsonObject, arn: string, principalId: string): string {
  const type = textField(identity, 'type');
  if (type === 'AssumedRole' || type === 'FederatedUser') {
    const colon = principalId.indexOf(':');
    return colon === -1 ? arn.slice(arn.lastIndexOf('/') + 1) : principalId.slice(colon + 1);
  }
  return textField(identity, 'userName');
}

function categoryOf(event: JsonObject): ApiCall['category'] {
  const text = textField(event, 'eventCategory');
  if (text !== '') return CATEGORIES.find((category) => category === text) ?? 'other';
  return isFalse(fieldOf(event, 'managementEvent')) ? 'Data' : 'Management';
}

/** A failed console sign-in has no errorCode, only an answer that says so. */
function errorCodeOf(event: JsonObject): string {
  const signIn = textField(objectField(event, 'responseElements'), 'ConsoleLogin');
  return textField(event, 'errorCode') || (signIn === 'Failure' ? 'ConsoleLoginFailure' : '');
}

function isReadOnly(event: JsonObject, eventName: string): boolean {
  const value = fieldOf(event, 'readOnly');
  if (isTrue(value)) return true;
  if (isFalse(value)) return false;
  return READ_NAME.test(eventName);
}

function hasMfa(event: JsonObject, identity: JsonObject): boolean {
  const attributes = objectField(objectField(identity, 'sessionContext'), 'attributes');
  const signIn = textField(objectField(event, 'additionalEventData'), 'MFAUsed');
  return isTrue(fieldOf(attributes, 'mfaAuthenticated')) || signIn === 'Yes';
}

// Depending on the way an event took, booleans arrive as texts.
function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function isFalse(value: unknown): boolean {
  return value === false || value === 'false';
}

function shown(value: unknown): string {
  return JSON.stringify(value ?? 'missing').slice(0, 60);
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}
