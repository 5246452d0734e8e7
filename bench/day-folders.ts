import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of one UTC day each below `data`, oldest first: `…/vpcflowlogs/REGION/YYYY/MM/DD` or `…/CloudTrail/…`. */
export function dayFolders(data: string, kind: 'vpcflowlogs' | 'CloudTrail'): string[] {
  if (!existsSync(data)) return [];
  const isDay = new RegExp(`${kind}[/\\\\][a-z0-9-]+[/\\\\]\\d{4}[/\\\\]\\d\\d[/\\\\]\\d\\d$`);
  return readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => isDay.test(name))
    .sort()
    .map((name) => join(data, name));
}
