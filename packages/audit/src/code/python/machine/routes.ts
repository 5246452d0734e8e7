import type { Atom, CallUse, Value } from './abstract-value.ts';
import { joinAll, NO_VALUE, textsOf } from './cells.ts';
import { routeCall } from './frames.ts';

/** Calls of frameworks that are given what answers at an address; as methods of an application, or as rows of a table. */
const ADDS =
  /\.(?:add_url_rule|add_api_route|add_route|add_api_websocket_route|add_websocket_route|add_resource|add_view|add_(?:get|post|put|delete|patch)|add_resolver)$|^(?:starlette\.routing|fastapi\.routing)\.(?:Route|APIRoute|WebSocketRoute|Mount)$|^django\.(?:urls\.(?:re_)?path|conf\.urls\.url|urls\.conf\.(?:re_)?path)$|^(?:tornado\.web|webapp2)\.(?:url|URLSpec|Route)$|^bottle\.route$|^(?:litestar|starlite)\.(?:Litestar|Starlite|Router)$/;
const VERBS = [
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'head',
  'options',
  'dispatch',
  'list',
  'create',
  'retrieve',
  'update',
  'partial_update',
  'destroy',
  'on_get',
  'on_post',
  'on_put',
  'on_delete',
  'on_patch',
];
const DJANGO = /^django\.core\.(?:asgi\.get_asgi|wsgi\.get_wsgi)_application$/;

/** Runs what a call registers for an address as a framework does; whether it registered something. */
export function runRoutes(path: string, use: CallUse): boolean {
  const { steps } = use.frame.machine;
  if (DJANGO.test(path)) runDjango(use);
  if (/^django\.(?:urls|conf\.urls)(?:\.conf)?\.include$/.test(path)) {
    for (const name of textsOf(use.args[0] ?? NO_VALUE)) steps.importModule(name, use.frame);
  }
  if (!ADDS.test(path)) return false;
  const given = joinAll([...use.args, ...use.named.values()]);
  const routes = given.flatMap((atom) => routesOf(atom, use));
  if (routes.length === 0) return false;
  steps.callValue(routes, routeCall(use));
  return true;
}

/** A function, or the methods of a class that are called after the request's. */
function routesOf(atom: Atom, use: CallUse): Value {
  const { steps } = use.frame.machine;
  if (atom.kind === 'function' || atom.kind === 'bound') return [atom];
  if (atom.kind === 'class') return verbsOf([atom], use);
  if (atom.kind === 'instance') return methodsOf(atom, use);
  if (atom.kind !== 'collection' || atom.shape === 'dict') return NO_VALUE;
  const inside = steps.elementsOf([atom], use);
  return inside.filter(({ kind }) => kind === 'function' || kind === 'bound');
}

/** `View.as_view()`: the methods of an object of the class. */
export function verbsOf(types: Value, use: CallUse): Value {
  const bare = { ...use, args: [], named: new Map(), more: NO_VALUE, moreNamed: NO_VALUE };
  return types.flatMap((atom) => {
    if (atom.kind !== 'class') return [];
    return use.frame.machine.steps.instantiate(atom, bare).flatMap((each) => methodsOf(each, use));
  });
}

function methodsOf(atom: Atom, use: CallUse): Value {
  if (atom.kind !== 'instance') return NO_VALUE;
  const names = VERBS.filter((name) => atom.type.scope.names.has(name));
  const methods = names.flatMap((name) => use.frame.machine.steps.readMember([atom], name, use));
  return methods.filter(({ kind }) => kind === 'bound');
}

/** Django reads its settings by the name in the environment, and its table of addresses by the name in them. */
function runDjango(use: CallUse): void {
  const { file, machine } = use.frame;
  const name = /DJANGO_SETTINGS_MODULE["'][^"'\n]{1,20}["']([\w.]{1,120})["']/.exec(file.text)?.[1];
  if (name === undefined) return;
  const settings = machine.steps.importModule(name, use.frame);
  const tables = textsOf(machine.steps.readMember(settings, 'ROOT_URLCONF', use));
  for (const table of tables) machine.steps.importModule(table, use.frame);
}
