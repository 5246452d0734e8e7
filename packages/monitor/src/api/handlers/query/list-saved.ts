import type { Handler } from '../../handler.ts';

export const listSaved: Handler<'GET /saved'> = async ({ workspace }, { query: { kind } }) => {
  return { status: 200, body: { items: await workspace.state.saved.list(kind) } };
};
