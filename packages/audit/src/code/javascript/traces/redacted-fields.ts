import type { Atom, CallUse, ExternalAtom, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE, readCell } from '../machine/cells.ts';
import { machineOf } from '../machine/make-atoms.ts';
import { onlyText } from './known-text.ts';
import { field } from './sink-conditions.ts';

/** Options by which a logger rewrites every line itself. https://docs.aws.amazon.com/powertools/typescript/latest/features/logger/ */
const REWRITERS = ['jsonReplacerFn', 'serializers', 'hooks'];

/**
 * Names of fields that a logger does not write: `pino({ redact: ['db.password'] })`. `all` when it rewrites what it is given.
 * https://github.com/pinojs/pino/blob/main/docs/redaction.md
 */
export function redactedFields(logger: Atom, use: CallUse): 'all' | ReadonlySet<string> {
  const options = optionsOf(logger, use);
  if (REWRITERS.some((name) => field(options, name, use).length > 0)) return 'all';
  const redact = field(options, 'redact', use);
  const lists = [redact, field(redact, 'paths', use)].map((value) =>
    value.filter((atom) => atom.kind === 'object' && atom.shape === 'array'),
  );
  const { steps } = machineOf(use.frame);
  const paths = steps.elementsOf(joinAll(lists), use).map((atom) => onlyText([atom]) ?? '');
  return new Set(
    paths.map(
      (path) =>
        path
          .replace(/\[['"]?([^\]'"]*)['"]?\]/gu, '.$1')
          .split('.')
          .at(-1) ?? '',
    ),
  );
}

/** What the logger, or the one that it is a child of, was made with. */
function optionsOf(logger: Atom, use: CallUse): Value {
  if (logger.kind !== 'external') return NO_VALUE;
  const found: Value[] = [];
  for (let at: ExternalAtom | undefined = logger; at !== undefined; at = at.origin)
    found.push(readCell(at.captured, use.frame).filter((atom) => atom.kind === 'object'));
  return joinAll(found);
}
