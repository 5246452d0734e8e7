import { isAtLeast } from '../model/severity.ts';
import type { FindingsReport } from './findings-report.ts';
import { messageOf } from './sarif.ts';
import { visibleText } from './visible-text.ts';

/**
 * A report as workflow commands: GitHub shows each as an annotation at its line.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubAnnotationsOf(report: FindingsReport): string {
  return report.findings
    .filter((finding) => finding.suppressed === null)
    .map((finding) => {
      const level = isAtLeast(finding.severity, 'high')
        ? 'error'
        : isAtLeast(finding.severity, 'medium')
          ? 'warning'
          : 'notice';
      const place =
        finding.at === undefined
          ? []
          : [
              `file=${propertyText(finding.at.file)}`,
              ...(finding.at.line === undefined ? [] : [`line=${finding.at.line}`]),
              ...(finding.at.column === undefined ? [] : [`col=${finding.at.column}`]),
            ];
      const properties = [...place, `title=${propertyText(`${finding.code} ${finding.rule}`)}`].join(',');
      return `::${level} ${properties}::${messageText(`${messageOf(finding)}. ${finding.fix}`)}\n`;
    })
    .join('');
}

/** A workflow command ends at a line break; hostile names must not start another one. */
function messageText(text: string): string {
  return visibleText(text)
    .replaceAll('%', '%25')
    .replaceAll('\t', '%09')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function propertyText(text: string): string {
  return messageText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
