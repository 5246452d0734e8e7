import type { QueryClient } from '@tanstack/react-query';
import { FIRST_QUESTIONS, type Opened } from '../start/first-questions.ts';
import { apiQuery } from '../state/use-api.ts';

/** Asks what a page will ask, while its code is still on its way. */
export function askFirst(client: QueryClient, opened: Opened): void {
  FIRST_QUESTIONS[opened.path]?.((key, input) => void client.prefetchQuery(apiQuery(key, input)), opened);
}
