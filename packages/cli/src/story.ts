import { entityKey, entityLabel } from '@watertight/audit/model/entity.ts';
import type { Alert } from '@watertight/monitor/alerts/alert.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import type { DetectionResult } from './monitor-port.ts';
import { wrapText } from './output/display-width.ts';
import { escapeText } from './output/escape-text.ts';
import { plural } from './output/number-text.ts';
import { renderTable, type TextStyle } from './output/render-table.ts';
import { epochSeconds, tableTime } from './output/time-text.ts';
import { byUrgency } from './tables/alerts-table.ts';
import { observationTables } from './tables/observation-tables.ts';

/** How a story is told. */
export interface StoryOptions {
  readonly style: TextStyle;
  /** The whole command line for `explain ID` and its like. */
  readonly command: (words: string) => string;
}

/** Entities told in full; the others are one line each. */
const CHAPTERS = 6;
/** Lines of one timeline; what is left out is counted. */
const TIMELINE = 10;
/** Rows of one kind that a chapter shows. */
const TABLE_ROWS = 4;
const TEXT_WIDTH = 100;

/** Alerts of one entity, with the observations behind them. */
interface Chapter {
  readonly name: string;
  readonly place: string;
  readonly alerts: readonly Alert[];
  /** Oldest first. */
  readonly observations: readonly Observation[];
}

/** What detection found, as lines: one chapter an entity, then what to try next. */
export function storyLines(result: DetectionResult, options: StoryOptions): readonly string[] {
  const chapters = chaptersOf(result);
  if (chapters.length === 0) {
    return [
      'No alerts.',
      '',
      ...observationTables(result.observations).map((each) => renderTable(each, options.style)),
    ];
  }
  const entities = plural(chapters.length, 'entity needs a look', 'entities need a look');
  const lines = [
    options.style.paint(`What happened: ${plural(result.alerts.length, 'alert')}, ${entities}`, 'title'),
    '',
    ...chapters.slice(0, CHAPTERS).flatMap((chapter, index) => chapterLines(chapter, index + 1, options)),
  ];
  const rest = chapters.slice(CHAPTERS);
  if (rest.length > 0) lines.push(options.style.paint('And also', 'title'), ...rest.map(shortLine), '');
  return [...lines, ...nextLines(chapters, options)];
}

/** One chapter an entity, the most serious first. */
function chaptersOf({ alerts, observations }: DetectionResult): readonly Chapter[] {
  const byId = new Map(observations.map((observation) => [observation.id, observation]));
  const groups = Map.groupBy(byUrgency(alerts), (alert) => entityKey(alert.entity));
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    const ids = new Set(group.flatMap((alert) => alert.observations));
    const behind = [...ids].flatMap((id) => byId.get(id) ?? []);
    const { account, region } = first.entity;
    return [
      {
        name: entityLabel(first.entity),
        place: [account === '' ? '' : `account ${account}`, region].filter((part) => part !== '').join(', '),
        alerts: group,
        observations: behind.sort((a, b) => epochSeconds(a.window.start) - epochSeconds(b.window.start)),
      },
    ];
  });
}

function chapterLines(chapter: Chapter, number: number, options: StoryOptions): readonly string[] {
  const { style } = options;
  const rule = (style.unicode ? '─' : '-').repeat(Math.min(style.width, TEXT_WIDTH));
  const place = chapter.place === '' ? '' : `  ${style.paint(escapeText(chapter.place), 'dim')}`;
  return [
    style.paint(rule, 'dim'),
    `${number}. ${style.paint(escapeText(chapter.name), 'title')}${place}`,
    '',
    ...chapter.alerts.flatMap((alert) => alertLines(alert, style)),
    ...timelineLines(chapter.observations, style),
    ...seedTables(chapter.observations, style),
    ...stepLines(chapter.alerts[0], style),
  ];
}

/** Severity, title, and the reason in one sentence. */
function alertLines(alert: Alert, style: TextStyle): readonly string[] {
  const severity = style.paint(alert.severity.toUpperCase().padEnd(13), alert.severity);
  return [`   ${severity} ${escapeText(alert.title)}`, ...paragraph(alert.why, 17, style), ''];
}

function timelineLines(observations: readonly Observation[], style: TextStyle): readonly string[] {
  if (observations.length === 0) return [];
  const times = observations.map((observation) => tableTime(epochSeconds(observation.window.start)));
  const width = Math.max(...times.map((time) => time.length));
  const lines = observations.slice(0, TIMELINE).flatMap((observation, index) => {
    const [first = '', ...more] = wrapText(escapeText(observation.why), textWidth(style, width + 7));
    const time = (times[index] ?? '').padStart(width);
    return [
      `   ${style.paint(time, 'dim')}  ${style.unicode ? '●' : '*'} ${first}`,
      ...more.map((line) => `${' '.repeat(width + 7)}${line}`),
    ];
  });
  const rest = observations.length - TIMELINE;
  if (rest > 0) lines.push(`   ${' '.repeat(width)}    and ${plural(rest, 'more observation')}`);
  return [`   ${style.paint('In order (UTC)', 'title')}`, ...lines, ''];
}

/** The evidence in the tables of the paper, cut to the newest rows. */
function seedTables(observations: readonly Observation[], style: TextStyle): readonly string[] {
  const narrow = { ...style, width: style.width - 3 };
  return observationTables(observations).flatMap((table) => {
    const cut = table.rows.length - TABLE_ROWS;
    const text = renderTable({ ...table, rows: table.rows.slice(0, TABLE_ROWS) }, narrow);
    const lines = text.trimEnd().split('\n');
    if (cut > 0) lines.push(style.paint(`and ${plural(cut, 'older row')}`, 'dim'));
    return [...lines.map((line) => `   ${line}`), ''];
  });
}

function stepLines(alert: Alert | undefined, style: TextStyle): readonly string[] {
  if (alert === undefined) return [];
  const changes = alert.nearbyChanges.map((change) => `   Changed nearby: ${escapeText(change)}`);
  const steps = alert.nextSteps.flatMap((step) => {
    const [first = '', ...more] = wrapText(escapeText(step), textWidth(style, 5));
    return [`   → ${first}`.replace('→', style.unicode ? '→' : '>'), ...more.map((line) => `     ${line}`)];
  });
  return [...changes, ...steps, ...(changes.length + steps.length > 0 ? [''] : [])];
}

function shortLine(chapter: Chapter): string {
  const first = chapter.alerts[0];
  const title = first === undefined ? '' : `${first.severity.toUpperCase()} ${first.title}`;
  return `   ${escapeText(chapter.name)}: ${escapeText(title)}`;
}

function nextLines(chapters: readonly Chapter[], options: StoryOptions): readonly string[] {
  const alert = chapters[0]?.alerts[0];
  const entity = chapters[0]?.alerts[0]?.entity.name ?? '';
  const isPlainWord = /^[\w.:/-]+$/.test(entity);
  return [
    options.style.paint('Try next', 'title'),
    ...(alert === undefined ? [] : [`   ${options.command(`explain ${alert.id}`)}`]),
    `   ${options.command('alerts list')}`,
    ...(isPlainWord ? [`   ${options.command(`flows show ${entity} --limit 20`)}`] : []),
    `   ${options.command('observations list -f json')}`,
  ];
}

function paragraph(text: string, indent: number, style: TextStyle): readonly string[] {
  return wrapText(escapeText(text), textWidth(style, indent)).map((line) => `${' '.repeat(indent)}${line}`);
}

function textWidth(style: TextStyle, indent: number): number {
  return Math.max(20, Math.min(style.width, TEXT_WIDTH) - indent);
}
