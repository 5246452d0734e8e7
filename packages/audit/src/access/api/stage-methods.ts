import type { Inventory } from '../../model/inventory.ts';
import type { Api, ApiRoute, ApiStage, StageMethodSettings } from '../../model/subjects/api-gateway.ts';
import { isUnresolved, valueText } from '../../model/unresolved.ts';
import { apiRoutes } from '../api-routes.ts';

/** Whether a setting is as it should be; undefined when its value is not known. */
export type SettingTest = (settings: Partial<StageMethodSettings>) => boolean | undefined;

/** The methods of a stage, judged by one setting each. */
export interface StageMethods {
  readonly kind: 'all' | 'not-all' | 'unknown';
  /** Methods whose setting is not as it should be: `GET /orders`, `all methods`. */
  readonly without: readonly string[];
}

/** The API of a stage; undefined when it lies outside the inventory. */
export function stageApi(inventory: Inventory, stage: ApiStage): Api | undefined {
  return inventory.resolveAs('api', stage.api);
}

/** REST, HTTP or WebSocket; of a stage whose API lies outside, REST, which has every setting of a stage. */
export function stageProtocol(inventory: Inventory, stage: ApiStage): Api['protocol'] {
  return stageApi(inventory, stage)?.protocol ?? stage.protocol ?? 'rest';
}

/** As {@link stageProtocol}, of a route; undefined when neither the API nor the declaration tells. */
export function routeProtocol(inventory: Inventory, route: ApiRoute): Api['protocol'] | undefined {
  return inventory.resolveAs('api', route.api)?.protocol ?? route.protocol;
}

/**
 * Judges a method setting for every method of a stage: by the routes where they are known, else by the rows that the
 * stage has. A row for one method adds to the row for all methods; without either, the test sees AWS's defaults.
 *
 * https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html
 */
export function stageMethods(inventory: Inventory, stage: ApiStage, test: SettingTest): StageMethods {
  const routes = apiRoutes(inventory, stage.api).filter((route) => !isPreflight(route));
  const rows = stage.methodSettings.filter((row) => !isForAll(row));
  const all = stage.methodSettings.find(isForAll);
  const judged =
    routes.length > 0
      ? routes.map((route) => ({ name: routeName(route), settings: settingsOf(stage, route) }))
      : [
          ...(all === undefined && rows.length > 0 ? [] : [{ name: 'all methods', settings: all ?? {} }]),
          ...rows.map((row) => ({ name: valueText(row.route), settings: merged(all, row) })),
        ];
  const answers = judged.map(({ name, settings }) => ({ name, isGood: test(settings) }));
  const without = answers.filter((each) => each.isGood === false).map((each) => each.name);
  if (without.length > 0) return { kind: 'not-all', without };
  return { kind: answers.some((each) => each.isGood === undefined) ? 'unknown' : 'all', without };
}

/** The row for all methods (REST) or the default route settings (HTTP, WebSocket). */
export function isForAll(row: StageMethodSettings): boolean {
  return !isUnresolved(row.route) && /^\/?\*(?:\/\*)?$/.test(row.route);
}

/** A method and path as people read them: `GET /orders`. */
export function routeName(route: ApiRoute): string {
  const path = valueText(route.route);
  return path.startsWith('$') ? path : `${valueText(route.method)} ${path}`;
}

function settingsOf(stage: ApiStage, route: ApiRoute): Partial<StageMethodSettings> {
  const own = stage.methodSettings.find((row) => !isForAll(row) && isFor(row, route));
  return merged(stage.methodSettings.find(isForAll), own);
}

function merged(
  all: StageMethodSettings | undefined,
  own: StageMethodSettings | undefined,
): Partial<StageMethodSettings> {
  return { ...all, ...own };
}

/** Rows are for `orders/{id}/GET` (REST, slashes also as `~1`), `GET /orders/{id}` or `$default`. */
function isFor(row: StageMethodSettings, route: ApiRoute): boolean {
  const text = valueText(row.route);
  const path = valueText(route.route);
  if (text.startsWith('$') || path.startsWith('$')) return text === path;
  const [first = '', second] = text.split(' ', 2);
  const end = text.lastIndexOf('/');
  const [method, of] = second === undefined ? [text.slice(end + 1), text.slice(0, end)] : [first, second];
  const pathPattern = plainPath(of);
  const isPath = pathPattern === '/*' || pathPattern === plainPath(path);
  return isPath && (method === '*' || method.toUpperCase() === valueText(route.method).toUpperCase());
}

function plainPath(text: string): string {
  return `/${text.replaceAll('~1', '/').replace(/^\/+/, '')}`;
}

function isPreflight(route: ApiRoute): boolean {
  return route.method === 'OPTIONS';
}
