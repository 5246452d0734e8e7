import { isAtLeast } from '@watertight/audit/model/severity.ts';
import type { Finding } from '@watertight/audit/report/finding.ts';
import { wrapText } from '../output/display-width.ts';
import { escapeText } from '../output/escape-text.ts';
import { plural } from '../output/number-text.ts';
import type { TextStyle } from '../output/render-table.ts';
import { evidenceLines, placeText, subjectText } from './findings-table.ts';

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 120;
/** Below this the indent goes, so that words stay whole. */
const NARROW = 60;
/** Subjects shown of one rule; machine formats have them all. */
const MOST_SUBJECTS = 20;

/**
 * Findings for people: what one rule found stands together, with each way to mend it once, most serious first. Every
 * value is escaped and every line fits the style.
 */
export function findingsText(findings: readonly Finding[], style: TextStyle): string {
  const groups = [...Map.groupBy(findings, ({ severity, rule }) => `${severity} ${rule}`).values()];
  const indent = style.width < NARROW ? 2 : 2 + Math.max(...findings.map(({ severity }) => severity.length));
  return groups.map((group) => `${groupLines(group, { style, indent }).join('\n')}\n`).join('\n');
}

interface Drawing {
  readonly style: TextStyle;
  readonly indent: number;
}

function groupLines(group: readonly Finding[], drawing: Drawing): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const rest = group.length - MOST_SUBJECTS;
  return [
    ...headLines(first, drawing),
    ...group.slice(0, MOST_SUBJECTS).flatMap((finding) => subjectLines(finding, drawing)),
    ...(rest > 0 ? indented(`and ${plural(rest, 'more subject')}; all of them: -f json`, drawing) : []),
    ...(isAtLeast(first.severity, 'low') ? fixLines(group, drawing) : []),
  ];
}

/** Every way to mend what is shown: once where it is the same, and no subject's advice stands for another's. */
function fixLines(group: readonly Finding[], drawing: Drawing): readonly string[] {
  const fixes = [...new Set(group.slice(0, MOST_SUBJECTS).map(({ fix }) => fix))];
  return fixes.flatMap((fix) => indented(`Fix: ${fix}`, drawing, { tone: 'dim' }));
}

/** `HIGH  WT-INV-06 function-url-public  The function URL asks nobody who they are` */
function headLines(finding: Finding, { style, indent }: Drawing): readonly string[] {
  const label = finding.severity.toUpperCase();
  const title = `${finding.code} ${finding.rule}: ${finding.title}`;
  const room = Math.max(20, Math.min(style.width, WIDEST) - indent);
  const lines = wrapText(escapeText(title), room).map((line) => style.paint(line, 'title'));
  const margin = ' '.repeat(indent);
  const painted = style.paint(label, finding.severity);
  // On a narrow terminal the severity has a line of its own.
  if (indent <= label.length) return [painted, ...lines.map((line) => `${margin}${line}`)];
  return lines.map((line, index) =>
    index === 0 ? `${painted}${' '.repeat(indent - label.length)}${line}` : `${margin}${line}`,
  );
}

function subjectLines(finding: Finding, drawing: Drawing): readonly string[] {
  const place = placeText(finding);
  const users = (finding.affects ?? []).filter((name) => name !== subjectText(finding));
  const shown = users.slice(0, 3).join(', ');
  const used =
    users.length === 0 ? '' : ` (used by ${shown}${users.length > 3 ? ` and ${users.length - 3} more` : ''})`;
  return [
    ...indented(`${subjectText(finding)}${used}${place === '' ? '' : `  ${place}`}`, drawing),
    ...evidenceLines(finding).flatMap((line) => indented(line, drawing, { deeper: 2 })),
    ...flowLines(finding).flatMap((line) => indented(line, drawing, { deeper: 2, tone: 'dim' })),
  ];
}

/** The way of a value through the code: `→ src/app.js:4 the event's body comes in`. */
function flowLines({ flow = [] }: Finding): readonly string[] {
  return flow.map(({ what, at }) => `→ ${at.line === undefined ? at.file : `${at.file}:${at.line}`} ${what}`);
}

function indented(
  text: string,
  { style, indent }: Drawing,
  { deeper = 0, tone }: { readonly deeper?: number; readonly tone?: 'dim' } = {},
): readonly string[] {
  const room = Math.max(20, Math.min(style.width, WIDEST) - indent - deeper - 2);
  return wrapText(escapeText(text), room).map((line, index) => {
    const painted = tone === undefined ? line : style.paint(line, tone);
    return `${' '.repeat(indent + deeper + (index === 0 ? 0 : 2))}${painted}`;
  });
}
