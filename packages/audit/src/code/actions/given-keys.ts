import type { AwsCall } from '../aws-call.ts';
import type { NeedRow } from './action-need.ts';
import type { ServiceModelRow } from './service-model.ts';

/** A parameter that names a key of AWS KMS, and what the service does with it with the rights of the caller. */
interface GivenKey {
  readonly parameter: string;
  readonly actions: readonly string[];
}

const WRITTEN: GivenKey = { parameter: 'SSEKMSKeyId', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] };
const SECRET: GivenKey = { parameter: 'KmsKeyId', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] };

/**
 * Keys that a call names, by boto3's service and operation. An object may be written in parts, which are decrypted to be
 * joined.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-access.html
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 */
const KEYS: Readonly<Record<string, GivenKey>> = {
  's3.PutObject': WRITTEN,
  's3.CopyObject': WRITTEN,
  's3.CreateMultipartUpload': WRITTEN,
  'secretsmanager.CreateSecret': SECRET,
  'secretsmanager.UpdateSecret': SECRET,
};

/** What the keys that a call names are needed for. */
export function givenKeys({ boto3, prefix }: ServiceModelRow, call: AwsCall): readonly NeedRow[] {
  const key = boto3 === 'ssm' ? parameterKey(call) : KEYS[`${boto3}.${call.operation}`];
  if (key === undefined || !Object.hasOwn(call.parameters, key.parameter)) return [];
  return key.actions.map((action) => ({
    action,
    source: 'dependent',
    resourceParameter: key.parameter,
    condition: {
      operator: 'StringEquals',
      key: 'kms:ViaService',
      value: `${prefix}.<region>.amazonaws.com`,
    },
  }));
}

/** Parameters of the standard tier are encrypted by the key itself, those of the others by a key that it makes. */
function parameterKey({ operation, parameters }: AwsCall): GivenKey | undefined {
  if (operation !== 'PutParameter') return undefined;
  const tier = parameters['Tier'];
  const isStandard = tier === undefined || (tier.kind === 'text' && tier.text === 'Standard');
  const isAdvanced = tier?.kind === 'text' && tier.text === 'Advanced';
  const actions = isStandard
    ? ['kms:Encrypt']
    : isAdvanced
      ? ['kms:GenerateDataKey']
      : ['kms:Encrypt', 'kms:GenerateDataKey'];
  return { parameter: 'KeyId', actions };
}
