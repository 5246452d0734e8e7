import { isUnresolved, type Value } from '../../model/unresolved.ts';
import { child, entriesOf, type Tree, textOf } from '../tree/tree.ts';
import type { Resolver } from './resolver.ts';
import type { Template, TemplateResource } from './template.ts';
import type { Nesting, TemplateTreeInput, TemplateTreeReading } from './template-tree.ts';

/** Stacks in stacks, and nested templates in all. */
const DEEPEST_NESTING = 5;
const MOST_NESTED = 50;

/** Nested stacks of one template, read when first asked for. */
export interface NestedStacks {
  output(logicalId: string, output: string): Value<string> | undefined;
  readAll(): readonly TemplateTreeReading[];
}

/**
 * Reads `AWS::CloudFormation::Stack` resources whose template is a file beside this one. Stacks elsewhere, cycles and too
 * deep nesting are reported.
 */
export function createNestedStacks(
  template: Template,
  parts: {
    readonly input: TemplateTreeInput;
    readonly resolver: () => Resolver;
    readonly report: (what: string, because: string) => void;
    readonly read: (stack: NestedTemplate) => TemplateTreeReading | undefined;
  },
): NestedStacks {
  const readings = new Map<string, TemplateTreeReading | undefined>();
  const nesting = parts.input.nesting ?? { files: [parts.input.file], read: { count: 0 } };
  const readOnce = (resource: TemplateResource): TemplateTreeReading | undefined => {
    if (readings.has(resource.logicalId)) return readings.get(resource.logicalId);
    readings.set(resource.logicalId, undefined);
    const reading = read(resource);
    readings.set(resource.logicalId, reading);
    return reading;
  };
  const read = (resource: TemplateResource): TemplateTreeReading | undefined => {
    const url =
      textOf(child(resource.metadata, 'aws:asset:path')) ??
      parts.resolver().text(child(resource.properties, 'TemplateURL'));
    const what = `nested stack ${resource.logicalId}`;
    if (typeof url !== 'string' || !isLocal(url))
      return skip(
        what,
        `its template ${isUnresolved(url) ? url.expression : (url ?? '')} is not a local file`,
      );
    if (nesting.files.length > DEEPEST_NESTING || nesting.read.count >= MOST_NESTED)
      return skip(what, `at most ${DEEPEST_NESTING} levels and ${MOST_NESTED} nested templates are read`);
    const file = joinedPath(parts.input.file, url);
    if (nesting.files.includes(file)) return skip(what, `${file} nests itself`);
    const text = parts.input.readBeside(url);
    if (text === undefined) return skip(what, `there is no file ${url}`);
    nesting.read.count += 1;
    const inputs = child(resource.properties, 'Parameters');
    const resolved = inputs === undefined ? undefined : parts.resolver().resolve(inputs);
    return parts.read({
      logicalId: resource.logicalId,
      path: url,
      file,
      text,
      parameters: new Map<string, Tree>(entriesOf(resolved)),
      nesting: { files: [...nesting.files, file], read: nesting.read },
    });
  };
  const skip = (what: string, because: string): undefined => {
    parts.report(what, because);
  };
  const stacks = [...template.resources.values()].filter(
    (each) => each.type === 'AWS::CloudFormation::Stack',
  );
  return {
    output: (logicalId, output) => {
      const resource = template.resources.get(logicalId);
      return resource === undefined ? undefined : readOnce(resource)?.outputs.get(output);
    },
    readAll: () => stacks.flatMap((each) => readOnce(each) ?? []),
  };
}

/** A nested template and what its parent gives it. */
export interface NestedTemplate {
  readonly logicalId: string;
  /** As the parent names it. */
  readonly path: string;
  readonly file: string;
  readonly text: string;
  readonly parameters: ReadonlyMap<string, Tree>;
  readonly nesting: Nesting;
}

function isLocal(url: string): boolean {
  return url !== '' && !/^[a-z][a-z0-9+.-]*:\/\//i.test(url) && !url.includes('<');
}

/** A path beside a file, `.` and `..` taken out. */
export function joinedPath(file: string, beside: string): string {
  const parts: string[] = [];
  for (const part of [...file.split('/').slice(0, -1), ...beside.split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
