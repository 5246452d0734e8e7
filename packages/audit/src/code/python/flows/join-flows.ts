import type { FlowAtom, Use, Value } from '../machine/abstract-value.ts';
import { withoutFlows } from '../machine/cells.ts';
import { flowsIn, flowsOf, nextFlow, TRAITS } from './flow-atom.ts';
import { HARMLESS, harm } from './harms.ts';
import { asWritten } from './written-values.ts';

/** A part of a text that is put together. */
export interface TextPart {
  readonly value: Value;
  /** Written as a number, as `repr` writes it, or as `str` does: what is in a list as `repr` does. */
  readonly style?: 'number' | 'repr' | 'str';
}

const UNKNOWN = '\uFFFC';

/** Where a text comes from that is put together from parts. */
export function joinFlows(parts: readonly TextPart[], use: Use): readonly FlowAtom[] {
  const joined: FlowAtom[] = [];
  let before = '';
  for (const { value: given, style } of parts) {
    const value = asWritten(given, use);
    const flows = style === 'number' ? [] : flowsIn(value, use.frame);
    const own = new Set(flowsOf(value));
    for (const flow of flows) {
      const isWritten = !own.has(flow) || (flow.traits & TRAITS.bytes) !== 0;
      const isRepr = style === 'repr' || (style === 'str' && isWritten);
      joined.push(joinedFlow(flow, { before, isRepr }, use));
    }
    before += plainText(value);
  }
  return [...new Set(joined)];
}

interface Place {
  /** The text in front of the value; what is not known stands as one sign. */
  readonly before: string;
  readonly isRepr: boolean;
}

function joinedFlow(flow: FlowAtom, { before, isRepr }: Place, use: Use): FlowAtom {
  if (flow.clean === HARMLESS) return flow;
  // An object as text is written as `repr` does: no line ends are in it.
  const isObject = flow.form === 'root' || flow.form === 'texts';
  const bits = fixedBy(before) | (isRepr || isObject ? harm('event-in-log') : 0);
  return nextFlow(flow, use, {
    form: flow.form === 'path' ? 'path' : 'text',
    clean: flow.clean | bits,
    traits: (flow.traits & ~(TRAITS.resolved | TRAITS.match | TRAITS.bytes | TRAITS.parts)) | TRAITS.joined,
    what: 'is joined into text',
  });
}

/** What a text in front of a value leaves it no say in. */
function fixedBy(before: string): number {
  if (before === '') return 0;
  const address = before.replace(/^[a-z][\w+.-]*:\/\//i, '');
  const hasHost = address !== before ? /^[^/?#]+[/?#]/.test(address) : /^[^/?#\\]+[/?#]/.test(before);
  const isLocal = /^\/[^/\\]/.test(before);
  const isQuery = /[?#]/.test(before);
  let bits = hasHost || isQuery ? harm('event-in-request-address', 'event-in-redirect') : 0;
  if (isLocal) bits |= harm('event-in-redirect');
  if (before.startsWith(UNKNOWN) && !/^\uFFFC*:\/\/$/.test(before)) bits |= harm('event-in-request-address');
  // What begins with a dash is an option.
  if (/\S\s|^-/.test(before)) bits |= harm('program-from-event');
  return bits;
}

function plainText(value: Value): string {
  const [only, ...others] = withoutFlows(value);
  if (others.length > 0 || only?.kind !== 'scalar') return UNKNOWN;
  if (only.value.kind === 'text') return only.value.text;
  if (only.value.kind !== 'joined') return UNKNOWN;
  return only.value.parts.map((part) => (part.kind === 'text' ? part.text : UNKNOWN)).join('');
}
