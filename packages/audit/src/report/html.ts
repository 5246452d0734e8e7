import { SEVERITIES, severityRank } from '../model/severity.ts';
import { RISKS, type Risk } from '../posture/risk.ts';
import type { Finding } from './finding.ts';
import type { FindingsReport } from './findings-report.ts';
import { REPORT_STYLE } from './html-style.ts';
import { xmlText } from './xml-text.ts';

/** A report as one HTML file: no script, nothing loaded from elsewhere, every value a text node. */
export function htmlOf(report: FindingsReport): string {
  const groups = groupByRule(report.findings);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Watertight: ${xmlText(targetText(report))}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>Security posture</h1>
<p class="dim">${xmlText(targetText(report))} · ${xmlText(report.target.capturedAt)} · watertight ${xmlText(report.tool.version)}</p>
${tiles(report)}
${riskTable(report.findings)}
<h2>Findings</h2>
${groups.length === 0 ? '<p>No findings.</p>' : groups.map(groupHtml).join('\n')}
${incompleteHtml(report)}
</main>
</body>
</html>
`;
}

function targetText({ target }: FindingsReport): string {
  if (target.kind === 'account') {
    const many = (target.accounts ?? []).length === 1 ? 'account' : 'accounts';
    return `${many} ${(target.accounts ?? []).join(', ')} in ${(target.regions ?? []).join(', ')}`;
  }
  return `${target.kind} ${target.path ?? ''}`;
}

function tiles({ summary }: FindingsReport): string {
  const severities = [...SEVERITIES]
    .reverse()
    .map((severity) => tile(summary.bySeverity[severity], severity, severity));
  const others = [
    tile(summary.functions, 'functions'),
    tile(summary.outcomes.pass, 'checks passed'),
    tile(summary.outcomes.unknown, 'not decided'),
    tile(summary.suppressed, 'suppressed'),
  ];
  return `<ul class="tiles">${[...severities, ...others].join('')}</ul>`;
}

function tile(count: number, label: string, tone = ''): string {
  return `<li><b${tone === '' ? '' : ` class="${tone}"`}>${count.toLocaleString('en')}</b>${label}</li>`;
}

function riskTable(findings: readonly Finding[]): string {
  const shown = findings.filter((each) => each.suppressed === null);
  const rows = (Object.keys(RISKS) as Risk[]).map((risk) => {
    const cells = [...SEVERITIES].reverse().map((severity) => {
      const count = shown.filter((each) => each.severity === severity && each.risks.includes(risk)).length;
      return `<td class="n">${count === 0 ? '<span class="dim">0</span>' : `<span class="${severity}">${count}</span>`}</td>`;
    });
    return `<tr><th scope="row">${risk}</th><td>${RISKS[risk]}</td>${cells.join('')}</tr>`;
  });
  const heads = [...SEVERITIES].reverse().map((severity) => `<th class="n" scope="col">${severity}</th>`);
  return `<h2>By risk</h2>
<div class="wide"><table><thead><tr><th scope="col">Risk</th><th scope="col">Name</th>${heads.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

interface Group {
  readonly first: Finding;
  readonly findings: readonly Finding[];
}

function groupByRule(findings: readonly Finding[]): readonly Group[] {
  // A rule may find things of several severities; each stands where its severity belongs.
  const byRule = Map.groupBy(findings, ({ severity, rule }) => `${severity} ${rule}`);
  const worst = (group: Group) => Math.max(...group.findings.map((each) => severityRank(each.severity)));
  return [...byRule.values()]
    .flatMap((list): readonly Group[] => {
      const [first] = list;
      return first === undefined ? [] : [{ first, findings: list }];
    })
    .sort((a, b) => worst(b) - worst(a) || (a.first.code < b.first.code ? -1 : 1));
}

function groupHtml({ first, findings }: Group): string {
  const rows = findings.map(findingRow).join('\n');
  return `<details${severityRank(first.severity) >= severityRank('high') ? ' open' : ''}>
<summary><span class="severity ${first.severity}">${first.severity}</span> <h3>${xmlText(first.title)}</h3> <span class="dim">${xmlText(first.code)} ${xmlText(first.rule)} · ${findings.length}</span></summary>
<div><p>${proseHtml(first.why)}</p><p><b>Fix:</b> ${proseHtml(first.fix)}</p>
<div class="wide"><table><thead><tr><th scope="col">Subject</th><th scope="col">Place</th><th scope="col">Evidence</th></tr></thead><tbody>
${rows}
</tbody></table></div></div></details>`;
}

/** A rule's own sentence, its `code` set as code. */
function proseHtml(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? xmlText(part) : `<code>${xmlText(part)}</code>`))
    .join('');
}

function findingRow({ subject, at, evidence, suppressed, affects = [], flow = [] }: Finding): string {
  const place =
    at === undefined
      ? (subject.arn ?? '')
      : [at.file, at.line, at.column].filter((part) => part !== undefined).join(':');
  const proof = evidence.map(({ what, value }) =>
    value === undefined ? xmlText(what) : `${xmlText(what)}: <code>${xmlText(String(value))}</code>`,
  );
  for (const step of flow) {
    const where = step.at.line === undefined ? step.at.file : `${step.at.file}:${step.at.line}`;
    proof.push(`<span class="dim">→ <code>${xmlText(where)}</code> ${xmlText(step.what)}</span>`);
  }
  if (suppressed !== null) proof.push(`<span class="dim">suppressed: ${xmlText(suppressed.reason)}</span>`);
  const name = subject.logicalId ?? subject.address ?? subject.name;
  const users = affects.filter((each) => each !== name);
  const used =
    users.length === 0
      ? ''
      : `<br><span class="dim">used by ${users.map((each) => xmlText(each)).join(', ')}</span>`;
  return `<tr><td>${xmlText(subject.kind)} <code>${xmlText(name)}</code>${used}</td><td><code>${xmlText(place)}</code></td><td>${proof.join('<br>')}</td></tr>`;
}

function incompleteHtml({ incomplete }: FindingsReport): string {
  if (incomplete.length === 0) return '';
  const rows = incomplete.map(
    ({ what, because, permission }) =>
      `<li><code>${xmlText(what)}</code>: ${xmlText(because)}${permission === undefined ? '' : ` (<code>${xmlText(permission)}</code>)`}</li>`,
  );
  return `<h2>Not looked at</h2><ul>${rows.join('\n')}</ul>`;
}
