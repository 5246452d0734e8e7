import { type AccessAnswer, isKnownAnswer } from '@watertight/audit/access/access-answer.ts';
import { internetPathsTo, isOpenPath, pathText } from '@watertight/audit/access/internet-paths.ts';
import { whatItReaches } from '@watertight/audit/access/what-it-reaches.ts';
import type { FunctionCode } from '@watertight/audit/dependencies/reachability/function-code.ts';
import type { Inventory } from '@watertight/audit/model/inventory.ts';
import type { PackageEcosystem } from '@watertight/audit/model/package-record.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import type { LayerVersion } from '@watertight/audit/model/subjects/lambda-parts.ts';
import { known, valueText } from '@watertight/audit/model/unresolved.ts';
import type { Recording } from '../../guard/read-recordings.ts';
import type { CodeReader } from '../code/read-code.ts';
import { codePath } from './code-path.ts';

/** Rows of what a role reaches that are told. */
const MOST_REACHES = 3;

/** Where what functions do is told. */
export interface FunctionSources {
  readonly reader: Pick<CodeReader, 'readingOf'>;
  /** Folder or archive of the code of a function or layer; undefined: there is none. That of its template by default. */
  readonly placeOf?: (subject: LambdaFunction | LayerVersion) => string | undefined;
  /** What guards recorded of functions. */
  readonly recordings?: readonly Recording[];
}

/** What is known of the functions of the templates that carry packages. */
export async function packageFunctions(
  inventories: readonly Inventory[],
  { reader, recordings = [], placeOf = placeInTemplate }: FunctionSources,
): Promise<readonly FunctionCode[]> {
  const functions: FunctionCode[] = [];
  for (const inventory of inventories) {
    for (const fn of inventory.ofKind('function')) {
      const ecosystem = ecosystemOf(fn);
      if (ecosystem === undefined) continue;
      functions.push(await functionCode(inventory, fn, { ecosystem, reader, recordings, placeOf }));
    }
  }
  return functions;
}

function ecosystemOf(fn: LambdaFunction): PackageEcosystem | undefined {
  const runtime = known(fn.runtime) ?? '';
  if (runtime.startsWith('nodejs')) return 'npm';
  return runtime.startsWith('python') ? 'PyPI' : undefined;
}

async function functionCode(
  inventory: Inventory,
  fn: LambdaFunction,
  {
    ecosystem,
    reader,
    recordings,
    placeOf,
  }: Required<FunctionSources> & { readonly ecosystem: PackageEcosystem },
): Promise<FunctionCode> {
  const open = internetPathsTo(inventory, fn).find(isOpenPath);
  const reaches = reachTexts(whatItReaches(inventory, fn));
  const recording = recordings.find(({ functionName }) => isNameOf(functionName, fn));
  const invoked = inventory.invocations.find(({ functionArn }) => functionArn === fn.arn);
  return {
    id: fn.id,
    name: fn.logicalId ?? fn.address ?? valueText(fn.name),
    ecosystem,
    folder: placeOf(fn) ?? '',
    layers: (fn.layers ?? []).flatMap((layer) => {
      const subject = inventory.resolveAs('layer', layer);
      return (subject === undefined ? undefined : placeOf(subject)) ?? [];
    }),
    reading: (await reader.readingOf(fn)) ?? 'its handler is not told',
    ...(open === undefined ? {} : { publicBy: pathText(open) }),
    ...(reaches.length === 0 ? {} : { reaches }),
    ...recordedFacts(recording),
    ...(invoked === undefined || invoked.count === 0
      ? {}
      : { invocations: { count: invoked.count, days: invoked.days } }),
  };
}

/** The name as the template has it, or as CloudFormation makes one of it: `STACK-LogicalId-RANDOM`. */
function isNameOf(functionName: string, fn: LambdaFunction): boolean {
  const { logicalId } = fn;
  return (
    functionName === known(fn.name) ||
    (logicalId !== undefined && (functionName === logicalId || functionName.includes(`-${logicalId}-`)))
  );
}

function recordedFacts(recording: Recording | undefined): Pick<FunctionCode, 'loaded' | 'invocations'> {
  const { observations } = recording ?? {};
  if (observations === undefined) return {};
  const seenBy = `the guard's recording of ${observations.functionName}`;
  return {
    loaded: Object.keys(observations.acts.modules ?? {}).map((name) => ({ name, seenBy })),
    ...(observations.invocations > 0 ? { invocations: { count: observations.invocations } } : {}),
  };
}

function placeInTemplate(subject: LambdaFunction | LayerVersion): string | undefined {
  return subject.kind === 'layer' && known(subject.code?.path) === undefined ? undefined : codePath(subject);
}

/** The widest rows first, each resource once. */
function reachTexts(rows: readonly AccessAnswer[]): readonly string[] {
  const sure = rows.filter(isKnownAnswer);
  const levels = ['admin', 'write', 'read'];
  const best = [...sure].sort(
    (a, b) => levels.indexOf(a.level ?? 'read') - levels.indexOf(b.level ?? 'read'),
  );
  const seen = new Set<string>();
  const texts: string[] = [];
  for (const { resource, action } of best) {
    if (seen.has(resource.label)) continue;
    seen.add(resource.label);
    texts.push(`${resource.label} (${action})`);
  }
  const rest = texts.length - MOST_REACHES;
  return rest > 0 ? [...texts.slice(0, MOST_REACHES), `${rest} more`] : texts;
}
