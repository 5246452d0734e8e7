import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import type { ExportName } from '@watertight/monitor/api/contract.ts';
import { exportHref } from '../api-client.ts';
import { useScope } from '../state/use-scope.ts';
import { useUrl } from '../state/use-url.ts';

const FORMATS = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['parquet', 'Parquet'],
] as const;

/** Downloads everything that the filter matches, not only the page that is shown. */
export function ExportMenu({ name }: { name: ExportName }) {
  const { list, text } = useUrl();
  const scope = useScope();
  const query = { ...scope, f: list('f'), join: text('join'), sort: text('sort'), order: text('order') };
  return (
    <ButtonDropdown
      expandToViewport
      items={FORMATS.map(([format, label]) => ({
        id: format,
        text: label,
        href: exportHref(name, format, query),
      }))}
    >
      Export
    </ButtonDropdown>
  );
}
