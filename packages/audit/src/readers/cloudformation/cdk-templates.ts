import { present } from '../../model/present.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import { parseTree } from '../tree/parse-tree.ts';
import { child, entriesOf, knownText, type Tree } from '../tree/tree.ts';

/** A template that the CDK wrote, and where it will be deployed when the app says so. */
export interface CdkTemplate {
  readonly stack: string;
  /** Relative to the folder of the manifest. */
  readonly file: string;
  readonly account?: string;
  readonly region?: string;
}

/** What the manifest of a `cdk.out` folder lists. */
export interface CdkTemplates {
  readonly templates: readonly CdkTemplate[];
  /** Folders below with a manifest of their own: one for each stage of the app. */
  readonly assemblies: readonly string[];
}

/**
 * The templates that `cdk.out/manifest.json` lists; undefined for a text that is no such manifest.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.cloud_assembly_schema-readme.html
 */
export function listCdkTemplates(manifestText: string): CdkTemplates | undefined {
  const artifacts = child(manifestTree(manifestText), 'artifacts');
  if (artifacts?.kind !== 'map') return undefined;
  const all = entriesOf(artifacts);
  return {
    templates: all.flatMap(([name, artifact]) => templateOf(name, artifact)),
    assemblies: all.flatMap(assemblyOf),
  };
}

function manifestTree(text: string): Tree | undefined {
  try {
    return parseTree(text, 'manifest.json').tree;
  } catch (error) {
    if (error instanceof WatertightError) return undefined;
    throw error;
  }
}

function templateOf(name: string, artifact: Tree): readonly CdkTemplate[] {
  const file = knownText(child(artifact, 'properties', 'templateFile'));
  if (knownText(child(artifact, 'type')) !== 'aws:cloudformation:stack' || file === undefined) return [];
  const [, account, region] =
    /^aws:\/\/([^/]+)\/([^/]+)$/.exec(knownText(child(artifact, 'environment')) ?? '') ?? [];
  return [
    present({
      stack: knownText(child(artifact, 'properties', 'stackName')) ?? name,
      file,
      account: account === 'unknown-account' ? undefined : account,
      region: region === 'unknown-region' ? undefined : region,
    }),
  ];
}

function assemblyOf([, artifact]: readonly [string, Tree]): readonly string[] {
  const folder = knownText(child(artifact, 'properties', 'directoryName'));
  return knownText(child(artifact, 'type')) === 'cdk:cloud-assembly' && folder !== undefined ? [folder] : [];
}
