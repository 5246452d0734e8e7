/** What a GraphQL document may ask for; what is left out is judged by the guard's own measure. */
export interface GraphqlLimits {
  /** Levels of nested selections. */
  readonly depth?: number;
  /** Aliases of one field: each makes the same call once more. */
  readonly aliases?: number;
  /** Fields of one document. */
  readonly fields?: number;
  /** Directives of one document. */
  readonly directives?: number;
  /** Operations of one request that is a list of them. */
  readonly batch?: number;
  /** Questions for the schema, by whether there is one: 0 refuses them, 1 lets them pass. */
  readonly introspection?: 0 | 1;
}
