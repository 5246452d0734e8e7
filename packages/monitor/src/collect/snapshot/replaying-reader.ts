import {
  type AccountReader,
  type ApiAnswer,
  type ApiCall,
  ApiFailure,
  type ApiInput,
  NOT_COLLECTED,
} from '../account-reader.ts';
import { isJsonObject } from '../parse/json-object.ts';
import { canonicalJson } from './canonical-json.ts';
import { answerByHand, type HandWritten } from './hand-written.ts';

/** The answers of a document. */
export type ServiceAnswers =
  | {
      readonly kind: 'recorded';
      readonly services: ReadonlyMap<string, ReadonlyMap<string, readonly unknown[]>>;
    }
  | HandWritten;

/** A document of a snapshot; what is in it is read when it is needed. */
export interface DocumentFile {
  readonly account: string;
  readonly region: string;
  readonly capturedAt?: string;
  /** Services it holds, where that is known without reading it. */
  readonly services?: readonly string[];
  load(): Promise<ServiceAnswers>;
}

type Answers = ReadonlyMap<string, unknown>;

/**
 * A reader of recorded answers: a call is found by its operation and input. What an account has once is looked up in the
 * documents of all its regions, because hand-written documents hold it beside a region's answers.
 */
export function replayingReader(
  { account, region }: { readonly account: string; readonly region: string },
  files: readonly DocumentFile[],
): AccountReader {
  const own = files.filter((file) => file.account === account && (region === '' || file.region === region));
  // The answers without a region first: they were recorded for it.
  own.sort((a, b) => a.region.length - b.region.length);
  const loaded = new Map<string, Promise<readonly ServiceAnswers[]>>();
  const documentsOf = (service: string): Promise<readonly ServiceAnswers[]> => {
    const before = loaded.get(service);
    if (before !== undefined) return before;
    const wanted = own.filter((file) => file.services?.includes(service) ?? true);
    const documents = Promise.all(wanted.map((file) => file.load()));
    loaded.set(service, documents);
    return documents;
  };
  const indexes = new Map<unknown, Answers>();
  return {
    account,
    region,
    async call(call, input) {
      const [service = '', operation = ''] = call.split(':');
      for (const document of await documentsOf(service)) {
        const answer =
          document.kind === 'by-hand'
            ? answerByHand(document, call, input)
            : fromIndex(indexes, document.services.get(service)?.get(operation), input);
        if (answer !== undefined) return unwrap(call, answer);
      }
      throw new ApiFailure(call, NOT_COLLECTED, 'the snapshot does not hold this call');
    },
  };
}

function fromIndex(
  indexes: Map<unknown, Answers>,
  calls: readonly unknown[] | undefined,
  input: ApiInput,
): unknown {
  if (calls === undefined) return undefined;
  let index = indexes.get(calls);
  if (index === undefined) {
    // The last answer of an input counts: a job that was asked for until it had ended.
    index = new Map(calls.filter(isJsonObject).map((each) => [canonicalJson(each['input'] ?? {}), each]));
    indexes.set(calls, index);
  }
  return index.get(canonicalJson(input));
}

function unwrap(call: ApiCall, recorded: unknown): ApiAnswer {
  const { output, error } = isJsonObject(recorded) ? recorded : {};
  if (isJsonObject(error)) {
    const { code, message } = error;
    throw new ApiFailure(
      call,
      typeof code === 'string' ? code : 'Unknown',
      typeof message === 'string' ? message : '',
    );
  }
  return isJsonObject(output) ? output : {};
}
