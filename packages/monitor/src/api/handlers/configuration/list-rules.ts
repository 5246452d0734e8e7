import { parseAllDocuments } from 'yaml';
import { DETECTIONS } from '../../../detections/rules.generated.ts';
import { SIGMA_RULES } from '../../../detections/sigma/sigma-rules.generated.ts';
import type { Handler } from '../../handler.ts';

export const listRules: Handler<'GET /rules'> = async ({ workspace }) => {
  const counts = new Map<string, number>();
  for (const { rule } of await workspace.state.listObservations())
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const detections = DETECTIONS.map((each) => ({
    id: each.id,
    kind: 'detection' as const,
    title: each.title,
    severity: String(each.severity),
    observations: counts.get(each.id) ?? 0,
    text: '',
  }));
  const eventRules = SIGMA_RULES.map(({ id, text }) => {
    const parsed: unknown = parseAllDocuments(text)[0]?.toJS();
    return {
      id,
      kind: 'event rule' as const,
      title: fieldOf(parsed, 'title'),
      severity: fieldOf(parsed, 'level'),
      observations: counts.get(id) ?? 0,
      text,
    };
  });
  return { status: 200, body: { rules: [...detections, ...eventRules] } };
};

function fieldOf(document: unknown, name: string): string {
  if (typeof document !== 'object' || document === null || !Object.hasOwn(document, name)) return '';
  return String(Reflect.get(document, name));
}
