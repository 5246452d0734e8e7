import {
  type AccountReader,
  type ApiAnswer,
  type ApiCall,
  ApiFailure,
  type ApiInput,
} from './account-reader.ts';
import { pagingOf } from './listings.ts';
import { valueAt } from './parse/value-at.ts';

/** More pages than any account has; a server that never ends its listing is stopped here. */
const MAX_PAGES = 20_000;

/**
 * The answers of a listing, page by page.
 * @throws ApiFailure as `call` does, or when the listing repeats its token.
 */
export async function* pageCalls(
  reader: AccountReader,
  call: ApiCall,
  input: ApiInput,
): AsyncIterable<ApiAnswer> {
  const paging = pagingOf(call);
  let token: unknown;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await reader.call(call, token === undefined ? input : { ...input, [paging.input]: token });
    yield answer;
    const next = valueAt(answer, paging.output);
    if (typeof next !== 'string' || next === '') return;
    if (next === token) throw new ApiFailure(call, 'PagingLoop', 'the listing repeats its page token');
    token = next;
  }
  throw new ApiFailure(call, 'PagingLoop', `the listing has more than ${MAX_PAGES} pages`);
}
