/** Prints a ratio beside its limit and answers whether it holds. */
export function reportLimit(what: string, ratio: number, most: number): boolean {
  const holds = ratio <= most;
  console.log(`\n${holds ? 'ok' : 'NOT OK'}: ${what} = ${ratio.toFixed(2)} (limit ${most})`);
  return holds;
}
