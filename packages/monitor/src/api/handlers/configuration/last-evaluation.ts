import type { ApiContext } from '../../handler.ts';

/** When telemetry was last judged, by this server or another command; ISO-8601 UTC, '' before the first time. */
export async function lastEvaluation({
  workspace,
  about,
}: Pick<ApiContext, 'workspace' | 'about'>): Promise<string> {
  const stored = await workspace.state.lastEvaluation();
  return stored > about.lastEvaluation ? stored : about.lastEvaluation;
}
