import { arnName } from '../../model/arn.ts';
import type { Api } from '../../model/subjects/api-gateway.ts';

/** The id that AWS gives an API (`a1b2c3d4e5`), or in a template the atom that stands for it (`<OrdersApi>`). */
export function apiPhysicalId(api: Api): string {
  return api.logicalId === undefined ? arnName(api.arn ?? api.id) : `<${api.logicalId}>`;
}
