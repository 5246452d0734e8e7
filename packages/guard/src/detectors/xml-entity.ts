import { marksFor } from '../decode/form.ts';
import type { Detector } from './detector.ts';
import { bestShape, shapesOf } from './shapes/best-shape.ts';

/**
 * Document types and inclusions that make an XML parser read files, call addresses or grow without bound (XML 1.0,
 * 4.2.2 External Entities; XInclude 1.0). The document types of HTML, SVG and property lists are left alone.
 */
export const xmlEntity: Detector = {
  kind: 'xml-entity',
  needs: marksFor('<:=+'),
  mayMatch: (text) =>
    /<!|xi:include|XInclude|schemaLocation|:(?:include|import)\s|\+AD[w4]|<\?xml/i.test(text),
  detect: (form) => bestShape(SHAPES, form),
};

// biome-ignore format: one shape to a line
const SHAPES = shapesOf([
  { rule: 'external-entity', any: '!', pattern: /<!ENTITY\s{1,20}(?:%\s{0,20})?[^\s>]{0,80}\s{1,20}(?:SYSTEM|PUBLIC)\s{0,20}["'&]/i, score: 0.95, quoted: 0.55 },
  { rule: 'parameter-entity', any: '!', pattern: /<!ENTITY\s{1,20}(?:%|&#x?\w{1,4};)\s{0,20}[^\s>]{1,80}\s/i, score: 0.95, quoted: 0.3 },
  { rule: 'growing-entity', any: '!', pattern: /<!ENTITY\s{1,20}[^\s>]{1,80}\s{1,20}["'](?:[^"']{0,40}&[\w.-]{1,40};){2}/i, score: 0.95, quoted: 0.3 },
  { rule: 'entity', any: '!', pattern: /<!ENTITY\s{1,20}[^\s>]{1,80}\s{1,20}["']/i, score: 0.7 },
  { rule: 'document-type-from-elsewhere', any: '!', pattern: /<!DOCTYPE\s{1,20}[^\s>[]{1,80}\s{1,20}SYSTEM\s{0,20}["'](?:\w{2,12}:(?!legacy-compat)|[/\\]|\.\.|%|&)/i, score: 0.9, quoted: 0.3 },
  { rule: 'document-type-beside', any: '!', pattern: /<!DOCTYPE\s{1,20}[^\s>[]{1,80}\s{1,20}SYSTEM\s{0,20}["'](?!about:legacy-compat)/i, score: 0.6, quoted: 0.3 },
  { rule: 'public-document-type', any: '!', pattern: /<!DOCTYPE\s{1,20}(?!html|svg|plist|math|wml|opml|rss)[^\s>[]{1,80}\s{1,20}PUBLIC\s{1,20}["'](?!-\/\/(?:W3C|Apple|OASIS|Sun|NETSCAPE|IETF|WAPFORUM|Hibernate|mybatis)|[^"']{0,80}\/\/DTD )[^"']{0,200}["']\s{0,20}["']\s{0,4}\w{1,8}:/i, score: 0.92, quoted: 0.3 },
  { rule: 'own-declarations', any: '!', pattern: /<!DOCTYPE\s{1,20}[^\s>[]{1,80}\s{0,20}\[\s{0,40}(?:<!|%)/i, score: 0.7 },
  { rule: 'inclusion', any: '<:', pattern: /<\w{0,20}:?include\s[^>]{0,300}(?:parse\s{0,4}=|href\s{0,4}=\s{0,4}["']\w{1,8}:)|http:\/\/www\.w3\.org\/2001\/XInclude/i, score: 0.9, quoted: 0.3 },
  { rule: 'schema-from-elsewhere', any: '<=', pattern: /<\w{1,20}:(?:include|import|redefine)\s[^>]{0,200}(?:schemaLocation|namespace)\s{0,4}=\s{0,4}["'](?:https?|ftp|file):|(?:noNamespaceS|s)chemaLocation\s{0,4}=\s{0,4}["'](?:https?|ftp|file):[^\s"']{1,300}["']/i, score: 0.55 },
  { rule: 'stylesheet-from-elsewhere', any: '~', pattern: /<\?xml-stylesheet\s[^>]{0,120}href\s{0,4}=\s{0,4}["'](?:https?|ftp|file):/i, score: 0.5 },
  { rule: 'seven-bit-encoding', any: '~', pattern: /<\?xml[^>]{0,120}encoding\s{0,4}=\s{0,4}["'](?:utf-?7|ibm037|cp037|ebcdic[\w-]{0,12}|utf-?16)["']/i, score: 0.6 },
  { rule: 'seven-bit-declaration', any: '+', pattern: /\+ADwAIQ-?\s{0,4}(?:DOCTYPE|ENTITY)/i, score: 0.9 },
]);
