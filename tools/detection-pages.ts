import { parseAllDocuments } from 'yaml';

/** One page about one rule. */
export interface RulePage {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly kind: 'detection' | 'Sigma rule';
  readonly text: string;
}

const HEADER = '<!-- Generated; edit the rule instead. -->';

/** The page of a detection in code, from its metadata. */
export function detectionPage(id: string, detection: unknown): RulePage {
  const field = reader(detection);
  const baseline = reader(field.raw('baseline'));
  const title = field.text('title') || id;
  const severity = field.text('severity');
  const facts: [string, string][] = [
    ['Severity', severity],
    ['Kind of observation', field.text('kind')],
    ['Watches', field.list('watches').join(', ')],
    ['Reads', field.text('reads')],
    ['History needed', history(baseline)],
    ['ATT&CK', field.list('techniques').join(', ')],
  ];
  return {
    id,
    title,
    severity,
    kind: 'detection',
    text: page([title, field.text('why')], facts, field.list('nextSteps')),
  };
}

function history(baseline: ReturnType<typeof reader>): string {
  const days = baseline.text('minDays');
  const samples = baseline.text('minSamples');
  return days === '' ? '' : `${days} days, ${samples} samples`;
}

/** The page of a Sigma rule, from its text. */
export function sigmaPage(id: string, text: string): RulePage {
  // A correlation rule has its single events as further documents of the same file.
  const field = reader([...parseAllDocuments(text)][0]?.toJS());
  const ours = reader(field.raw('watertight'));
  const title = field.text('title') || id;
  const severity = field.text('level');
  const techniques = field
    .list('tags')
    .filter((tag) => /^attack\.t\d/i.test(tag))
    .map((tag) => tag.slice('attack.'.length).toUpperCase());
  const facts: [string, string][] = [
    ['Severity', severity],
    ['Sigma id', field.text('id')],
    ['Watches', ours.text('entity')],
    ['ATT&CK', techniques.join(', ')],
    ['Known harmless causes', field.list('falsepositives').join('; ')],
  ];
  const body = page([title, field.text('description')], facts, ours.list('nextSteps'));
  return {
    id,
    title,
    severity,
    kind: 'Sigma rule',
    text: `${body}\n## Rule\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n`,
  };
}

/** The index of all pages. */
export function detectionsIndex(pages: readonly RulePage[]): string {
  const section = (kind: RulePage['kind'], title: string) => {
    const rows = pages
      .filter((each) => each.kind === kind)
      .map((each) => `| [${each.id}](${each.id}.md) | ${cellText(each.title)} | ${each.severity} |`);
    return rows.length === 0
      ? ''
      : `\n## ${title}\n\n| Id | Title | Severity |\n|---|---|---|\n${rows.join('\n')}\n`;
  };
  return `${HEADER}\n\n# Detections\n${section('detection', 'Behaviour')}${section('Sigma rule', 'Events')}`;
}

function page(
  [title, why]: readonly [string, string],
  facts: readonly (readonly [string, string])[],
  nextSteps: readonly string[],
): string {
  const rows = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `| ${name} | ${cellText(value)} |`);
  const steps =
    nextSteps.length === 0 ? '' : `\n## Next steps\n\n${nextSteps.map((step) => `- ${step}`).join('\n')}\n`;
  return `${HEADER}\n\n# ${title}\n\n${why.trim()}\n\n| | |\n|---|---|\n${rows.join('\n')}\n${steps}`;
}

function cellText(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

/** Reads fields of a value whose shape is not known here. */
function reader(value: unknown) {
  const record: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  return {
    raw: (name: string): unknown => record[name],
    text: (name: string): string => {
      const each = record[name];
      return typeof each === 'string' || typeof each === 'number' ? String(each) : '';
    },
    list: (name: string): readonly string[] => {
      const each = record[name];
      return Array.isArray(each) ? each.map(String) : [];
    },
  };
}
