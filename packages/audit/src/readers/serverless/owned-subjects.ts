import type { SourcePlace } from '../../model/source-place.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import type { InlineSuppression } from '../../model/subjects/subject-base.ts';
import { commentSuppressions, metadataSuppressions } from '../cloudformation/suppressions.ts';
import { child, entriesOf, itemsOf, knownText, mapTree, type Tree } from '../tree/tree.ts';
import { normalizedName } from './naming.ts';
import type { ServerlessService } from './service.ts';
import type { Stack } from './stack.ts';

/** What is known of the service that subjects were made of. */
export interface SubjectOrigin {
  readonly service: ServerlessService;
  readonly stack: Stack;
  readonly text: string;
  /** The tree before variables were resolved: places of the text. */
  readonly tree: Tree;
}

/**
 * Subjects as people know them in a service: what is made for a function has the function's name there, its physical
 * name is in the ARN. Suppressions are added, and functions know the log groups that the framework makes.
 */
export function serverlessSubjects(subjects: readonly Subject[], origin: SubjectOrigin): readonly Subject[] {
  const owners = origin.stack.owners();
  const names = new Map(
    origin.service.functions.map((fn) => [fn.key, knownText(child(fn.tree, 'name')) ?? fn.key]),
  );
  const suppressionsOf = suppressionFinder(origin);
  return subjects.map((subject) => {
    const owner = subject.logicalId === undefined ? undefined : owners.get(subject.logicalId);
    const suppressions = [...(subject.suppressions ?? []), ...suppressionsOf(owner, subject.at)];
    const suppressed = suppressions.length === 0 ? subject : { ...subject, suppressions };
    if (owner === undefined) return suppressed;
    const named = isNamedAfterFunction(suppressed)
      ? { ...suppressed, name: names.get(owner) ?? owner }
      : suppressed;
    if (named.kind === 'permission') return { ...named, isImplicit: true };
    if (named.kind !== 'function') return named;
    return withLogGroup(withoutLogicalId(withOpenEnvironment(named, owner, origin)), owner, origin);
  });
}

/** Roles, log groups and the like have names of their own; what a function's events make is called after the function. */
function isNamedAfterFunction({ kind }: Subject): boolean {
  return !['role', 'policy', 'log-group', 'queue', 'topic', 'bucket'].includes(kind);
}

function withoutLogicalId<T extends Subject>(subject: T): T {
  const { logicalId: _, ...rest } = subject;
  // Only an optional field is gone.
  return rest as T;
}

/** Variables of which only a part is known: the provider's or the function's come from code or the deployment. */
function withOpenEnvironment(
  subject: LambdaFunction,
  owner: string,
  { service }: SubjectOrigin,
): LambdaFunction {
  const own = service.functions.find((fn) => fn.key === owner)?.tree;
  const parts = [child(service.provider, 'environment'), child(own, 'environment')];
  return parts.some((each) => each?.kind === 'unresolved')
    ? { ...subject, hasUnknownEnvironment: true }
    : subject;
}

/** The log group that the framework makes for a function: so rules find its retention and key. */
function withLogGroup(subject: Subject, owner: string, { stack, service }: SubjectOrigin): Subject {
  if (subject.kind !== 'function' || subject.logging !== undefined) return subject;
  const id = `${normalizedName(owner)}LogGroup`;
  if (!stack.has(id)) return subject;
  return { ...subject, logging: { logGroup: { kind: 'reference', id: `${service.file}#${id}` } } };
}

type FindSuppressions = (
  owner: string | undefined,
  at: SourcePlace | undefined,
) => readonly InlineSuppression[];

/**
 * Comments belong to the function, resource or section within whose lines they are; entries of
 * `custom.watertight.ignore` to everything, or to the function that they name.
 */
function suppressionFinder({ service, text, tree }: SubjectOrigin): FindSuppressions {
  const entries = itemsOf(service.at('custom', 'watertight', 'ignore')).flatMap((item) =>
    metadataSuppressions(mapTree({ watertight: mapTree({ ignore: item }) })).map((suppression) => ({
      suppression,
      only: knownText(child(item, 'function')),
    })),
  );
  const comments = commentSuppressions(text, service.file);
  if (entries.length === 0 && comments.length === 0) return () => [];
  const ranges = comments.length === 0 ? [] : rangesOf(tree);
  return (owner, at) => {
    const declared = entries.filter((each) => each.only === undefined || each.only === owner);
    const range = at?.file === service.file ? ranges.find((each) => isWithin(at.line ?? 0, each)) : undefined;
    const written = range === undefined ? [] : comments.filter((each) => isWithin(each.line, range));
    return [...declared, ...written].map((each) => each.suppression);
  };
}

interface LineRange {
  readonly first: number;
  readonly last: number;
}

function isWithin(line: number, { first, last }: LineRange): boolean {
  return line >= first && line <= last;
}

/** Lines of each function and resource, and of the other sections as wholes. */
function rangesOf(tree: Tree): readonly LineRange[] {
  const functions = itemsOf(child(tree, 'functions')).flatMap((each) => entriesOf(each));
  const resources = itemsOf(child(tree, 'resources')).flatMap((each) => entriesOf(child(each, 'Resources')));
  const sections = entriesOf(tree).filter(([key]) => key !== 'functions' && key !== 'resources');
  return [...functions, ...resources, ...sections].map(([, value]) => ({
    first: value.at?.line ?? 0,
    last: lastLine(value),
  }));
}

function lastLine(tree: Tree): number {
  let last = 0;
  const open: Tree[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    last = Math.max(last, node.at?.line ?? 0);
    if (node.kind === 'map') open.push(...node.entries.values());
    if (node.kind === 'list') open.push(...node.items);
  }
  return last;
}
