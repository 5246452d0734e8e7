import { ApiFailure } from '../account-reader.ts';
import { fieldsOf } from '../parse/fields.ts';
import { liveReader } from './live-reader.ts';

/** Errors by which STS says that a key opens nothing. */
const REFUSALS: readonly string[] = [
  'InvalidClientTokenId',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
  'InvalidAccessKeyId',
];

/** What AWS says of an access key; `isAccepted` is undefined where it could not be asked. */
export interface AwsKeyAnswer {
  readonly isAccepted: boolean | undefined;
  readonly because: string;
}

/**
 * Asks AWS whose key this is, by `sts:GetCallerIdentity`: it needs no permission and changes nothing, but CloudTrail of the account
 * records it. https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export async function verifyAwsKey(key: {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}): Promise<AwsKeyAnswer> {
  const { accessKeyId, secretAccessKey } = key;
  const reader = liveReader({
    account: '',
    region: '',
    globalRegion: 'us-east-1',
    credentials: async () => ({ accessKeyId, secretAccessKey }),
  });
  try {
    const arn = fieldsOf(await reader.call('sts:GetCallerIdentity', {})).text('Arn');
    return { isAccepted: true, because: `AWS accepts it${arn === undefined ? '' : ` for ${arn}`}` };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return REFUSALS.includes(error.code)
      ? { isAccepted: false, because: `AWS refuses it: ${error.code}` }
      : { isAccepted: undefined, because: `AWS could not be asked: ${error.code}` };
  }
}
