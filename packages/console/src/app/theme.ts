import { applyMode, Mode } from '@cloudscape-design/global-styles';

const KEY = 'watertight.theme';

/** `light` or `dark`: the person's choice, else the system's. */
export function currentTheme(): 'light' | 'dark' {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Applies the theme and follows the system while nothing is chosen. */
export function startTheme(): void {
  apply();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
}

export function toggleTheme(): void {
  localStorage.setItem(KEY, currentTheme() === 'dark' ? 'light' : 'dark');
  apply();
}

function apply(): void {
  applyMode(currentTheme() === 'dark' ? Mode.Dark : Mode.Light);
  // Canvas charts read colours once; they draw again on this.
  dispatchEvent(new Event('watertight-theme'));
}
