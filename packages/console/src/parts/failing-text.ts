/** How long something has failed, in words. */
export function failingText(days: number): string {
  if (days === 0) return 'less than a day';
  return days === 1 ? '1 day' : `${days.toLocaleString('en-US')} days`;
}
