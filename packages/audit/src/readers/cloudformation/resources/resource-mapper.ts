import type { Subject } from '../../../model/subjects/subject.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import type { Scope } from '../scope.ts';

/** The subjects that a resource of one type stands for. */
export type ResourceMapper = (resource: ResolvedResource, scope: Scope) => readonly Subject[];

/** Mappers of one service, by resource type. */
export type ResourceMappers = Readonly<Record<string, ResourceMapper>>;
