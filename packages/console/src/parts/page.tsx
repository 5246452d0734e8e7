import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useEffect } from 'react';

/** A page: its one first heading, what can be done, and its parts below each other. */
export function Page(props: {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${props.title} – Watertight`;
  }, [props.title]);
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={props.description} actions={props.actions}>
          {props.title}
        </Header>
      }
    >
      <SpaceBetween size="l">{props.children}</SpaceBetween>
    </ContentLayout>
  );
}
