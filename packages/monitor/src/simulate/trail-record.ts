import { isoSeconds } from './clock.ts';
import type { Random } from './random.ts';

/** Who makes a simulated call. */
export interface TrailIdentity {
  readonly kind: 'role' | 'user' | 'service' | 'root';
  readonly account: string;
  /** Role or user name; service name such as `lambda.amazonaws.com`. */
  readonly name: string;
  /** Role session name. */
  readonly session?: string;
  readonly fromConsole?: boolean;
  readonly mfa?: boolean;
  /** e.g. `cloudformation.amazonaws.com`: the service calls on behalf of the identity. */
  readonly invokedBy?: string;
}

/** One call, before it is written as a CloudTrail record. */
export interface TrailCall {
  /** Epoch seconds. */
  readonly time: number;
  readonly region: string;
  /** Account that receives the event. */
  readonly account: string;
  readonly identity: TrailIdentity;
  /** `lambda` for `lambda.amazonaws.com`. */
  readonly service: string;
  readonly name: string;
  readonly sourceAddress: string;
  readonly userAgent: string;
  readonly readOnly?: boolean;
  readonly request?: unknown;
  readonly response?: unknown;
  /** additionalEventData, e.g. `{ MFAUsed: 'Yes' }` of ConsoleLogin. */
  readonly additional?: unknown;
  readonly errorCode?: string;
  readonly category?: 'Management' | 'Data' | 'NetworkActivity';
  readonly eventType?: string;
  readonly vpcEndpointId?: string;
  readonly resources?: readonly { readonly type: string; readonly ARN: string }[];
}

/** The call as CloudTrail writes it (event version 1.11), as JSON text. */
export function trailRecord(call: TrailCall, random: Random): string {
  const category = call.category ?? 'Management';
  const denied = call.errorCode ?? '';
  return JSON.stringify({
    eventVersion: '1.11',
    userIdentity: userIdentity(call),
    eventTime: isoSeconds(call.time),
    eventSource: `${call.service}.amazonaws.com`,
    eventName: call.name,
    awsRegion: call.region,
    sourceIPAddress: call.sourceAddress,
    userAgent: call.userAgent,
    ...(denied === ''
      ? {}
      : {
          errorCode: denied,
          errorMessage: `User is not authorized to perform: ${call.service}:${call.name}`,
        }),
    requestParameters: call.request ?? null,
    responseElements: denied === '' ? (call.response ?? null) : null,
    ...(call.additional === undefined ? {} : { additionalEventData: call.additional }),
    requestID: random.uuid(),
    eventID: random.uuid(),
    readOnly: call.readOnly ?? /^(Get|List|Describe|Head|Lookup|BatchGet)/.test(call.name),
    ...(call.resources === undefined ? {} : { resources: call.resources }),
    eventType: call.eventType ?? 'AwsApiCall',
    managementEvent: category === 'Management',
    recipientAccountId: call.account,
    ...(call.vpcEndpointId === undefined ? {} : { vpcEndpointId: call.vpcEndpointId }),
    eventCategory: category,
    ...(call.identity.fromConsole === true ? { sessionCredentialFromConsole: 'true' } : {}),
  });
}

function userIdentity({ identity, time }: TrailCall): Record<string, unknown> {
  const { account, name } = identity;
  const invokedBy = identity.invokedBy === undefined ? {} : { invokedBy: identity.invokedBy };
  const attributes = {
    creationDate: isoSeconds(time - (time % 3600)),
    mfaAuthenticated: String(identity.mfa ?? false),
  };
  if (identity.kind === 'service') return { type: 'AWSService', invokedBy: name };
  if (identity.kind === 'root') {
    const arn = `arn:aws:iam::${account}:root`;
    return { type: 'Root', principalId: account, arn, accountId: account, sessionContext: { attributes } };
  }
  if (identity.kind === 'user') {
    const arn = `arn:aws:iam::${account}:user/${name}`;
    return {
      type: 'IAMUser',
      principalId: `AIDA${token(account + name, 17)}`,
      arn,
      accountId: account,
      accessKeyId: `${identity.fromConsole === true ? 'ASIA' : 'AKIA'}${token(`key${account}${name}`, 16)}`,
      userName: name,
      ...(identity.fromConsole === true ? { sessionContext: { attributes } } : {}),
      ...invokedBy,
    };
  }
  const session = identity.session ?? name;
  const principalId = `AROA${token(account + name, 17)}`;
  return {
    type: 'AssumedRole',
    principalId: `${principalId}:${session}`,
    arn: `arn:aws:sts::${account}:assumed-role/${name}/${session}`,
    accountId: account,
    accessKeyId: `ASIA${token(`key${account}${name}${session}${Math.floor(time / 43_200)}`, 16)}`,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId,
        arn: `arn:aws:iam::${account}:role/${name}`,
        accountId: account,
        userName: name,
      },
      attributes,
    },
    ...invokedBy,
  };
}

const TOKEN_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An identifier that follows from `text`, in the alphabet of AWS's unique ids; never a real key. */
export function token(text: string, length: number): string {
  let hash = 0x811c9dc5;
  let result = '';
  for (let index = 0; result.length < length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index % text.length), 0x01000193) >>> 0;
    if (index >= text.length - 1) result += TOKEN_LETTERS[(hash >>> 11) & 31] ?? 'A';
  }
  return result;
}
