import { DataTable } from '../../parts/data-table.tsx';
import { DEPLOYED_COLUMNS } from '../../parts/function-columns.tsx';
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
