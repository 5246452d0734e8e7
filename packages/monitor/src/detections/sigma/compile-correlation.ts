import { isRecord } from './field-values.ts';
import type { readHeader } from './rule-header.ts';
import type { SigmaCorrelation } from './sigma-rule.ts';

type Report = (because: string, path?: readonly (string | number)[]) => void;

const TYPES = ['event_count', 'value_count', 'temporal', 'temporal_ordered'] as const;
const SECONDS = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;
const MAX_TIMESPAN = 7 * SECONDS.d;

/** Compiles the `correlation:` section; undefined after a mistake, which is reported. */
export function compileCorrelation(
  section: Readonly<Record<string, unknown>>,
  header: ReturnType<typeof readHeader>,
  report: Report,
): SigmaCorrelation | undefined {
  const type = TYPES.find((each) => each === section['type']);
  const rules = textsOf(section['rules']);
  const timespan = parseTimespan(section['timespan']);
  const isTemporal = type === 'temporal' || type === 'temporal_ordered';
  const threshold = isTemporal ? rules.length : thresholdOf(section['condition']);
  const field = fieldOf(section['condition']);
  const mistakes: readonly (readonly [boolean, string, string])[] = [
    [type === undefined, `type must be one of ${TYPES.join(', ')}`, 'type'],
    [rules.length === 0, 'rules must name at least one rule', 'rules'],
    [timespan === undefined, 'timespan must be a number with s, m, h or d, at most 7d', 'timespan'],
    [threshold === undefined, 'condition must be gt or gte with a whole number above 0', 'condition'],
    [type === 'value_count' && field === '', 'value_count needs a field in its condition', 'condition'],
  ];
  for (const [isWrong, because, key] of mistakes) if (isWrong) report(because, ['correlation', key]);
  if (mistakes.some(([isWrong]) => isWrong)) return undefined;
  if (type === undefined || timespan === undefined || threshold === undefined) return undefined;
  const groupBy = textsOf(section['group-by']);
  return { ...header, kind: 'correlation', type, rules, groupBy, field, timespan, atLeast: threshold };
}

function parseTimespan(text: unknown): number | undefined {
  const match = typeof text === 'string' ? /^(\d{1,6})([smhd])$/.exec(text) : null;
  if (match === null) return undefined;
  const unit = match[2];
  const factor = unit === 's' || unit === 'm' || unit === 'h' || unit === 'd' ? SECONDS[unit] : 0;
  const seconds = Number(match[1]) * factor;
  return seconds > 0 && seconds <= MAX_TIMESPAN ? seconds : undefined;
}

/** Only lower bounds: an upper bound cannot be decided while events may still arrive. */
function thresholdOf(condition: unknown): number | undefined {
  if (!isRecord(condition)) return undefined;
  const unknown = Object.keys(condition).filter((key) => !['gte', 'gt', 'field'].includes(key));
  const { gte, gt } = condition;
  const least = typeof gte === 'number' ? gte : typeof gt === 'number' ? gt + 1 : Number.NaN;
  return unknown.length === 0 && Number.isInteger(least) && least > 0 ? least : undefined;
}

function fieldOf(condition: unknown): string {
  const field = isRecord(condition) ? condition['field'] : undefined;
  return typeof field === 'string' ? field : '';
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
