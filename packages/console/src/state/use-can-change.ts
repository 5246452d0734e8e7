import { useSession } from './use-api.ts';

/** Whether the person may change alerts and observations: responders and administrators, not viewers. */
export function useCanChange(): boolean {
  const role = useSession().data?.role;
  return role === 'responder' || role === 'admin';
}
