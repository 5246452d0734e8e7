/** Written for this project from the grammar of the class; no payload list was copied. */
export const attacks: readonly string[] = [
  '__proto__[admin]=1',
  '__proto__.admin=1',
  'a=1&__proto__[x]=2',
  'a[__proto__][b]=1',
  'constructor[prototype][x]=1',
  'constructor.prototype.x=1',
  '{"__proto__":{"x":1}',
  "{'__proto__': {x: 1}}",
  '{"constructor":{"prototype":{"x":1}}',
  '__proto__.polluted',
  'a.constructor.prototype.b',
  'a["__proto__"]["b"]',
];

export const attackNames: readonly string[] = [
  '__proto__',
  '__proto__[a]',
  'x.__proto__.y',
  'constructor.prototype.a',
  'a[constructor][prototype][b]',
];

export const benign: readonly string[] = [
  'prototype',
  'constructor',
  'the prototype pattern',
  'the __proto__ property is deprecated',
  'a constructor and its prototype',
  'proto buffers',
  'prototype.js',
  'Array.prototype.map',
  'we build a prototype: fast',
  'class A { constructor() {} }',
  'constructor: Lego',
  'protocol=https',
];

export const benignNames: readonly string[] = [
  'prototype',
  'constructor',
  'proto',
  'a.prototype',
  'protocol',
];
