import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { untilTrue } from '../testing/browser.cases.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');

/** One picture of the documentation: where, and what must be there before it is taken. */
export interface Picture {
  readonly name: string;
  readonly path: string;
  /** A text of the page that only data brings. */
  readonly shows: RegExp;
  readonly theme: 'light' | 'dark';
}

/** What the documentation shows of the demo. @param places of the worst alert and its function */
export function picturesOf(places: {
  readonly alert: string;
  readonly function: string;
}): readonly Picture[] {
  const light = 'light' as const;
  const connections = `${places.function}?range=30d&tab=connections`;
  return [
    { name: 'dashboard', path: '/?range=7d', shows: /Showing 1 to/, theme: light },
    { name: 'dashboard-dark', path: '/?range=7d', shows: /Showing 1 to/, theme: 'dark' },
    { name: 'alert', path: `${places.alert}?range=all`, shows: /Changed nearby/, theme: light },
    { name: 'connections', path: connections, shows: /New (peer|service)/, theme: light },
    { name: 'posture', path: '/posture?range=7d', shows: /R14 Out-of-band code changes/, theme: light },
  ];
}

/** Opens what is to be seen, with nothing in the way. */
export async function showPicture(page: Page, origin: string, picture: Picture): Promise<void> {
  await page.emulateMedia({ colorScheme: picture.theme, reducedMotion: 'reduce' });
  await page.goto(`${origin}${picture.path}`);
  await page.getByText(picture.shows).first().waitFor();
  // The time range is there once its code is.
  await page.locator('[data-wt-range] button:not([disabled])').first().waitFor();
  await untilTrue(
    page,
    "document.querySelectorAll('[class*=spinner],[class*=skeleton],[aria-busy=true]').length === 0",
  );
}

/** Writes it into the folder that `WATERTIGHT_PICTURES` names, for the documentation; nothing without that. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['WATERTIGHT_PICTURES'];
  if (folder === undefined || folder === '') return;
  mkdirSync(resolve(ROOT, folder), { recursive: true });
  await page.screenshot({
    path: resolve(ROOT, folder, `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
}
