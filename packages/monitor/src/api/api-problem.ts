/** Why a request cannot be answered: becomes `{error: {code, message, hint}}` with its HTTP status. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly hint: string;

  constructor(status: number, code: string, text: { message: string; hint: string }) {
    super(text.message);
    this.status = status;
    this.code = code;
    this.hint = text.hint;
  }
}

/** A parameter, body or filter that breaks a rule. */
export function badRequest(
  message: string,
  hint = 'GET /api/v1/openapi.json lists what each route takes.',
): ApiProblem {
  return new ApiProblem(400, 'bad-request', { message, hint });
}

/** There is nothing with this id. */
export function notFound(what: string, id: string): ApiProblem {
  const message = `Cannot find the ${what}: no such id in the store, ${id}`;
  return new ApiProblem(404, 'not-found', {
    message,
    hint: 'It may have been withdrawn when its time was judged again.',
  });
}
