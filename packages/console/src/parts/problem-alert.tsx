import Alert from '@cloudscape-design/components/alert';
import { ApiError } from '../api-client.ts';

/** What went wrong, in the server's words, with the next step. */
export function ProblemAlert({ error }: { error: Error }) {
  const hint = error instanceof ApiError ? error.hint : '';
  return (
    <Alert type="error" header={error.message}>
      {hint}
    </Alert>
  );
}
