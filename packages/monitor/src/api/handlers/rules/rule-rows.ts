import { parseAllDocuments } from 'yaml';
import { DETECTIONS } from '../../../detections/rules.generated.ts';
import { isRecord } from '../../../detections/sigma/field-values.ts';
import { SIGMA_RULES } from '../../../detections/sigma/sigma-rules.generated.ts';
import { builtInRules } from '../../../detections/sigma/sigma-rules.ts';
import type { ApiContext } from '../../handler.ts';
import type { Listing } from '../../listing/listing.ts';
import { NO_TOOLS } from '../../tools.ts';
import { type CountedHits, hitsOf } from './rule-hits.ts';

/** A rule as the catalogue has it, without what it has found. */
export interface CatalogueRule {
  readonly id: string;
  readonly kind: 'detection' | 'event-rule' | 'guard-detector' | 'posture-rule';
  readonly title: string;
  readonly severity: string;
  readonly code: string;
  readonly mode: string;
  readonly description: string;
  readonly fix: string;
  readonly tags: readonly string[];
  readonly falsePositives: readonly string[];
  readonly references: readonly string[];
  readonly text: string;
  readonly page: string;
}

/** How rules can be filtered and sorted. */
export const RULE_LISTING: Listing = {
  columns: {
    id: 'text',
    kind: 'text',
    title: 'text',
    severity: 'severity',
    code: 'text',
    mode: 'text',
    hits24h: 'number',
    hits: 'number',
    judged: 'number',
    notHelpful: 'number',
  },
  sort: { column: 'hits', order: 'desc' },
  key: ['title', 'kind', 'id'],
};

/** Every rule of the installation. */
export async function ruleCatalogue({
  tools = NO_TOOLS,
}: Pick<ApiContext, 'tools'>): Promise<CatalogueRule[]> {
  const others = await tools.otherRules();
  return [
    ...DETECTIONS.map(detectionRule),
    ...eventRules(),
    ...others.map((each) => ({ ...each, falsePositives: [], text: '' })),
  ];
}

function detectionRule(each: (typeof DETECTIONS)[number]): CatalogueRule {
  return {
    id: each.id,
    kind: 'detection',
    title: each.title,
    severity: String(each.severity),
    code: '',
    mode: 'on',
    description: each.why,
    fix: '',
    tags: each.techniques,
    falsePositives: [],
    references: [],
    text: '',
    page: `docs/detections/${each.id}.md`,
  };
}

let compiledRules: readonly CatalogueRule[] | undefined;

/** Made once: the texts do not change while the process runs. */
function eventRules(): readonly CatalogueRule[] {
  compiledRules ??= SIGMA_RULES.map(({ id, text }) => {
    const { rules, correlations } = builtInRules();
    const compiled = correlations.find((each) => each.id === id) ?? rules.find((each) => each.id === id);
    return {
      id,
      kind: 'event-rule' as const,
      title: compiled?.title ?? id,
      severity: compiled?.severity ?? '',
      code: '',
      mode: compiled?.handling.alerting === false ? 'on, as a signal' : 'on',
      description: (compiled?.description ?? '').replace(/\s+/g, ' '),
      fix: '',
      tags: compiled?.techniques ?? [],
      falsePositives: compiled?.falsePositives ?? [],
      references: referencesIn(text),
      text,
      page: `docs/detections/${id}.md`,
    };
  });
  return compiledRules;
}

function referencesIn(text: string): readonly string[] {
  const content: unknown = parseAllDocuments(text)[0]?.toJS();
  const list = isRecord(content) ? content['references'] : undefined;
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}

/** A rule as a row of the list. */
export function ruleRow(rule: CatalogueRule, counted: CountedHits) {
  const { id, kind, title, severity, code, mode } = rule;
  return { id, kind, title, severity, code, mode, ...hitsOf(counted, kind, id) };
}
