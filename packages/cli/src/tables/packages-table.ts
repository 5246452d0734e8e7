import { mergedPackages } from '@watertight/audit/dependencies/merged-packages.ts';
import type { PackageList } from '@watertight/audit/model/package-record.ts';
import { countText } from '../output/number-text.ts';
import { cell, type Table } from '../output/table.ts';

/** One table a source, most of which people read the first lines of. */
export function packagesTables(lists: readonly PackageList[]): readonly Table[] {
  return lists
    .map((list) => ({ list, packages: mergedPackages(list.packages) }))
    .filter(({ packages }) => packages.length > 0)
    .map(({ list, packages }) => ({
      title: list.file,
      description: `${list.format}, ${countText(packages.length)} ${packages.length === 1 ? 'package' : 'packages'}`,
      columns: [
        { title: 'Package' },
        { title: 'Version' },
        { title: 'Groups' },
        { title: 'Relationship' },
        { title: 'Line', align: 'right' as const },
      ],
      rows: packages.map((each) => [
        cell(each.name),
        cell(each.version ?? each.requirement ?? '', each.version ?? each.requirement ?? 'not known'),
        cell(each.groups.join(', '), each.groups.join(', ') || '-'),
        cell(each.relationship),
        cell(each.at.line ?? '', each.at.line === undefined ? '-' : String(each.at.line)),
      ]),
    }));
}
