import { partsOfFunction } from '../../access/triggers/parts-of-function.ts';
import type { EventSourceMapping } from '../../model/subjects/lambda-parts.ts';
import { type Value, valueText } from '../../model/unresolved.ts';
import type { Compared } from './access-drift.ts';
import { type Drift, type DriftPart, joinParts } from './drift.ts';
import { textDrift } from './text-drift.ts';

/** What changed about the event source mappings of functions. Other triggers show in the resource policy. */
export function triggerDrift(compared: Compared): DriftPart {
  const { template, account, matches } = compared;
  const parts = matches.pairs('function').map(([declared, deployed]): DriftPart => {
    const gap = account.gap('event-source-mappings', deployed);
    if (gap !== undefined) {
      const what = 'event source mappings';
      return { drifts: [], notCompared: [{ subject: deployed, what, because: gap.because }] };
    }
    const wanted = partsOfFunction(template, 'event-source-mapping', declared).map((mapping) => ({
      mapping,
      source: matches.referenceText(mapping.source, deployed),
    }));
    const present = partsOfFunction(account, 'event-source-mapping', deployed);
    return mappings(wanted, present, compared);
  });
  return joinParts(parts);
}

interface Wanted {
  readonly mapping: EventSourceMapping;
  /** ARN of the source in the account; undefined when it is not known. */
  readonly source: string | undefined;
}

function mappings(
  wanted: readonly Wanted[],
  present: readonly EventSourceMapping[],
  compared: Compared,
): DriftPart {
  const isClear = wanted.every(({ source }) => source !== undefined);
  const parts = present.map((mapping): DriftPart => {
    const source = sourceText(mapping, compared);
    const declared = wanted.find((each) => each.source === source);
    if (declared !== undefined) return settings(declared.mapping, mapping, compared);
    if (isClear) return { drifts: [drift('added', mapping, source)], notCompared: [] };
    const because = 'the source of a declared mapping is not known';
    return { drifts: [], notCompared: [{ subject: mapping, what: 'event source mapping', because }] };
  });
  const sources = new Set(present.map((each) => sourceText(each, compared)));
  const removed = wanted.flatMap(({ mapping, source }) =>
    source === undefined || sources.has(source) ? [] : [drift('removed', mapping, source)],
  );
  return joinParts([...parts, { drifts: removed, notCompared: [] }]);
}

function drift(kind: 'added' | 'removed', subject: EventSourceMapping, source: string): Drift {
  const what = 'event source mapping';
  return kind === 'added'
    ? { kind, area: 'triggers', subject, what, deployed: source }
    : { kind, area: 'triggers', subject, what, declared: source };
}

const SETTINGS = [
  'isEnabled',
  'batchSize',
  'maximumRetryAttempts',
  'maximumRecordAge',
  'maximumConcurrency',
  'bisectBatchOnError',
] as const satisfies readonly (keyof EventSourceMapping)[];

/** Settings that the template states; the rest is AWS's and differs by service. */
function settings(
  declared: EventSourceMapping,
  deployed: EventSourceMapping,
  { matches }: Compared,
): DriftPart {
  const stated = SETTINGS.filter((name) => declared[name] !== undefined);
  return textDrift(
    deployed,
    'triggers',
    stated.map((name) => ({
      what: name,
      declared: matches.text(declared[name], deployed),
      deployed: settingText(deployed[name]),
    })),
  );
}

function settingText(value: Value<number | boolean> | undefined): string | undefined {
  return value === undefined ? undefined : valueText(value);
}

function sourceText({ source }: EventSourceMapping, { account }: Compared): string {
  const subject = account.resolve(source);
  if (subject !== undefined) return subject.arn ?? subject.id;
  return source?.kind === 'arn' ? source.arn : '';
}
