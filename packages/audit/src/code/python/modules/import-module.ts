import type { Frame, Machine, ModuleAtom, Value } from '../machine/abstract-value.ts';
import { newFrame, runFrame } from '../machine/frames.ts';
import { runBody } from '../machine/statements.ts';
import { type PythonFile, parsePython } from '../syntax/parse-python.ts';
import { folderOf, isInstalled, joinPath } from './module-path.ts';

/** Files that one handler may reach. */
const MOST_FILES = 600;
/** Packages whose behaviour is written here, or that call nothing; a copy beside the code is not read. */
const PACKAGES =
  /^(?:boto3|botocore|aioboto3|aiobotocore|s3transfer|aws_lambda_powertools|pynamodb|awswrangler|s3fs|smart_open|requests|urllib3|aws_xray_sdk|requests_aws4auth|yaml|jinja2|pydantic|numpy|pandas)$/;

/** The module of an import: one of the project, else the package's. */
export function importModule(name: string, frame: Frame): Value {
  const { machine } = frame;
  const level = /^\.*/.exec(name)?.[0].length ?? 0;
  if (level === 0) return importAbsolute(name, frame);
  const up = Array.from({ length: level - 1 }, () => '..');
  const path = joinPath(folderOf(frame.file.path), ...up, ...name.slice(level).split('.'));
  const module = moduleAt(path, machine);
  return module === undefined
    ? machine.steps.external(name.slice(level) || 'package', { frame, site: NOWHERE })
    : [module];
}

const NOWHERE = { start: 0, end: 0 };

function importAbsolute(name: string, frame: Frame): Value {
  const { machine } = frame;
  const known = machine.modules.get(name);
  if (known !== undefined) return [known];
  const [first = name, ...rest] = name.split('.');
  if (!machine.modules.has(name) && !PACKAGES.test(first)) {
    const found = machine.roots.find((root) => isThere(joinPath(root, first), machine));
    if (found !== undefined && !isVendored(found, first, machine)) {
      const module = parentsAndSelf(joinPath(found, first), rest, machine);
      if (module !== undefined) machine.modules.set(name, module);
      if (module !== undefined) return [module];
    }
    machine.modules.set(name, undefined);
  }
  return machine.steps.external(name, { frame, site: NOWHERE });
}

/** Importing `a.b.c` runs `a` and `a.b` too. */
function parentsAndSelf(first: string, rest: readonly string[], machine: Machine): ModuleAtom | undefined {
  let path = first;
  let module = moduleAt(path, machine);
  for (const name of rest) {
    path = joinPath(path, name);
    module = moduleAt(path, machine);
  }
  return module;
}

function isThere(path: string, machine: Machine): boolean {
  if (isInstalled(path)) return false;
  return machine.project.isFile(`${path}.py`) || machine.project.isFolder(path);
}

/** A package that was installed beside the code says so with a folder of its own. */
function isVendored(root: string, name: string, machine: Machine): boolean {
  const start = `${name.toLowerCase().replaceAll('_', '-')}-`;
  return machine.project
    .list(root)
    .some(
      (each) => each.endsWith('.dist-info/') && each.toLowerCase().replaceAll('_', '-').startsWith(start),
    );
}

/** The module of a path without its ending; it has run, or is running. */
export function moduleAt(path: string, machine: Machine): ModuleAtom | undefined {
  const key = `/${path}`;
  if (machine.modules.has(key)) return machine.modules.get(key);
  const file = fileAt(path, machine);
  if (file === undefined) {
    machine.modules.set(key, undefined);
    return undefined;
  }
  const frame = newFrame({
    machine,
    file,
    moduleName: nameOf(path, machine),
    context: file.path,
    kind: 'module',
    run: (own) => {
      runBody(file.body, own.scope);
    },
  });
  const module: ModuleAtom = { kind: 'module', path: file.path, name: nameOf(path, machine), frame };
  machine.modules.set(key, module);
  runFrame(frame);
  return module;
}

function fileAt(path: string, machine: Machine): PythonFile | undefined {
  const { project, files, incomplete } = machine;
  const name = [`${path}.py`, joinPath(path, '__init__.py')].find((each) => project.isFile(each));
  if (name === undefined) {
    // A folder without `__init__` is a package all the same.
    return path !== '' && project.isFolder(path) ? parsePython(joinPath(path, '__init__.py'), '') : undefined;
  }
  if (files.size >= MOST_FILES) {
    incomplete.set('files', { what: name, because: `more than ${MOST_FILES} files` });
    return undefined;
  }
  const text = project.read(name);
  if (text === undefined) {
    incomplete.set(name, { what: name, because: 'it could not be read' });
    return undefined;
  }
  const file = parsePython(name, text);
  files.set(name, file);
  if (file.incomplete !== undefined) incomplete.set(name, { what: name, because: file.incomplete });
  return file;
}

function nameOf(path: string, machine: Machine): string {
  const root = machine.roots
    .filter((each) => each === '' || path.startsWith(`${each}/`))
    .toSorted((one, other) => machine.roots.indexOf(one) - machine.roots.indexOf(other))[0];
  const local = root === undefined || root === '' ? path : path.slice(root.length + 1);
  return local.replaceAll('/', '.');
}
