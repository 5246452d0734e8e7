import { interpose } from '../behaviour/interpose.ts';
import { followPackages } from './follow-packages.ts';
import { hookMethods } from './hook-methods.ts';
import type { SinkJudge } from './sink-judge.ts';

/** Functions of each engine that take a template's source first. */
const ENGINES: Readonly<Record<string, readonly string[]>> = {
  ejs: ['compile', 'render'],
  pug: ['compile', 'render', 'compileClient'],
  handlebars: ['compile', 'precompile', 'parse'],
  nunjucks: ['renderString', 'compile', 'Template'],
  lodash: ['template'],
  'lodash.template': [],
  mustache: ['render', 'parse'],
  eta: ['renderString', 'compile'],
  dot: ['template', 'compile'],
};

/** What opens a tag in one engine or another. */
const TAG = /<%|\{\{|\{%|[#$!]\{|^\s*-\s*(?:if|each|var|const|let|for|while)\b/m;
/** Functions of XML parsers that take a document first. */
const XML_PARSERS: Readonly<Record<string, readonly string[]>> = {
  'fast-xml-parser': ['parse'],
  xml2js: ['parseString', 'parseStringPromise'],
  libxmljs: ['parseXml', 'parseXmlString', 'parseXmlAsync'],
  libxmljs2: ['parseXml', 'parseXmlString', 'parseXmlAsync'],
  '@xmldom/xmldom': ['parseFromString'],
  'xml-js': ['xml2js', 'xml2json'],
};
/** Entities of the document's own, and external ones. */
const ENTITY = /<!ENTITY\s|<!DOCTYPE[^>[]{0,2000}\b(?:SYSTEM|PUBLIC)\b/i;

/** Templates whose source holds tags of the input, and documents whose entities it declares. */
export function watchTemplates(judge: SinkJudge): void {
  followPackages([...Object.keys(ENGINES), ...Object.keys(XML_PARSERS)], (name, exported) => {
    const engine = ENGINES[name];
    const isXml = engine === undefined;
    const check = (operation: string, source: unknown) => {
      if (isXml) checkXml(judge, operation, source);
      else checkTemplate(judge, operation, source);
    };
    hookMethods(exported, engine ?? XML_PARSERS[name] ?? [], (method, args) =>
      check(`${name}.${method}`, args[0]),
    );
    if (name !== 'lodash.template') return undefined;
    const holder = { exported };
    interpose(holder, 'exported', (args) => check(name, args[0]));
    return holder.exported;
  });
}

/** One template's source. Public for engines without a hook. */
function checkTemplate(judge: SinkJudge, operation: string, source: unknown): void {
  const text = textOf(source);
  const found = judge
    .inputFor('template')
    ?.structural.find((input) => TAG.test(input) && text.includes(input));
  if (found !== undefined) judge.violate({ kind: 'template', operation, detail: found });
}

/** One XML document. Public for parsers without a hook. */
function checkXml(judge: SinkJudge, operation: string, source: unknown): void {
  const text = textOf(source);
  const found = judge.inputFor('xml')?.structural.find((input) => ENTITY.test(input) && text.includes(input));
  if (found !== undefined) judge.violate({ kind: 'xml', operation, detail: found });
}

function textOf(source: unknown): string {
  if (typeof source === 'string') return source;
  return source instanceof Uint8Array ? Buffer.from(source).toString('utf8') : '';
}
