import type { Handler } from '../../handler.ts';

export const saveItem: Handler<'POST /saved'> = async ({ workspace, now, user }, { body }) => {
  return {
    status: 200,
    body: { item: await workspace.state.saved.save(body, { at: now, user: user.name }) },
  };
};
