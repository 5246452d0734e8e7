import { isSeverity } from '@watertight/audit/model/severity.ts';
import { isRecord } from './field-values.ts';
import type { RuleHandling, SigmaRule } from './sigma-rule.ts';

type Header = Pick<
  SigmaRule,
  'id' | 'title' | 'description' | 'severity' | 'techniques' | 'falsePositives' | 'handling'
>;
type Report = (because: string, path?: readonly (string | number)[]) => void;

/** Reads what every Sigma document says about itself; gaps take defaults and wrong values are reported. */
export function readHeader(content: Readonly<Record<string, unknown>>, id: string, report: Report): Header {
  const level = content['level'] ?? 'medium';
  const severity = typeof level === 'string' && isSeverity(level) ? level : undefined;
  if (severity === undefined) report('level must be informational, low, medium, high or critical', ['level']);
  return {
    id,
    title: textOf(content['title'], id),
    description: textOf(content['description'], '').trim(),
    severity: severity ?? 'medium',
    techniques: techniquesOf(content['tags']),
    falsePositives: textsOf(content['falsepositives']),
    handling: readHandling(content['watertight'], report),
  };
}

function readHandling(section: unknown, report: Report): RuleHandling {
  const custom = isRecord(section) ? section : {};
  const entity = custom['entity'] ?? 'identity';
  const isKnown = entity === 'function' || entity === 'identity' || entity === 'network';
  if (!isKnown) report('entity must be function, identity or network', ['watertight', 'entity']);
  return {
    entity: isKnown ? entity : 'identity',
    alerting: custom['alerting'] !== false,
    observeOnlyWhen: textsOf(custom['observeOnlyWhen']),
    nextSteps: textsOf(custom['nextSteps']),
  };
}

/** `attack.t1562.008` is `T1562.008`. */
function techniquesOf(tags: unknown): string[] {
  const ids = textsOf(tags).flatMap((tag) => /^attack\.(t\d{4}(?:\.\d{3})?)$/.exec(tag)?.[1] ?? []);
  return ids.map((id) => id.toUpperCase());
}

function textOf(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
