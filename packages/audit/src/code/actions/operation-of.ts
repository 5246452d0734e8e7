import { expandActions } from '../../access/action-table.ts';
import type { ServiceModelRow } from './service-model.ts';

const operations = new WeakMap<ServiceModelRow, ReadonlyMap<string, string>>();

/**
 * The API operation that a method stands for, in AWS's spelling; undefined when the service has none of that name:
 * `putItem`, `put_item`, `PutItemCommand`, `paginateQuery`, `waitUntilTableExists`, `get_paginator` names.
 */
export function operationOf(service: ServiceModelRow, method: string): string | undefined {
  const known = operations.get(service) ?? index(service);
  operations.set(service, known);
  const key = normal(method);
  const direct = known.get(key);
  if (direct !== undefined) return direct;
  if (key.endsWith('command')) return known.get(key.slice(0, -'command'.length));
  if (key.startsWith('paginate')) return known.get(key.slice('paginate'.length));
  const waiter = key.startsWith('waituntil') ? key.slice('waituntil'.length) : key.replace(/^waitfor/, '');
  const waited = Object.entries(service.waiters).find(([name]) => normal(name) === waiter);
  return waited?.[1];
}

/** The operation that a waiter polls, by the waiter's name in any SDK: `tableExists`, `table_exists`. */
export function waitedOperation(service: ServiceModelRow, waiter: string): string | undefined {
  return Object.entries(service.waiters).find(([name]) => normal(name) === normal(waiter))?.[1];
}

function index(service: ServiceModelRow): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const action of expandActions(`${service.prefix}:*`)) {
    const name = action.slice(action.indexOf(':') + 1);
    map.set(normal(name), name);
  }
  for (const [name] of service.others) map.set(normal(name), name);
  for (const name of service.unsigned) map.set(normal(name), name);
  return map;
}

function normal(name: string): string {
  return name.replaceAll('_', '').replaceAll('-', '').toLowerCase();
}
