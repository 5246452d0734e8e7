import type { CallUse, ModelAtom, Value } from '../machine/abstract-value.ts';
import { joinAll, readCell } from '../machine/cells.ts';
import { fieldCell, grow, machineOf, madeOnce, newObject } from '../machine/make-atoms.ts';
import type { NativeMethod, NativeTable } from './native-method.ts';
import { assign } from './object-functions.ts';

const same: NativeMethod = (use) => use.args[0] ?? [];

/**
 * Helpers that TypeScript, Babel and esbuild write into what they compile. Their names are the compilers'; what they do is
 * said here, because their own code drives generators and copies getters in ways that hide it.
 */
export const COMPILER_HELPERS: NativeTable = new Map<string, NativeMethod>([
  ['__awaiter', (use) => callArgument(use, 3)],
  ['_asyncToGenerator', same],
  ['asyncToGenerator', same],
  ['__importDefault', withDefault],
  ['_interopRequireDefault', withDefault],
  ['__importStar', same],
  ['_interopRequireWildcard', same],
  ['__toESM', same],
  ['__toCommonJS', same],
  ['__copyProps', (use) => joinAll([use.args[1] ?? [], use.args[0] ?? []])],
  ['__assign', assign],
  ['_extends', assign],
  ['_objectSpread', assign],
  ['_objectSpread2', assign],
  ['__spreadArray', (use) => spread(use)],
  ['_toConsumableArray', same],
  ['__exportStar', exportStar],
  ['__reExport', (use) => exportStar({ ...use, args: [use.args[1] ?? [], use.args[0] ?? []] })],
  ['__export', exportGetters],
  ['__commonJS', (use) => [lazyModule(use, true)]],
  ['__esm', (use) => [lazyModule(use, false)]],
  ['__decorate', (use) => use.args[1] ?? []],
  ['__name', same],
]);

function callArgument(use: CallUse, at: number): Value {
  const { steps } = machineOf(use.frame);
  return steps.callValue(use.args[at] ?? [], { ...use, args: [], moreArgs: [], receiver: use.args[0] ?? [] });
}

/** What a module is as `default` too, whether or not it says so itself. */
function withDefault(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const module = use.args[0] ?? [];
  const made = madeOnce(machine, [use.site, `default ${use.frame.id}`], () => newObject(machine));
  for (const atom of module) {
    const own = atom.kind === 'object' ? atom.fields.get('default') : undefined;
    grow(machine, fieldCell(made, 'default'), own === undefined ? [atom] : readCell(own, use.frame));
  }
  grow(
    machine,
    made.protos,
    module.filter((atom) => atom.kind !== 'scalar' && atom.kind !== 'nothing'),
  );
  return [made];
}

function spread(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const made = madeOnce(machine, [use.site, `spread ${use.frame.id}`], () => newObject(machine, 'array'));
  grow(
    machine,
    made.anyField,
    joinAll(use.args.slice(0, 2).map((value) => machine.steps.elementsOf(value, use))),
  );
  return [made];
}

function exportStar(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const [from, into] = [use.args[0] ?? [], use.args[1] ?? []];
  for (const target of into) {
    if (target.kind === 'object')
      grow(
        machine,
        target.protos,
        from.filter((atom) => atom !== target),
      );
  }
  return [];
}

/** esbuild: `__export(target, { handler: () => handler })`. */
function exportGetters(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const [target, getters] = [use.args[0] ?? [], use.args[1] ?? []];
  for (const atom of getters) {
    if (atom.kind !== 'object') continue;
    for (const [name, cell] of [...atom.fields]) {
      const value = machine.steps.callValue(readCell(cell, use.frame), { ...use, args: [], receiver: [] });
      machine.steps.writeMember(target, name, value);
    }
  }
  return target;
}

/** Path of a bundled package: `node_modules/@aws-sdk/client-s3/dist-cjs/index.js`, also under pnpm. */
const BUNDLED = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/@.][^/]*)\/(?!.*node_modules\/)(.*)$/u;

/** esbuild: `var require_x = __commonJS({ "x.js"(exports, module) { … } })`. A package is what it is without a bundle. */
function lazyModule(use: CallUse, isCommonJs: boolean): ModelAtom {
  const machine = machineOf(use.frame);
  const { site } = use;
  return madeOnce(machine, [site, 'lazy module'], () => ({
    kind: 'model',
    name: 'a bundled module',
    call: (later) => {
      const known = bundledPackage(use.args[0] ?? [], later);
      if (known !== undefined) return known;
      const bodies = joinAll((use.args[0] ?? []).map((atom) => machine.steps.readAnyMember([atom], later)));
      const exports = madeOnce(machine, [site, 'exports'], () => newObject(machine));
      const module = madeOnce(machine, [site, 'module'], () => newObject(machine));
      const whole = fieldCell(module, 'exports');
      grow(machine, whole, [exports]);
      const args: Value[] = isCommonJs ? [[exports], [module]] : [];
      machine.steps.callValue(bodies, { ...later, site, args, moreArgs: [], receiver: [] });
      return readCell(whole, later.frame);
    },
  }));
}

function bundledPackage(described: Value, use: CallUse): Value | undefined {
  const { steps } = machineOf(use.frame);
  for (const atom of described) {
    const path = atom.kind === 'object' ? [...atom.fields.keys()][0] : undefined;
    const name = path === undefined ? undefined : BUNDLED.exec(path)?.[1];
    if (name !== undefined) return steps.package(name, use.frame);
  }
  return undefined;
}
