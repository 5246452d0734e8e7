import { DEPLOYED_COLUMNS } from '../../parts/entities/function-columns.tsx';
import { DataTable } from '../../parts/tables/data-table.tsx';
import { useApi } from '../../state/use-api.ts';
import { useList } from '../../state/use-list.ts';

/** The table of the dashboard. */
export function DeployedFunctions() {
  const query = useList(10);
  const page = useApi('GET /functions', { query });
  return (
    <DataTable
      title="Deployed Functions"
      columns={DEPLOYED_COLUMNS}
      page={page.data}
      isLoading={page.isPending}
      error={page.error}
      defaultSort={{ column: 'name', isDescending: false }}
      rowId={({ account, region, name }) => `${account}/${region}/${name}`}
      exportName="functions"
      goodNews="No functions are known yet"
    />
  );
}
