import { marksFor } from '../decode/form.ts';
import type { Detector } from './detector.ts';

/** Directives of Apache's mod_include and nginx's ssi module. */
const DIRECTIVE =
  /<!--\s{0,3}#\s{0,9}(exec|include|echo|config|printenv|set|fsize|flastmod|if|elif|else|endif|block|perl)\b/i;
/** Edge Side Includes (W3C Note of 2001), run by caches in front of the function. */
const EDGE =
  /<\s{0,3}(?:esi:(?:include|inline|vars|debug|assign|eval|when|choose|try|remove|comment)\b|!--esi\b)/i;

/** Server-side and edge-side includes: comments and tags that a web server or cache runs when a page shows them. */
export const serverSideInclude: Detector = {
  kind: 'server-side-include',
  needs: marksFor('<'),
  mayMatch: (text) => text.includes('<!--') || text.includes('esi:') || text.includes('ESI:'),
  detect({ text }) {
    const directive = DIRECTIVE.exec(text);
    if (directive !== null) {
      const isRunning = /exec|include|perl/i.test(directive[1] ?? '');
      const end = Math.min(text.length, directive.index + 80);
      return { rule: 'directive', start: directive.index, end, score: isRunning ? 0.97 : 0.92 };
    }
    const edge = EDGE.exec(text);
    if (edge === null) return undefined;
    return {
      rule: 'edge-include',
      start: edge.index,
      end: Math.min(text.length, edge.index + 80),
      score: 0.9,
    };
  },
};
