import { isUnresolved, type Value } from '../../model/unresolved.ts';
import { child, entriesOf, type Tree, textOf } from '../tree/tree.ts';
import type { Resolver } from './resolver.ts';
import type { Template, TemplateResource } from './template.ts';
import type { Nesting, TemplateTreeInput, TemplateTreeReading } from './template-tree.ts';

/** Stacks in stacks, and nested templates in all. */
const DEEPEST_NESTING = 5;
const MOST_NESTED = 50;

/** What reading nested stacks needs of the template around them. */
interface NestedStackParts {
  readonly input: TemplateTreeInput;
  readonly resolver: () => Resolver;
  readonly report: (what: string, because: string) => void;
  readonly read: (stack: NestedTemplate) => TemplateTreeReading | undefined;
}

/**
 * `AWS::CloudFormation::Stack` resources whose template is a file beside this one, read when first asked for. Stacks
 * elsewhere, cycles and too deep nesting are reported.
 */
export class NestedStacks {
  readonly #template: Template;
  readonly #parts: NestedStackParts;
  readonly #nesting: Nesting;
  readonly #readings = new Map<string, TemplateTreeReading | undefined>();

  constructor(template: Template, parts: NestedStackParts) {
    this.#template = template;
    this.#parts = parts;
    this.#nesting = parts.input.nesting ?? { files: [parts.input.file], read: { count: 0 } };
  }

  /** An output of a nested stack; undefined when the stack is not read or has no such output. */
  output(logicalId: string, output: string): Value<string> | undefined {
    const resource = this.#template.resources.get(logicalId);
    return resource === undefined ? undefined : this.#readOnce(resource)?.outputs.get(output);
  }

  readAll(): readonly TemplateTreeReading[] {
    return [...this.#template.resources.values()]
      .filter((each) => each.type === 'AWS::CloudFormation::Stack')
      .flatMap((each) => this.#readOnce(each) ?? []);
  }

  /** A stack whose parameters need its own outputs is not there while it is read. */
  #readOnce(resource: TemplateResource): TemplateTreeReading | undefined {
    if (this.#readings.has(resource.logicalId)) return this.#readings.get(resource.logicalId);
    this.#readings.set(resource.logicalId, undefined);
    const reading = this.#read(resource);
    this.#readings.set(resource.logicalId, reading);
    return reading;
  }

  #read(resource: TemplateResource): TemplateTreeReading | undefined {
    const { input, resolver, report, read } = this.#parts;
    const nesting = this.#nesting;
    const url =
      textOf(child(resource.metadata, 'aws:asset:path')) ??
      resolver().text(child(resource.properties, 'TemplateURL'));
    const path = typeof url === 'string' && isLocal(url) ? url : undefined;
    const file = joinedPath(input.file, path ?? '');
    const text = path === undefined ? undefined : input.readBeside(path);
    const because = this.#hindrance(url, { file, isThere: text !== undefined });
    if (because !== undefined || path === undefined || text === undefined) {
      report(`nested stack ${resource.logicalId}`, because ?? `there is no file ${path ?? ''}`);
      return undefined;
    }
    nesting.read.count += 1;
    const given = child(resource.properties, 'Parameters');
    const parameters = entriesOf(given === undefined ? undefined : resolver().resolve(given));
    return read({
      logicalId: resource.logicalId,
      path,
      file,
      text,
      parameters: new Map(parameters),
      nesting: { files: [...nesting.files, file], read: nesting.read },
    });
  }

  /** Why a nested template is not read. */
  #hindrance(
    url: Value<string> | undefined,
    { file, isThere }: { readonly file: string; readonly isThere: boolean },
  ): string | undefined {
    const { files, read } = this.#nesting;
    const shown = isUnresolved(url) ? url.expression : (url ?? '');
    if (typeof url !== 'string' || !isLocal(url)) return `its template ${shown} is not a local file`;
    if (files.includes(file)) return `${file} nests itself`;
    if (files.length > DEEPEST_NESTING || read.count >= MOST_NESTED)
      return `at most ${DEEPEST_NESTING} levels and ${MOST_NESTED} nested templates are read`;
    return isThere ? undefined : `there is no file ${url}`;
  }
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
