import { entityKey, entityLabel } from '@watertight/audit/model/entity.ts';
import type { Alert } from '@watertight/monitor/alerts/alert.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import type { DetectionResult } from './monitor-port.ts';
import { wrapText } from './output/display-width.ts';
import { escapeText } from './output/escape-text.ts';
import { plural } from './output/number-text.ts';
import { renderTable, type TextStyle } from './output/render-table.ts';
import type { Table } from './output/table.ts';
import { timelineLines } from './story-timeline.ts';
import { byUrgency } from './tables/alerts-table.ts';
import { bySignificance } from './tables/observation-order.ts';
import { observationTables, PAPER_KINDS } from './tables/observation-tables.ts';

/** How a story is told. */
export interface StoryOptions {
  readonly style: TextStyle;
  /** The whole command line for `explain ID` and its like. */
  readonly command: (words: string) => string;
  /** Tables at the end, under a heading of their own. */
  readonly closing?: {
    readonly title: string;
    readonly lines: readonly string[];
    readonly tables: readonly Table[];
  };
}

/** Entities told in full, with their tables; the others in a few lines. */
const FULL_CHAPTERS = 2;
/** Rows of one kind that a chapter shows, and next steps of an alert. */
const TABLE_ROWS = 3;
const MOST_STEPS = 5;
const MOST_CHANGES = 3;
/** Lines longer than this are hard to read, however wide the terminal is. */
const TEXT_WIDTH = 100;

/** Alerts of one entity, with the observations behind them. */
interface Chapter {
  readonly name: string;
  readonly place: string;
  readonly alerts: readonly Alert[];
  readonly observations: readonly Observation[];
}

/** What detection found, as lines: one chapter an entity, the most serious first, then what to try next. */
export function storyLines(result: DetectionResult, options: StoryOptions): readonly string[] {
  const chapters = chaptersOf(result);
  const { style } = options;
  const entities = plural(chapters.length, 'entity', 'entities');
  const harmless =
    result.observations.length - new Set(result.alerts.flatMap((alert) => alert.observations)).size;
  return [
    style.paint(`${plural(result.alerts.length, 'alert')} about ${entities}`, 'title'),
    ...wrapText(
      `${plural(Math.max(0, harmless), 'more observation')} stayed below: noteworthy, and probably harmless.`,
      textWidth(style, 0),
    ),
    '',
    ...chapters.flatMap((chapter, index) => chapterLines(chapter, index, options)),
    ...closingLines(options),
    ...nextLines(chapters, options),
  ];
}

/** One chapter an entity, the most serious first. */
function chaptersOf({ alerts, observations }: DetectionResult): readonly Chapter[] {
  const byId = new Map(observations.map((observation) => [observation.id, observation]));
  const groups = Map.groupBy(byUrgency(alerts), (alert) => entityKey(alert.entity));
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    const ids = new Set(group.flatMap((alert) => alert.observations));
    const { account, region } = first.entity;
    return [
      {
        name: entityLabel(first.entity),
        place: [account === '' ? '' : `account ${account}`, region].filter((part) => part !== '').join(', '),
        alerts: group,
        observations: [...ids].flatMap((id) => byId.get(id) ?? []),
      },
    ];
  });
}

function chapterLines(chapter: Chapter, index: number, options: StoryOptions): readonly string[] {
  const { style } = options;
  const isFull = index < FULL_CHAPTERS;
  const rule = (style.unicode ? '─' : '-').repeat(Math.min(style.width, TEXT_WIDTH));
  const place = chapter.place === '' ? '' : `  ${style.paint(escapeText(chapter.place), 'dim')}`;
  const timeline = timelineLines(chapter.observations, {
    style,
    width: textWidth(style, 3),
    most: isFull ? 10 : 4,
  });
  return [
    ...(index <= FULL_CHAPTERS ? [style.paint(rule, 'dim')] : []),
    `${index + 1}. ${style.paint(escapeText(chapter.name), 'title')}${place}`,
    ...chapter.alerts.flatMap((alert) => alertLines(alert, style)),
    ...(isFull ? ['', `   ${style.paint('In order (UTC)', 'title')}`] : []),
    // Where one observation is the whole story, the reason above has told it.
    ...(isFull || chapter.observations.length > 1 ? timeline.map((line) => `   ${line}`) : []),
    ...(isFull
      ? ['', ...tableLines(chapter.observations, style), ...stepLines(chapter.alerts[0], style)]
      : []),
    '',
  ];
}

