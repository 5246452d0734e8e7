import type { ApiCall } from '../../records/api-call.ts';
import { fieldValues, isRecord } from './field-values.ts';

const CATEGORIES = ['Management', 'Data', 'NetworkActivity', 'Insight'] as const;

/** Reads that take secrets: their parameters are kept although they succeed. */
const KEPT_READS =
  /^(GetParameters?|GetParametersByPath|GetSecretValue|BatchGetSecretValue|DescribeInstanceAttribute)$/;

/**
 * One CloudTrail record, as JSON, to the call that rules judge; undefined when it is no record. For rule cases and
 * evaluation: bulk ingest has its own reader, which gives the same columns.
 */
export function callFromRecord(record: unknown): ApiCall | undefined {
  if (!isRecord(record) || typeof record['eventName'] !== 'string') return undefined;
  const text = (path: string): string => {
    const [value] = fieldValues(record, path);
    return typeof value === 'string' ? value : '';
  };
  const flag = (path: string) => String(fieldValues(record, path)[0]) === 'true';
  const eventName = record['eventName'].replace(/20\d{6}(v\d+)?$/, '');
  const errorCode = text('errorCode');
  const readOnly = fieldValues(record, 'readOnly')[0] === true;
  const isKept = !readOnly || errorCode !== '' || KEPT_READS.test(eventName);
  const arn = text('userIdentity.arn');
  const type = text('userIdentity.type');
  return {
    eventId: text('eventID'),
    time: Date.parse(text('eventTime')) / 1_000,
    account: text('recipientAccountId') || text('userIdentity.accountId'),
    region: text('awsRegion'),
    eventSource: text('eventSource'),
    eventName,
    category: CATEGORIES.find((category) => category === text('eventCategory')) ?? 'Management',
    readOnly,
    errorCode,
    principalType: type,
    principal:
      text('userIdentity.sessionContext.sessionIssuer.arn') ||
      arn ||
      text('userIdentity.invokedBy') ||
      text('userIdentity.principalId'),
    principalAccount: text('userIdentity.accountId'),
    sessionName:
      type === 'IAMUser'
        ? text('userIdentity.userName')
        : (text('userIdentity.principalId').split(':')[1] ?? ''),
    accessKeyId: text('userIdentity.accessKeyId'),
    invokedBy: text('userIdentity.invokedBy'),
    sourceAddress: text('sourceIPAddress'),
    userAgent: text('userAgent'),
    vpcEndpointId: text('vpcEndpointId'),
    fromConsole: flag('sessionCredentialFromConsole'),
    mfa: flag('userIdentity.sessionContext.attributes.mfaAuthenticated'),
    resource: mainResource(text),
    record: isKept ? JSON.stringify(record) : '',
  };
}

function mainResource(text: (path: string) => string): string {
  const paths = [
    'functionName', 'layerName', 'roleName', 'userName', 'bucketName', 'secretId', 'keyId', 'groupId', 'snapshotId',
    'imageId', 'instanceId', 'target', 'networkInterfaceId', 'name', 'trailName', 'logGroupName', 'modelId',
  ]; // biome-ignore format: a list of words
  return paths.map((path) => text(`requestParameters.${path}`)).find((value) => value !== '') ?? '';
}
