import type { Template, TemplateResource } from '../cloudformation/template.ts';
import { child, entriesOf, knownText, mapTree, type Tree, textTree } from '../tree/tree.ts';
import { IMPLICIT_HTTP_API, IMPLICIT_REST_API } from './api-events.ts';
import { expandConnector, expandEmbeddedConnectors } from './connectors.ts';
import { Emitter, type ServerlessContext, type ServerlessResource } from './emitter.ts';
import { withGlobals } from './globals.ts';
import { expandApi } from './serverless-api.ts';
import { expandFunction } from './serverless-function.ts';
import { expandHttpApi } from './serverless-http-api.ts';
import { OTHER_TYPES } from './serverless-others.ts';

const FUNCTION = 'AWS::Serverless::Function';
const API = 'AWS::Serverless::Api';
const HTTP_API = 'AWS::Serverless::HttpApi';
const CONNECTOR = 'AWS::Serverless::Connector';

/** True for templates with SAM's transform, or with its resource types. */
export function isServerless(template: Template): boolean {
  if (template.transforms.includes('AWS::Serverless-2016-10-31')) return true;
  return [...template.resources.values()].some((each) => each.type.startsWith('AWS::Serverless::'));
}

/**
 * The template with SAM's resources replaced by those that they stand for, as the transform would do at deployment. Made
 * resources keep the place of what asks for them.
 */
export function expandServerless(template: Template, context: ServerlessContext): Template {
  const emitter = new Emitter(context);
  for (const resource of template.resources.values()) emitter.keep(resource);
  const serverless = [...template.resources.values()]
    .filter((each) => each.type.startsWith('AWS::Serverless::') && each.type !== CONNECTOR)
    .map((each) => inherited(each, template.globals, context));
  const apis = [...serverless, ...implicitApis(serverless, template, context)];
  for (const source of apis) {
    if (source.type === API) expandApi(source, emitter);
    if (source.type === HTTP_API) expandHttpApi(source, emitter);
  }
  for (const source of serverless) expandResource(source, emitter);
  for (const resource of template.resources.values()) {
    if (resource.type === CONNECTOR) {
      emitter.resources.delete(resource.logicalId);
      const properties = context.resolver.resolve(resource.properties) ?? resource.properties;
      expandConnector({ ...resource, properties }, emitter);
    } else expandEmbeddedConnectors(resource, emitter);
  }
  return { ...template, resources: emitter.resources, synonyms: emitter.synonyms };
}

function expandResource(source: ServerlessResource, emitter: Emitter): void {
  if (source.type === API || source.type === HTTP_API) return;
  const expand = source.type === FUNCTION ? expandFunction : OTHER_TYPES.get(source.type);
  if (expand === undefined)
    emitter.context.report(source.logicalId, `resources of type ${source.type} are not known`);
  else expand(source, emitter);
}

/** The resource with its properties resolved and its section of `Globals` under them. */
function inherited(
  resource: TemplateResource,
  globals: Tree | undefined,
  { resolver }: ServerlessContext,
): ServerlessResource {
  const properties = resolver.resolve(withGlobals(resource, globals)) ?? mapTree({}, resource.at);
  return { ...resource, properties };
}

/** The APIs that SAM makes when a function's event names none. Findings land on the first such function. */
function implicitApis(
  resources: readonly ServerlessResource[],
  template: Template,
  { resolver }: ServerlessContext,
): readonly ServerlessResource[] {
  const kinds = [
    { event: 'Api', property: 'RestApiId', id: IMPLICIT_REST_API, type: API, stage: 'Prod' },
    { event: 'HttpApi', property: 'ApiId', id: IMPLICIT_HTTP_API, type: HTTP_API, stage: undefined },
  ];
  return kinds.flatMap(({ event, property, id, type, stage }) => {
    const user = resources.find((each) => usesImplicit(each, event, { property, id }));
    if (user === undefined || template.resources.has(id)) return [];
    const own = mapTree({ StageName: stage === undefined ? undefined : textTree(stage) }, user.at);
    const properties = resolver.resolve(withGlobals({ type, properties: own }, template.globals)) ?? own;
    return [
      {
        logicalId: id,
        type,
        properties,
        conditions: [],
        declaredBy: user.logicalId,
        isImplicit: true,
        ...(user.at === undefined ? {} : { at: user.at }),
      },
    ];
  });
}

function usesImplicit(
  resource: ServerlessResource,
  type: string,
  { property, id }: { readonly property: string; readonly id: string },
): boolean {
  return entriesOf(child(resource.properties, 'Events')).some(([, event]) => {
    if (knownText(child(event, 'Type')) !== type) return false;
    const named = child(event, 'Properties', property);
    if (named === undefined) return true;
    return (named.kind === 'scalar' || named.kind === 'unresolved') && named.target?.logicalId === id;
  });
}
