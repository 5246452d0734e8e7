import type { Atom, CallUse, ExternalAtom, Value } from '../machine/abstract-value.ts';
import { joinAll } from '../machine/cells.ts';
import { Danger } from '../machine/trace.ts';
import type { Callee } from './callee.ts';
import { textsOf } from './known-text.ts';

/** Engines that escape what they put into a page, and the marks by which a template asks them not to. */
const RAW_MARKS: readonly (readonly [engine: RegExp, raw: RegExp])[] = [
  [/^ejs$/u, /<%-/u],
  [/^(?:handlebars|mustache|hogan\.js)$/u, /\{\{\{|\{\{&/u],
  [/^(?:nunjucks|liquidjs|twig|swig(?:-templates)?)$/u, /\|\s*(?:safe|raw)\b|autoescape\s+(?:false|off)/u],
  [/^(?:pug|jade)$/u, /!=|!\{/u],
  [/^eta$/u, /<%~/u],
  [/^(?:lodash(?:\.template|\/template|-es)?|underscore)$/u, /<%=/u],
];

/** Templates that put values into a page as they come, by what was compiled of them. */
const RAW = new WeakSet<ExternalAtom>();

/** Dangers that values do not have in what an engine made of a template and of them. */
export function templateClears(
  atom: Atom,
  use: CallUse,
  { callee, answer }: { readonly callee: Callee; readonly answer: Value },
): number {
  const marks = RAW_MARKS.find(([engine]) => engine.test(callee.package))?.[1];
  if (marks === undefined) return 0;
  const isRaw = isOfRaw(atom) || joinAll(use.args).some((each) => marks.test(textsOf(each)));
  if (!isRaw) return Danger.html;
  for (const each of answer) if (each.kind === 'external') RAW.add(each);
  return 0;
}

function isOfRaw(atom: Atom): boolean {
  for (let at = atom.kind === 'external' ? atom : undefined; at !== undefined; at = at.origin)
    if (RAW.has(at)) return true;
  return false;
}
