import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';
import { countHits } from './rule-hits.ts';
import { ruleCatalogue, ruleRow } from './rule-rows.ts';

export const showRule: Handler<'GET /rules/:kind/:id'> = async (context, { params: { kind, id } }) => {
  const rule = (await ruleCatalogue(context)).find((each) => each.kind === kind && each.id === id);
  if (rule === undefined) throw notFound('rule', `${kind} ${id}`);
  const { description, fix, tags, falsePositives, references, text, page } = rule;
  const row = ruleRow(rule, await countHits(context));
  return {
    status: 200,
    body: { rule: row, description, fix, tags, falsePositives, references, text, page },
  };
};
