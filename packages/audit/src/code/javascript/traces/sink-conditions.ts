import type { CallUse, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE } from '../machine/cells.ts';
import { machineOf } from '../machine/make-atoms.ts';
import type { Sink } from '../sinks/sink.ts';
import { onlyText } from './known-text.ts';

type Condition = Exclude<Sink['when'], undefined>;

const PROGRAMS =
  /^(?:\/(?:usr\/)?bin\/(?:env )?)?(?:sh|bash|zsh|dash|ksh|cmd(?:\.exe)?|powershell(?:\.exe)?|node|python3?|perl|ruby)$/u;
const PROGRAM_TEXT = new Set(['-c', '-e', '/c', '-lc', '--eval', '-Command', '-ec']);

const CONDITIONS: Readonly<Record<Condition, (use: CallUse) => boolean>> = {
  'shell-option': (use) => use.args.slice(1).some((value) => isTrue(field(value, 'shell', use))),
  // https://expressjs.com/en/api.html#res.sendFile: what leads out of the root is refused.
  'no-root': (use) => use.args.slice(1).every((value) => field(value, 'root', use).length === 0),
  'eval-option': (use) => use.args.slice(1).some((value) => isTrue(field(value, 'eval', use))),
  'shell-program': (use) => {
    const program = onlyText(use.args[0] ?? NO_VALUE);
    if (program === undefined || !PROGRAMS.test(program)) return false;
    const first = machineOf(use.frame).steps.elementsOf(
      (use.args[1] ?? NO_VALUE).filter((atom) => atom.kind === 'object'),
      use,
    );
    return first.some(
      (atom) => atom.kind === 'scalar' && atom.value.kind === 'text' && PROGRAM_TEXT.has(atom.value.text),
    );
  },
  'unsafe-option': (use) => {
    const schema = joinAll(use.args.slice(1).map((value) => field(value, 'schema', use)));
    if (schema.some((atom) => atom.kind === 'external' && /FULL|unsafe/iu.test(atom.name))) return true;
    return schema.length === 0 && isOldYaml(use);
  },
  'entities-option': (use) => {
    const names = [
      'noent',
      'replaceEntities',
      'resolveEntities',
      'expandEntities',
      'processExternalEntities',
      'dtdload',
      'option',
    ];
    return use.args.slice(1).some((value) => names.some((name) => isTrue(field(value, name, use))));
  },
  'redirect-header': (use) =>
    /^location$/iu.test(onlyText(use.args[0] ?? NO_VALUE) ?? '') ||
    [...(use.args[1] ?? NO_VALUE)].some((atom) => atom.kind === 'object' && atom.fields.has('Location')),
};

/** Whether a call has what makes the place dangerous. */
export function meetsCondition(condition: Condition, use: CallUse): boolean {
  return CONDITIONS[condition](use);
}

/** A field of an object that is known to have it. */
export function field(value: Value, name: string, use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  const objects = value.filter(
    (atom) => atom.kind === 'object' && (atom.fields.has(name) || atom.protos.value.length > 0),
  );
  return objects.length === 0 ? NO_VALUE : steps.readMember(objects, name, use);
}

function isTrue(value: Value): boolean {
  return value.some((atom) => {
    if (atom.kind === 'external') return true;
    if (atom.kind !== 'scalar') return false;
    const { value: known } = atom;
    if (known.kind === 'boolean') return known.value;
    return known.kind === 'text' || known.kind === 'number'
      ? Boolean(known.kind === 'text' ? known.text : known.value)
      : false;
  });
}

/** Version 3 of js-yaml builds functions unless told not to; its `load` is safe since version 4. */
function isOldYaml(use: CallUse): boolean {
  const { project } = machineOf(use.frame);
  const folders = use.frame.file.path.split('/').slice(0, -1);
  // The nearest manifest that names it decides.
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const manifest = project.read([...folders.slice(0, depth), 'package.json'].join('/')) ?? '';
    const [, version] = /"js-yaml"\s*:\s*"([^"]{0,60})"/u.exec(manifest.slice(0, 200_000)) ?? [];
    if (version !== undefined) return /^(?:npm:js-yaml@)?[\s^~=v<]*[0-3](?:\.|$)/u.test(version);
  }
  return false;
}
