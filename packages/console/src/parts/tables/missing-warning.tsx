import Alert from '@cloudscape-design/components/alert';

/** Something that an answer could not have. */
export interface Missing {
  readonly what: string;
  readonly because: string;
  readonly permission?: string | undefined;
}

/** Says what is missing from what is shown, and which permission would bring it. Nothing when all is there. */
export function MissingWarning({ missing }: { missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <Alert
      type="warning"
      header={missing.length === 1 ? 'One part is missing' : `${missing.length} parts are missing`}
    >
      <ul>
        {missing.slice(0, 10).map(({ what, because, permission }) => (
          <li key={`${what} ${because}`}>
            {what}: {because}
            {permission === undefined ? null : ` (needs ${permission})`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
