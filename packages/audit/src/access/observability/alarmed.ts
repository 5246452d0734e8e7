import type { Inventory } from '../../model/inventory.ts';
import type { AlarmMetric } from '../../model/subjects/observability.ts';
import { isUnresolved, known, type Value } from '../../model/unresolved.ts';

/** Metrics one of which should have an alarm: a namespace, metric names, and the values that name the subject. */
export interface AlarmQuestion {
  readonly namespace: string;
  /** Any name, when left out. */
  readonly names?: readonly string[];
  /** Values of dimensions that name the subject; a metric without any of these dimensions is about all subjects. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
}

const indexes = new WeakMap<Inventory, ReadonlyMap<string, readonly AlarmMetric[]>>();

/** Whether an alarm watches one of the metrics; undefined when an alarm might, but a value of it is not known. */
export function alarmed(inventory: Inventory, question: AlarmQuestion): boolean | undefined {
  let index = indexes.get(inventory);
  if (index === undefined) {
    const metrics = inventory.ofKind('alarm').flatMap((alarm) => alarm.metrics);
    index = Map.groupBy(metrics, ({ namespace }) => known(namespace) ?? '');
    indexes.set(inventory, index);
  }
  // Those whose namespace is not known lie under ''.
  const candidates = [...(index.get(question.namespace) ?? []), ...(index.get('') ?? [])];
  const answers = candidates.map((metric) => watches(metric, question));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function watches(metric: AlarmMetric, { namespace, names, dimensions }: AlarmQuestion): boolean | undefined {
  const answers = [
    isOneOf(metric.namespace, [namespace]),
    names === undefined ? true : isOneOf(metric.name, names),
    ...Object.entries(dimensions).map(([name, values]) => {
      const value = metric.dimensions[name];
      return value === undefined ? true : isOneOf(value, values);
    }),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function isOneOf(value: Value<string> | undefined, wanted: readonly string[]): boolean | undefined {
  if (value === undefined || isUnresolved(value)) return undefined;
  return wanted.includes(value);
}