/** Severity and title, then the reason in one sentence. */
function alertLines(alert: Alert, style: TextStyle): readonly string[] {
  const severity = style.paint(alert.severity.toUpperCase().padEnd(9), alert.severity);
  const [first = '', ...more] = wrapText(escapeText(alert.title), textWidth(style, 13));
  return [
    `   ${severity} ${style.paint(first, 'title')}`,
    ...more.map((line) => `${' '.repeat(13)}${style.paint(line, 'title')}`),
    ...wrapText(escapeText(alert.why), textWidth(style, 13)).map((line) => `${' '.repeat(13)}${line}`),
  ];
}

/** The evidence in the tables of the paper, cut to the rows that matter most. */
function tableLines(observations: readonly Observation[], style: TextStyle): readonly string[] {
  const paper = observations.filter((observation) => PAPER_KINDS.includes(observation.kind));
  const byKind = Map.groupBy(paper, (observation) => observation.kind);
  return [...byKind.values()].flatMap((group) => {
    const shown = bySignificance(group).slice(0, TABLE_ROWS);
    const rest = group.length - shown.length;
    const more = rest > 0 ? [`   ${style.paint(`and ${plural(rest, 'row')} more`, 'dim')}`] : [];
    return [...observationTables(shown).flatMap((table) => indented(table, style)), ...more, ''];
  });
}

function indented(table: Table, style: TextStyle): readonly string[] {
  const narrow = { ...style, width: style.width - 3 };
  return renderTable(table, narrow)
    .trimEnd()
    .split('\n')
    .map((line) => `   ${line}`);
}

function stepLines(alert: Alert | undefined, style: TextStyle): readonly string[] {
  if (alert === undefined) return [];
  const arrow = style.unicode ? '→' : '>';
  const item = (mark: string, text: string) => {
    const [first = '', ...more] = wrapText(escapeText(text), textWidth(style, 5));
    return [`   ${mark} ${first}`, ...more.map((line) => `     ${line}`)];
  };
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`   ${style.paint(title, 'title')}`, ...lines, ''];
  const changes = distinctChanges(alert.nearbyChanges).slice(0, MOST_CHANGES);
  return [
    ...section(
      'Changed nearby',
      changes.flatMap((change) => item('·', change)),
    ),
    ...section(
      'Next steps',
      alert.nextSteps.slice(0, MOST_STEPS).flatMap((step) => item(arrow, step)),
    ),
  ].slice(0, -1);
}

/** Two observations may tell of the same change in other words: time and event name say which it is. */
function distinctChanges(changes: readonly string[]): readonly string[] {
  const byChange = new Map<string, string>();
  for (const change of changes) {
    const key = change.split(' ').slice(0, 2).join(' ');
    if (!byChange.has(key)) byChange.set(key, change);
  }
  return [...byChange.values()];
}

function closingLines({ closing, style }: StoryOptions): readonly string[] {
  if (closing === undefined || closing.tables.length === 0) return [];
  const rule = (style.unicode ? '─' : '-').repeat(Math.min(style.width, TEXT_WIDTH));
  return [
    style.paint(rule, 'dim'),
    style.paint(closing.title, 'title'),
    ...closing.lines.flatMap((line) => wrapText(escapeText(line), textWidth(style, 0))),
    '',
    ...closing.tables.flatMap((table) => [...indented(table, style), '']),
  ];
}

function nextLines(chapters: readonly Chapter[], { style, command }: StoryOptions): readonly string[] {
  const alert = chapters[0]?.alerts[0];
  const entity = alert?.entity.name ?? '';
  const isPlainWord = /^[\w.:/-]+$/.test(entity);
  return [
    style.paint('Try next', 'title'),
    ...(alert === undefined ? [] : [`   ${command(`explain ${alert.id}`)}`]),
    `   ${command('alerts list')}`,
    ...(isPlainWord ? [`   ${command(`flows show ${entity} --limit 20`)}`] : []),
    `   ${command('observations list -f json')}`,
  ];
}

function textWidth(style: TextStyle, indent: number): number {
  return Math.max(20, Math.min(style.width, TEXT_WIDTH) - indent);
}
