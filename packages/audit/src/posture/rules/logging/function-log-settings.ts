import type { Inventory } from '../../../model/inventory.ts';
import type { Reference } from '../../../model/reference.ts';
import { referenceKey } from '../../../model/reference-key.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionLogSettings = definePostureRule({
  id: 'function-log-settings',
  code: 'WT-FN-18',
  title: 'Logs are unstructured, verbose, or shared with another function',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R10', 'R5'],
  sameAs: ['cdk-nag LambdaLogLevel', 'cdk-nag LambdaLogging'],
  subjects: ['function'],
  needs: ['functions'],
  why: 'At level DEBUG, libraries log what they handle, tokens and personal data included. Unstructured lines cannot be searched reliably, and in a shared log group everyone who reads one function’s logs reads the other’s.',
  fix: 'Set `LoggingConfig` with `LogFormat: JSON`, `ApplicationLogLevel: INFO` and a `LogGroup` of the function’s own.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html',
  ],
  check: (subject, { inventory }): Outcome => {
    const { format, applicationLevel, systemLevel, logGroup } = subject.logging ?? {};
    const evidence: Evidence[] = [];
    const seen = (what: string, value: string) => evidenceAt(subject, what, { path: 'logging', value });
    const isVerbose = VERBOSE.includes(valueText(applicationLevel));
    if (isVerbose) evidence.push(seen('application log level', valueText(applicationLevel)));
    if (valueText(systemLevel) === 'DEBUG') evidence.push(seen('system log level', 'DEBUG'));
    const sharer = sharerOf(logGroup, subject, inventory);
    if (sharer !== undefined) evidence.push(seen('log group shared with', valueText(sharer.name)));
    if (!isUnresolved(format) && format !== 'JSON') {
      evidence.push(seen('log format', format ?? 'Text'));
    }
    if (evidence.length > 0) {
      return {
        kind: 'fail',
        evidence,
        severity: isVerbose || sharer !== undefined ? 'low' : 'informational',
      };
    }
    const unclear = [format, applicationLevel, systemLevel].find(isUnresolved);
    return unclear === undefined ? PASS : unknown(`a log setting is not known: ${valueText(unclear)}`);
  },
});

const VERBOSE: readonly string[] = ['DEBUG', 'TRACE'];

function sharerOf(
  logGroup: Reference | undefined,
  subject: LambdaFunction,
  inventory: Inventory,
): LambdaFunction | undefined {
  const key = logGroup === undefined ? undefined : referenceKey(inventory, logGroup);
  if (key === undefined) return undefined;
  return inventory.ofKind('function').find((other) => {
    const theirs = other.logging?.logGroup;
    return other.id !== subject.id && theirs !== undefined && referenceKey(inventory, theirs) === key;
  });
}
