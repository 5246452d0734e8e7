import { type ActionInfo, actionInfo } from '../../access/action-table.ts';
import type { CodeTexts } from './code-texts.ts';
import { resourceForms } from './resource-forms.ts';
import { parameterTexts, type ResourceNames, type ResourceQuestion } from './resource-names.ts';
import { SERVICE_RESOURCES } from './service-resources.ts';

/** More types than this for one action: the service's own resources are named as a whole. */
const MOST_TYPES = 12;
const MOST_RESOURCES = 24;

/**
 * The resources that an action of a call works on: as exact as the code and the template tell, else the narrowest pattern
 * of that kind of resource in the function's account and region.
 */
export function resourcesFor(question: ResourceQuestion): ResourceNames {
  const info = actionInfo(question.need.action);
  if (info === undefined || !info.canLimitResource) return { resources: ['*'] };
  const [service = ''] = info.action.split(':');
  const names = SERVICE_RESOURCES[service]?.(question) ?? generalResources(question, info);
  return withRegion(names, question);
}

/** Another region than the function's own, where the client fixes one. */
function withRegion(names: ResourceNames, { call }: ResourceQuestion): ResourceNames {
  const region =
    call.region?.kind === 'text' && /^[a-z0-9-]+$/.test(call.region.text) ? call.region.text : undefined;
  if (region === undefined) return names;
  return {
    ...names,
    resources: names.resources.map((each) => each.replace(/^((?:[^:]*:){3})<region>/, `$1${region}`)),
  };
}

/** By the names of the parameters: `ClusterName`, `cluster` or `ClusterArn` for `cluster/{ClusterName}`. */
function generalResources(question: ResourceQuestion, info: ActionInfo): ResourceNames {
  const [service = ''] = info.action.split(':');
  const required = info.resourceTypes.filter((type) => type.isRequired);
  const readings = (required.length > 0 ? required : info.resourceTypes).flatMap(({ name }) =>
    resourceForms(service, name).map((form) => formReading(question, form, name)),
  );
  // Of several kinds that would do, the one that the call names.
  const told = toldReadings(question, readings);
  const chosen = required.length > 0 || told.length === 0 ? readings : told;
  // A call that names none of the kinds which it could name is asked for as a whole.
  if (chosen.length === 0 || (required.length === 0 && told.length === 0)) return { resources: ['*'] };
  if (chosen.length > MOST_TYPES)
    return {
      resources: [`arn:aws:${service}:<region>:<account>:*`],
      because: `${info.action} works on ${chosen.length} kinds of resources`,
    };
  const resources = [...new Set(chosen.flatMap((each) => each.resources))].slice(0, MOST_RESOURCES);
  const because = chosen.find((each) => each.because !== undefined)?.because;
  return because === undefined ? { resources } : { resources, because };
}

/** The kinds that the call names; for what a call needs besides, of these the kind that it is about: `RunTask` a task. */
function toldReadings(
  { need, call }: ResourceQuestion,
  readings: readonly FormReading[],
): readonly FormReading[] {
  const told = readings.filter((each) => each.isTold);
  const about = need.source === 'dependent' ? told.filter(({ type }) => isAbout(call.operation, type)) : [];
  return about.length > 0 ? about : told;
}

interface FormReading extends ResourceNames {
  /** Kind of resource, as the Service Authorization Reference names it. */
  readonly type: string;
  /** True when the call names a part of it. */
  readonly isTold: boolean;
}

function formReading(question: ResourceQuestion, form: string, type: string): FormReading {
  const marks = [...form.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
  const last = marks.at(-1);
  if (last === undefined) return { type, resources: [form], isTold: false };
  const whole = arnTexts(question, { mark: last, type, form });
  if (whole !== undefined) return { type, ...whole, isTold: true };
  let resources: readonly string[] = [form];
  let because: string | undefined;
  let isTold = false;
  // `stack/{StackName}/{Id}`: the name is in its own place, and no id.
  const isNamedBefore = marks.slice(0, -1).some((mark) => stem(mark) === stem(type));
  for (const mark of marks) {
    const texts = markTexts(question, { mark, type, isLast: mark === last && !isNamedBefore });
    if (texts !== undefined) isTold = true;
    const isChosenByAws = texts === undefined && mark === last && isNamedBefore;
    if (!isChosenByAws)
      because ??= texts === undefined ? `the call does not name the ${type}` : texts.because;
    const values = texts?.texts ?? ['*'];
    resources = resources
      .flatMap((text) => values.map((value) => text.replace(`{${mark}}`, () => nameIn(value))))
      .slice(0, MOST_RESOURCES);
  }
  return because === undefined ? { type, resources, isTold } : { type, resources, because, isTold };
}

/** The name in an ARN that stands where a name is wanted. */
function nameIn(value: string): string {
  return value.startsWith('arn:') ? (value.split(/[:/]/).at(-1) ?? '*') : value;
}

/** ARNs that the call gives for the whole resource. */
function arnTexts(
  question: ResourceQuestion,
  { mark, type, form }: { readonly mark: string; readonly type: string; readonly form: string },
): ResourceNames | undefined {
  const texts = markTexts(question, { mark, type, isLast: true });
  const service = form.split(':')[2];
  if (texts === undefined || !texts.texts.every((text) => text.startsWith(`arn:aws:${service}:`)))
    return undefined;
  return texts.because === undefined
    ? { resources: texts.texts }
    : { resources: texts.texts, because: texts.because };
}

/** Texts of the parameter that fills a mark. */
function markTexts(
  question: ResourceQuestion,
  { mark, type, isLast }: { readonly mark: string; readonly type: string; readonly isLast: boolean },
): CodeTexts | undefined {
  const parameters = Object.keys(question.call.parameters);
  const wanted = [plain(mark), stem(mark), ...(isLast ? [plain(type), stem(type)] : [])].filter(
    (each) => each !== '',
  );
  const found =
    parameters.find((name) => plain(name) === wanted[0]) ??
    parameters.find((name) => wanted.includes(stem(name)) || wanted.includes(plain(name))) ??
    (isLast
      ? parameters.find((name) => /^(?:resourceArn|arn|identifier|resourceIdentifier)$/i.test(name))
      : undefined) ??
    (isLast && isAbout(question.call.operation, type)
      ? parameters.find((name) => /^(?:name|id)$/i.test(name))
      : undefined);
  return found === undefined ? undefined : parameterTexts(question, found);
}

/** `CreateQueue` is about queues: its `Name` is theirs. */
function isAbout(operation: string, type: string): boolean {
  return plain(operation).endsWith(stem(type)) || plain(operation).endsWith(`${stem(type)}s`);
}

/** Without what only tells the form of a name: `ClusterIdentifier`, `cluster-arn` and `ClusterName` are `cluster`. */
function stem(name: string): string {
  const text = plain(name);
  return text.replace(/(?:name|identifier|id|arn)s?$/, '').replace(/^resource$/, '');
}

function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}
