import { formsOf } from '@watertight/guard/decode/forms-of.ts';
import type { Field } from '@watertight/guard/event/field.ts';
import { recogniseTrigger } from '@watertight/guard/event/recognise-trigger.ts';
import { inspectEvent } from '@watertight/guard/inspect-event.ts';
import { maskField, maskSecrets } from '@watertight/guard/mask-secrets.ts';
import type { Violation } from '@watertight/guard/violation.ts';
import { createWork } from '@watertight/guard/work.ts';
import type { InspectedField, InspectedViolation, Inspection } from '@watertight/monitor/api/tools.ts';

/** Fields that are told; all of them were read. */
const MOST_FIELDS = 200;
/** Readings of one field that are told. */
const MOST_READINGS = 8;
/** Characters of a value. */
const LONGEST = 240;
/** Characters before a match that are shown with it. */
const BEFORE = 80;

/** What the guard says of an event by its default policy, with the readings that explain it. Pure. */
export function inspectionOf(event: unknown): Inspection {
  const verdict = inspectEvent(event);
  const fields = fieldsOf(event);
  return {
    trigger: verdict.trigger,
    verdict: verdict.kind,
    isTruncated: verdict.isTruncated,
    violations: verdict.violations.map((each) => explained(each, fields)),
    fields: fields.slice(0, MOST_FIELDS).map(fieldText),
    fieldCount: fields.length,
  };
}

function fieldsOf(event: unknown): readonly Field[] {
  if (typeof event === 'string') return [{ path: '$', role: 'text', value: event, decoded: [] }];
  if (typeof event !== 'object' || event === null) return [];
  return [...recogniseTrigger(event).fields({ ...event }, createWork())];
}

function fieldText(field: Field): InspectedField {
  const readings = formsOf(field, createWork()).flatMap(({ decoded }) =>
    decoded.length === 0 ? [] : [decoded.join(' > ')],
  );
  return {
    path: maskSecrets(field.path),
    role: field.isName === true ? `${field.role}, its name` : field.role,
    value: cut(masked(field, field.value)),
    readings: [...new Set(readings)].slice(0, MOST_READINGS),
  };
}

function explained(violation: Violation, fields: readonly Field[]): InspectedViolation {
  const { detector, rule, field: path, score, match } = violation;
  const readings = fields
    .filter((field) => maskSecrets(field.path) === path)
    .map((field) => stepsTo(violation, field));
  const steps = readings.find((each) => each.at(-1)?.text.includes(match) === true) ?? readings[0] ?? [];
  return { detector, rule, field: path, score, match, steps };
}

/** The field as it came, then each reading on the way to the one that matched. */
function stepsTo({ decoded, match }: Violation, field: Field): InspectedViolation['steps'] {
  const forms = formsOf(field, createWork());
  const onTheWay = decoded.flatMap((encoding, index) => {
    const wanted = decoded.slice(0, index + 1);
    // The transport's encodings are off before there is a field; only the readings of the field have texts.
    const form = forms.find((each) => isSame(each.decoded, wanted) && each.text !== field.value);
    return form === undefined ? [] : [{ encoding, text: around(masked(field, form.text), match) }];
  });
  return [
    { encoding: field.decoded.join(' > '), text: around(masked(field, field.value), match) },
    ...onTheWay,
  ];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

function masked(field: Field, text: string): string {
  return field.isName === true ? maskSecrets(text) : maskField(field.path, text);
}

function around(text: string, match: string): string {
  const at = match === '' ? -1 : text.indexOf(match);
  if (at <= BEFORE) return cut(text, Math.max(LONGEST, at + match.length));
  return `…${cut(text.slice(at - BEFORE), Math.max(LONGEST, BEFORE + match.length))}`;
}

function cut(text: string, most = LONGEST): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
