import SplitPanel from '@cloudscape-design/components/split-panel';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useCloseDetail } from './use-close-detail.ts';

/** What the panel at the edge of the page shows. */
export interface Detail {
  readonly title: string;
  readonly content: ReactNode;
  readonly onClose: () => void;
}

const SetDetail = createContext<(detail: Detail | undefined) => void>(() => undefined);

/** Gives pages a panel; `children` gets what it shows, closing as {@link useCloseDetail} does. */
export function DetailProvider(props: { readonly children: (detail: Detail | undefined) => ReactNode }) {
  const [detail, setDetail] = useState<Detail | undefined>(undefined);
  const onClose = useCloseDetail(detail?.onClose);
  return (
    <SetDetail value={setDetail}>
      {props.children(detail === undefined ? undefined : { ...detail, onClose })}
    </SetDetail>
  );
}

/** Shows content in the panel while it is mounted: `{selected && <DetailPanel …/>}`. */
export function DetailPanel({
  title,
  children,
  onClose,
}: {
  title: string;
  children: ReactNode;
  onClose: () => void;
}) {
  const set = useContext(SetDetail);
  const detail = useMemo(() => ({ title, content: children, onClose }), [title, children, onClose]);
  useEffect(() => {
    set(detail);
  }, [detail, set]);
  useEffect(() => () => set(undefined), [set]);
  return null;
}

/** The panel itself, for the shell. */
export function DetailSplitPanel({ detail }: { detail: Detail }) {
  return (
    <SplitPanel header={detail.title} hidePreferencesButton closeBehavior="hide">
      {detail.content}
    </SplitPanel>
  );
}
