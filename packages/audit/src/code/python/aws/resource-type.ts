/** One type of boto3's resource interfaces. */
export interface ResourceType {
  /** Parameters that identify it, in the order they are given: `Bucket Key`. */
  readonly ids: readonly string[];
  /** Operation that reads its attributes. */
  readonly load?: string;
  /** Attributes that are there without a call. */
  readonly free?: readonly string[];
  /** Method to operations, and the type that it gives: `CreateTable>Table`. */
  readonly actions: Readonly<Record<string, string>>;
  /** Types that it can give without a call. */
  readonly has: readonly string[];
  /** Collection to the operation that lists it and the type of its members: `ListObjects>ObjectSummary`. */
  readonly collections: Readonly<Record<string, string>>;
  /** Methods of a collection of this type. */
  readonly batch?: Readonly<Record<string, string>>;
}

/** Resource types of one service; `Service` is what `boto3.resource(…)` gives. */
export type ResourceService = Readonly<Record<string, ResourceType>>;

/** A row of a table, with what most types leave out. */
export function resourceType(
  row: Partial<Omit<ResourceType, 'ids' | 'has'>> & { ids?: string; has?: string },
): ResourceType {
  const { ids = '', has = '', ...rest } = row;
  return { actions: {}, collections: {}, ...rest, ids: words(ids), has: words(has) };
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((each) => each !== '');
}
