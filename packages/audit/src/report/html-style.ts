/** Style of the HTML report: readable on paper and on a phone, light and dark, no font or image from elsewhere. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5dbe3, #3a4453); --dim: light-dark(#4a5568, #a9b4c4);
  --card: light-dark(#f6f8fa, #1c2430); --critical: light-dark(#8f0013, #ff8a94); --high: light-dark(#b3261e, #ff9d8f);
  --medium: light-dark(#8a5300, #f2b84b); --low: light-dark(#1f5fa8, #8fc1ff); --informational: light-dark(#4a5568, #a9b4c4); }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem;
  background: light-dark(#fff, #11161d); color: light-dark(#1a202c, #e6ebf2); }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; display: inline; }
p { margin: .4rem 0; } .dim { color: var(--dim); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .75rem; margin: 1.25rem 0; padding: 0; list-style: none; }
.tiles li { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
.tiles b { display: block; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; } th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; } .wide { overflow-x: auto; }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .6rem 0; background: var(--card); }
summary { cursor: pointer; padding: .7rem 1rem; display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; }
details > div { padding: 0 1rem 1rem; } code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; unicode-bidi: isolate; }
.severity { font-weight: 700; text-transform: uppercase; font-size: .78rem; letter-spacing: .03em; }
.critical { color: var(--critical); } .high { color: var(--high); } .medium { color: var(--medium); } .low { color: var(--low); } .informational { color: var(--informational); }
@media print { details { break-inside: avoid; } details::details-content { content-visibility: visible; block-size: auto; } }
`;
