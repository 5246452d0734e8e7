import { type Cell, cell, setCell, type Table } from '../output/table.ts';
import type { RoleRow } from '../project/roles/role-document.ts';

const MOST_PLACES = 3;

/** One table a function: each action with its resources and the places that need it. */
export function rolesTables(rows: readonly RoleRow[], explain: boolean): readonly Table[] {
  return rows
    .filter((row) => row.actions.length > 0)
    .map((row) => ({
      title: `Role of ${row.name}`,
      description: `${row.handler}, ${row.runtime}; ${row.size} characters of policy`,
      columns: [{ title: 'Action' }, { title: 'Resources' }, { title: 'Needed by' }, { title: 'Where' }],
      rows: row.actions.map((action) => actionRow(action, explain)),
    }));
}

function actionRow(
  { action, resources, source, required, condition, evidence }: RoleRow['actions'][number],
  explain: boolean,
): readonly Cell[] {
  const places = evidence.map(({ file, line, call, why }) => {
    const place = placeText({ file, ...(line === undefined ? {} : { line }) });
    const reason = why === undefined ? '' : ` (${why})`;
    return explain || source === 'platform' ? `${place} ${call}${reason}`.trim() : place;
  });
  const distinct = [...new Set(places)];
  const rest = distinct.length - MOST_PLACES;
  const shown = explain || rest <= 0 ? distinct : [...distinct.slice(0, MOST_PLACES), `and ${rest} more`];
  const limits =
    condition === undefined ? [] : [`if ${condition.key} ${condition.operator} ${condition.value}`];
  return [
    cell(required ? action : `${action} (not granted)`),
    setCell([...resources, ...limits]),
    { value: source, tone: 'dim' },
    setCell(shown),
  ];
}

/** What the present roles have too much and too little. */
export function comparisonTables(rows: readonly RoleRow[]): readonly Table[] {
  const found = rows.flatMap((row) => differences(row));
  if (found.length === 0) return [];
  return [
    {
      title: 'Present roles',
      columns: [
        { title: 'Function' },
        { title: 'Role' },
        { title: 'Action' },
        { title: 'Resources' },
        { title: 'Why' },
      ],
      rows: found,
    },
  ];
}

function differences({ name, current }: RoleRow): readonly (readonly Cell[])[] {
  const groups = Map.groupBy(current?.excess ?? [], ({ resources, because, at }) =>
    JSON.stringify([resources, because, at]),
  );
  const excess = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { resources, because, at } = first;
    const place = at === undefined ? '' : ` (${placeText(at)})`;
    return [
      [
        cell(name),
        { value: 'allows too much', tone: 'medium' as const },
        setCell(group.map(({ action }) => action)),
        setCell(resources),
        cell(`${because}${place}`),
      ],
    ];
  });
  const missing = (current?.missing ?? []).map(({ action, resource, evidence }) => [
    cell(name),
    { value: 'lacks', tone: 'high' as const },
    cell(action),
    cell(resource),
    setCell(evidence.map((each) => `${placeText(each)} ${each.call}`).slice(0, MOST_PLACES)),
  ]);
  return [...excess, ...missing];
}

/** What could not be told, above the tables. */
export function unresolvedNotes(rows: readonly RoleRow[]) {
  return rows
    .filter((row) => row.unresolved.length > 0)
    .map((row) => ({
      title: `Not known of ${row.name}: decide these yourself`,
      lines: row.unresolved.map(({ file, line, what, because }) => `${file}:${line} ${what}: ${because}`),
    }));
}

function placeText({ file, line }: { readonly file: string; readonly line?: number }): string {
  return [file, line].filter((part) => part !== undefined && part !== '').join(':');
}
