import { isoTime } from '@watertight/audit/model/iso-time.ts';
import type { Handler } from '../../handler.ts';
import { listInMemory } from '../../listing/list-in-memory.ts';
import { planList, writeCursor } from '../../listing/plan-list.ts';
import { countHits } from './rule-hits.ts';
import { RULE_LISTING, ruleCatalogue, ruleRow } from './rule-rows.ts';

export const listRules: Handler<'GET /rules'> = async (context, { query }) => {
  // Rules hold everywhere: where and when a page looks is no matter to them.
  const { account: _account, region: _region, ...rest } = query;
  const plan = planList(rest, RULE_LISTING, context.asOf);
  const counted = await countHits(context);
  const rows = (await ruleCatalogue(context)).map((rule) => ruleRow(rule, counted));
  const page = listInMemory(rows, RULE_LISTING, plan);
  return {
    status: 200,
    body: {
      rows: [...page.rows],
      total: page.total,
      next: page.after === undefined ? null : writeCursor(page.after),
      span: { from: isoTime(plan.span.from), to: isoTime(plan.span.to) },
      sources: [],
      missing: [],
    },
  };
};
