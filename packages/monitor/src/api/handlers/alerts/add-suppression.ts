import { createHash } from 'node:crypto';
import type { Handler } from '../../handler.ts';

export const addSuppression: Handler<'POST /suppressions'> = async ({ workspace, now, user }, { body }) => {
  const { entity, rule, indicator, reason, expires } = body;
  const wanted = {
    ...(entity === undefined ? {} : { entity }),
    ...(rule === undefined ? {} : { rule }),
    ...(indicator === undefined ? {} : { indicator }),
    owner: user.name,
    reason,
    expires: new Date(expires).toISOString(),
  };
  const id = createHash('sha256')
    .update(JSON.stringify([now, wanted]))
    .digest('hex')
    .slice(0, 12);
  await workspace.state.addSuppression({ ...wanted, id, created: now });
  return { status: 200, body: { id } };
};
