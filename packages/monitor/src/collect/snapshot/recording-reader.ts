import type { AccountReader, AccountSource, ApiAnswer, ApiCall } from '../account-reader.ts';
import { ApiFailure } from '../account-reader.ts';
import { SnapshotWriter } from './snapshot-writer.ts';

/** `source`, with every answer written to a snapshot folder as it comes. Finished regions become documents at once. */
export function recordSource(
  source: AccountSource,
  { folder, capturedAt }: { readonly folder: string; readonly capturedAt: string },
): AccountSource {
  const writers = new Map<string, SnapshotWriter>();
  const writerFor = (account: string, region: string): SnapshotWriter => {
    const key = `${account}/${region}`;
    const writer = writers.get(key) ?? new SnapshotWriter({ folder, account, region, capturedAt });
    writers.set(key, writer);
    return writer;
  };
  return {
    ...source,
    readerFor: (account, region) =>
      recordingReader(source.readerFor(account, region), writerFor(account, region)),
    release: async (account, region) => {
      await source.release?.(account, region);
      const key = `${account}/${region}`;
      await writers.get(key)?.close();
      writers.delete(key);
    },
  };
}

function recordingReader(inner: AccountReader, writer: SnapshotWriter): AccountReader {
  return {
    account: inner.account,
    region: inner.region,
    async call(call, input) {
      try {
        const output = withoutSecrets(call, await inner.call(call, input));
        await writer.write(call, { input, output });
        return output;
      } catch (error) {
        if (error instanceof ApiFailure) {
          await writer.write(call, { input, error: { code: error.code, message: error.message } });
        }
        throw error;
      }
    },
  };
}

/** What answers hold that must not lie in a file: an address that opens the code, and secrets that no rule needs. */
const UNRECORDED: Readonly<Record<ApiCall, { readonly within: string; readonly field: string }>> = {
  'api-gateway:GetApiKeys': { within: 'items', field: 'value' },
  'api-gateway:GetUsagePlanKeys': { within: 'items', field: 'value' },
  'cognito-identity-provider:DescribeUserPoolClient': { within: 'UserPoolClient', field: 'ClientSecret' },
  'lambda:GetFunction': { within: 'Code', field: 'Location' },
  'lambda:GetLayerVersion': { within: 'Content', field: 'Location' },
};

function withoutSecrets(call: ApiCall, answer: ApiAnswer): ApiAnswer {
  const unrecorded = UNRECORDED[call];
  if (unrecorded === undefined) return answer;
  const { within, field } = unrecorded;
  const part = answer[within];
  const kept = Array.isArray(part)
    ? part.map((each) => withoutField(each, field))
    : withoutField(part, field);
  return { ...answer, [within]: kept };
}

function withoutField(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));
}
