import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import { minorColumns, useTableLook } from '../../state/use-table-look.ts';
import type { ToolColumn } from '../tool-column.ts';

/** Which columns a table shows, how dense it is, and whether long texts wrap. */
export function TablePreferences(props: { readonly title: string; readonly columns: readonly ToolColumn[] }) {
  const { title, columns } = props;
  const [look, setLook] = useTableLook(title, minorColumns(columns));
  const named = columns.filter(({ header }) => header !== '');
  const [first] = named;
  return (
    <CollectionPreferences
      title={`How ${title} look`}
      confirmLabel="Confirm"
      cancelLabel="Cancel"
      preferences={{
        wrapLines: look.isWrapped,
        contentDensity: look.isCompact ? 'compact' : 'comfortable',
        visibleContent: named.filter(({ id }) => !look.hidden.includes(id)).map(({ id }) => id),
      }}
      onConfirm={({ detail }) =>
        setLook({
          hidden: named.filter(({ id }) => detail.visibleContent?.includes(id) === false).map(({ id }) => id),
          isCompact: detail.contentDensity === 'compact',
          isWrapped: detail.wrapLines !== false,
        })
      }
      wrapLinesPreference={{ label: 'Wrap lines', description: 'Long texts take several lines' }}
      contentDensityPreference={{ label: 'Compact', description: 'More rows on a screen' }}
      visibleContentPreference={{
        title: 'Columns',
        options: [
          {
            label: title,
            options: named.map(({ id, header, group }) => ({
              id,
              label: group === undefined ? header : `${group}: ${header}`,
              editable: id !== first?.id,
            })),
          },
        ],
      }}
    />
  );
}
