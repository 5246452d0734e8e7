import type { Handler } from '../../handler.ts';

export const listSuppressions: Handler<'GET /suppressions'> = async ({ workspace, now }) => {
  const kept = await workspace.state.listSuppressions();
  const suppressions = kept
    .reverse()
    .map(({ id, entity, rule, indicator, owner, reason, created, expires }) => ({
      id,
      entity: entity ?? '',
      rule: rule ?? '',
      indicator: indicator ?? '',
      owner,
      reason,
      created,
      expires,
      isInForce: expires > now,
    }));
  return { status: 200, body: { suppressions } };
};
