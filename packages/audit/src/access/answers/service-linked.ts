import type { Role, User } from '../../model/subjects/identity.ts';

/** True for a role that AWS made for a service of its own: nobody else can take or change it. */
export function isServiceLinked(principal: Role | User): boolean {
  return principal.kind === 'role' && (principal.arn ?? '').includes(':role/aws-service-role/');
}
