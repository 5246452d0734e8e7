import { apiUrl } from '../api-url.ts';
import { parseSearch } from '../state/search-text.ts';
import { askEarly } from './early-answers.ts';
import { FIRST_QUESTIONS } from './first-questions.ts';
import { matchPage } from './match-page.ts';
import { PAGE_CODE } from './page-code.ts';

/**
 * Runs before everything else of the console, which takes a while to load: what the page will ask is on its way meanwhile, and so is
 * the page's own code. A small file without any library, or it would have to be waited for like the rest.
 */
function start(): void {
  askEarly(apiUrl('GET /session', {}));
  const page = matchPage(location.pathname, Object.keys(PAGE_CODE));
  if (page === undefined) return;
  const load = Object.entries(PAGE_CODE).find(([path]) => path === page.path)?.[1];
  // Where it cannot be loaded, the router says so.
  load?.().catch(() => undefined);
  FIRST_QUESTIONS[page.path]?.((key, input) => askEarly(apiUrl(key, input)), {
    ...page,
    search: parseSearch(location.search),
  });
}

start();
