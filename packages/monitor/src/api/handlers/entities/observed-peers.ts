import type { ApiContext } from '../../handler.ts';
import type { Span } from '../../listing/list-request.ts';
import type { FunctionPlace } from './role-of-function.ts';

/** Names that observations of changed connections call new, with the observation. */
export async function observedPeers(
  { workspace }: ApiContext,
  span: Span,
  of: FunctionPlace,
): Promise<ReadonlyMap<string, string>> {
  const observations = await workspace.state.listObservations({ entity: of.name });
  const isOwn = ({ entity, window }: (typeof observations)[number]) =>
    entity.account === of.account &&
    entity.region === of.region &&
    Date.parse(window.end) / 1000 > span.from &&
    Date.parse(window.start) / 1000 < span.to;
  return new Map(
    observations
      .filter(isOwn)
      .flatMap(({ sets, id }) => (sets?.new ?? []).map((name) => [name, id] as const)),
  );
}
