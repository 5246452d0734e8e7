import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import type { ExportName } from '@watertight/monitor/api/contract.ts';
import { exportHref, type QueryValues } from '../../api-url.ts';
import { useScope } from '../../state/use-scope.ts';
import { useUrl } from '../../state/use-url.ts';

const FORMATS = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['parquet', 'Parquet'],
] as const;

/** Lists that are not rows of the telemetry store. */
const WITHOUT_PARQUET: readonly ExportName[] = ['alerts', 'observations', 'findings'];

/** Downloads everything that the filter matches, not only the page that is shown. */
export function ExportMenu(props: {
  readonly name: ExportName;
  readonly query: QueryValues;
  /** Conditions that the URL does not have. */
  readonly always?: readonly string[];
}) {
  const { name } = props;
  const { list, text } = useUrl();
  const scope = useScope();
  const query = {
    ...props.query,
    ...scope,
    f: [...(props.always ?? []), ...list('f')],
    join: text('join'),
    sort: text('sort'),
    order: text('order'),
  };
  return (
    <ButtonDropdown
      expandToViewport
      items={FORMATS.filter(([format]) => format !== 'parquet' || !WITHOUT_PARQUET.includes(name)).map(
        ([format, label]) => ({
          id: format,
          text: label,
          href: exportHref(name, format, query),
        }),
      )}
    >
      Export
    </ButtonDropdown>
  );
}
