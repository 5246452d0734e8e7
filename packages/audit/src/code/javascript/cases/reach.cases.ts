import { type HandlerCase, S3 } from './handler-case.cases.ts';

const CALLS = `${S3}const get = (Key = 'd') => s3.send(new GetObjectCommand({ Key })); const put = (Key) => s3.send(new PutObjectCommand({ Key }));\n`;
const GET = ['s3:GetObject'];

/** What code reaches what. */
export const REACH_CASES: readonly HandlerCase[] = [
  { name: 'a function that is called', code: `${CALLS}export const handler = () => get();`, expect: GET },
  { name: 'a function that is not', code: `${CALLS}export const handler = () => 1;`, expect: [] },
  {
    name: 'a function that is only named',
    code: `${CALLS}export const handler = () => { const f = put; return get(); };`,
    expect: GET,
  },
  {
    name: 'another export',
    code: `${CALLS}export const other = () => put(); export const handler = () => get();`,
    expect: GET,
  },
  { name: 'code at the top', code: `${CALLS}await get(); export const handler = () => 1;`, expect: GET },
  {
    name: 'a block at the top',
    code: `${CALLS}if (process.env.X) { get(); } export const handler = () => 1;`,
    expect: GET,
  },
  {
    name: 'an immediate function',
    code: `${CALLS}(async () => { await get(); })(); export const handler = () => 1;`,
    expect: GET,
  },
  {
    name: 'a branch that is never taken',
    code: `${CALLS}export const handler = () => { if (false) put(); return get(); };`,
    expect: GET,
  },
  {
    name: 'code after a return',
    code: `${CALLS}export const handler = () => { return get(); put(); };`,
    expect: GET,
  },
  {
    name: 'both branches return',
    code: `${CALLS}export const handler = (e) => { if (e.a) { return get(); } else { return 1; } put(); };`,
    expect: GET,
  },
  {
    name: 'catch and finally',
    code: `${CALLS}export const handler = () => { try { throw 1; } catch { get(); } finally { put(); } };`,
    expect: ['s3:GetObject', 's3:PutObject'],
  },
  {
    name: 'a case of a switch',
    code: `${CALLS}export const handler = (e) => { switch (e.kind) { case 'a': return get(); default: return put(); } };`,
    expect: ['s3:GetObject', 's3:PutObject'],
  },
  {
    name: 'a case that a known value rules out',
    code: `${CALLS}const run = (kind) => { switch (kind) { case 'get': return get(); case 'put': return put(); } }; export const handler = () => run('get');`,
    expect: GET,
  },
  {
    name: 'map',
    code: `${CALLS}export const handler = (e) => Promise.all(e.Records.map((r) => get(r.key)));`,
    expect: GET,
  },
  {
    name: 'map of a function by name',
    code: `${CALLS}export const handler = () => ['a'].map(get);`,
    expect: ['s3:GetObject Key=a'],
  },
  {
    name: 'forEach',
    code: `${CALLS}export const handler = (e) => e.list.forEach((k) => get(k));`,
    expect: GET,
  },
  {
    name: 'reduce',
    code: `${CALLS}export const handler = (e) => e.list.reduce((p, k) => p.then(() => get(k)), Promise.resolve());`,
    expect: GET,
  },
  {
    name: 'filter keeps the callback',
    code: `${CALLS}export const handler = () => [1].filter(() => get());`,
    expect: GET,
  },
  {
    name: 'a callback of an unknown function',
    code: `${CALLS}import retry from 'async-retry'; export const handler = () => retry(() => get());`,
    expect: GET,
  },
  {
    name: 'functions in an object of an unknown call',
    code: `${CALLS}import run from 'runner'; export const handler = () => run({ steps: { one: { resolve: () => get() } } });`,
    expect: GET,
  },
  {
    name: 'an unknown call at the top, its result unused',
    code: `${CALLS}import { wrap } from 'wrapper'; export const other = wrap(() => put()); export const handler = () => get();`,
    expect: GET,
  },
  {
    name: 'an unknown call at the top, its result used',
    code: `${CALLS}import { memo } from 'wrapper'; const cached = memo(() => get()); export const handler = () => cached();`,
    expect: GET,
  },
  {
    name: 'then',
    code: `${CALLS}export const handler = () => Promise.resolve('k').then(get);`,
    expect: ['s3:GetObject Key=k'],
  },
  {
    name: 'catch',
    code: `${CALLS}export const handler = () => put('p').catch(() => get('k'));`,
    expect: ['s3:GetObject Key=k', 's3:PutObject Key=p'],
  },
  {
    name: 'new Promise',
    code: `${CALLS}export const handler = () => new Promise((resolve) => { get(); resolve(); });`,
    expect: GET,
  },
  {
    name: 'a promise of a function',
    code: `${CALLS}export const handler = async () => { const f = await new Promise((resolve) => resolve(get)); f('k'); };`,
    expect: ['s3:GetObject Key=k'],
  },
  {
    name: 'setTimeout',
    code: `${CALLS}export const handler = () => setTimeout(get, 5, 'k');`,
    expect: ['s3:GetObject Key=k'],
  },
  {
    name: 'an event emitter',
    code: `${CALLS}import { EventEmitter } from 'events'; const bus = new EventEmitter(); bus.on('x', () => get()); export const handler = () => bus.emit('x');`,
    expect: GET,
  },
  {
    name: 'a listener of the process',
    code: `${CALLS}process.on('exit', () => get()); export const handler = () => 1;`,
    expect: GET,
  },
  {
    name: 'a map of functions, by a known name',
    code: `${CALLS}const routes = { get, put }; export const handler = () => routes.get();`,
    expect: GET,
  },
  {
    name: 'a map of functions, by a name not known',
    code: `${CALLS}const routes = { get, put }; export const handler = (e) => routes[e.action](e.key);`,
    expect: ['s3:GetObject', 's3:PutObject'],
  },
  {
    name: 'a map of functions that is not used',
    code: `${CALLS}const routes = { put }; export const handler = () => get();`,
    expect: GET,
  },
  {
    name: 'Object.values',
    code: `${CALLS}const all = { get, put }; export const handler = () => Object.values(all).forEach((f) => f());`,
    expect: ['s3:GetObject', 's3:PutObject'],
  },
  {
    name: 'Object.entries',
    code: `${CALLS}const all = { get }; export const handler = () => { for (const [, f] of Object.entries(all)) f(); };`,
    expect: GET,
  },
  {
    name: 'a Map',
    code: `${CALLS}const routes = new Map([['a', get], ['b', put]]); export const handler = () => routes.get('a')();`,
    expect: GET,
  },
  {
    name: 'a Map by a key not known',
    code: `${CALLS}const routes = new Map(); routes.set('a', get); routes.set('b', put); export const handler = (e) => routes.get(e.k)();`,
    expect: ['s3:GetObject', 's3:PutObject'],
  },
  {
    name: 'a Set',
    code: `${CALLS}const all = new Set(); all.add(get); export const handler = () => { for (const f of all) f(); };`,
    expect: GET,
  },
  {
    name: 'a list that grows',
    code: `${CALLS}const jobs = []; jobs.push(get); export const handler = () => jobs.forEach((f) => f());`,
    expect: GET,
  },
  {
    name: 'a method',
    code: `${CALLS}class A { run() { return get(); } other() { return put(); } } export const handler = () => new A().run();`,
    expect: GET,
  },
  {
    name: 'an inherited method',
    code: `${CALLS}class Base { go() { return this.run(); } run() { return put(); } } class A extends Base { run() { return get(); } } export const handler = () => new A().go();`,
    expect: GET,
  },
  {
    name: 'super',
    code: `${CALLS}class Base { run() { return get(); } } class A extends Base { run() { return super.run(); } } export const handler = () => new A().run();`,
    expect: GET,
  },
  {
    name: 'a constructor',
    code: `${CALLS}class A { constructor() { get(); } } export const handler = () => { new A(); };`,
    expect: GET,
  },
  {
    name: 'a class that is never made',
    code: `${CALLS}class A { constructor() { put(); } } export const handler = () => get();`,
    expect: GET,
  },
  {
    name: 'a field with a function',
    code: `${CALLS}class A { run = () => get(); } export const handler = () => new A().run();`,
    expect: GET,
  },
  {
    name: 'a private method',
    code: `${CALLS}class A { #run() { return get(); } go() { return this.#run(); } } export const handler = () => new A().go();`,
    expect: GET,
  },
  {
    name: 'a static method',
    code: `${CALLS}class A { static run() { return get(); } } export const handler = () => A.run();`,
    expect: GET,
  },
  {
    name: 'a static factory',
    code: `${CALLS}class A { static make() { return new A(); } run() { return get(); } } export const handler = () => A.make().run();`,
    expect: GET,
  },
  {
    name: 'a getter',
    code: `${CALLS}class A { get value() { return get(); } } export const handler = () => new A().value;`,
    expect: GET,
  },
  {
    name: 'a getter that is not read',
    code: `${CALLS}const a = { get value() { return put(); } }; export const handler = () => get();`,
    expect: GET,
  },
  {
    name: 'injection by constructor',
    code: `${CALLS}class Store { load() { return get(); } drop() { return put(); } } class Service { constructor(store) { this.store = store; } run() { return this.store.load(); } } const service = new Service(new Store()); export const handler = () => service.run();`,
    expect: GET,
  },
  {
    name: 'instances keep their own fields',
    code: `${CALLS}class Job { constructor(f) { this.f = f; } run() { return this.f(); } } const a = new Job(get); const b = new Job(put); export const handler = () => a.run();`,
    expect: GET,
  },
  {
    name: 'a function as a class',
    code: `${CALLS}function A() { this.x = 1; } A.prototype.run = function () { return get(); }; exports.handler = () => new A().run();`,
    expect: GET,
  },
  {
    name: 'a prototype by Object.create',
    code: `${CALLS}const base = { run() { return get(); } }; const a = Object.create(base); export const handler = () => a.run();`,
    expect: GET,
  },
  {
    name: 'bind',
    code: `${CALLS}class A { handler() { return this.run(); } run() { return get(); } } const a = new A(); export const handler = a.handler.bind(a);`,
    expect: GET,
  },
  {
    name: 'call and apply',
    code: `${CALLS}export const handler = () => { get.call(null, 'a'); put.apply(null, ['b']); };`,
    expect: ['s3:GetObject Key=a', 's3:PutObject Key=b'],
  },
  {
    name: 'a closure that is returned',
    code: `${CALLS}const make = (f) => () => f(); const run = make(get); const stop = make(put); export const handler = () => run();`,
    expect: GET,
  },
  {
    name: 'a generator',
    code: `${CALLS}function* jobs() { yield get; } export const handler = () => { for (const f of jobs()) f(); };`,
    expect: GET,
  },
  {
    name: 'an async generator',
    code: `${CALLS}async function* pages() { yield await get(); } export const handler = async () => { for await (const p of pages()) p; };`,
    expect: GET,
  },
  {
    name: 'a default parameter',
    code: `${CALLS}const go = (run = () => get()) => run(); export const handler = () => go();`,
    expect: GET,
  },
  {
    name: 'destructured functions',
    code: `${CALLS}const api = { load: get, save: put }; const { load } = api; export const handler = () => load();`,
    expect: GET,
  },
  {
    name: 'spread objects',
    code: `${CALLS}const a = { load: get }; const b = { ...a, save: put }; export const handler = () => b.load();`,
    expect: GET,
  },
  {
    name: 'spread arguments',
    code: `${CALLS}const run = (f, k) => f(k); const args = [get, 'k']; export const handler = () => run(...args);`,
    expect: ['s3:GetObject Key=k'],
  },
  {
    name: 'rest arguments',
    code: `${CALLS}const run = (...fs) => fs.forEach((f) => f()); export const handler = () => run(get);`,
    expect: GET,
  },
  {
    name: 'a tagged template',
    code: `${CALLS}const run = (t) => get(); export const handler = () => run\`x\`;`,
    expect: GET,
  },
  {
    name: 'optional calls',
    code: `${CALLS}const api = { load: get }; export const handler = () => api?.load?.('k');`,
    expect: ['s3:GetObject Key=k'],
  },
  {
    name: 'a proxy',
    code: `${CALLS}const api = new Proxy({}, { get: () => get() }); export const handler = () => api.x;`,
    expect: GET,
  },
  {
    name: 'recursion',
    code: `${CALLS}const walk = (n) => (n ? walk(n - 1) : get()); export const handler = (e) => walk(e.n);`,
    expect: GET,
  },
  {
    name: 'two functions that call each other',
    code: `${CALLS}function a(n) { return n ? b(n) : get(); } function b(n) { return a(n - 1); } export const handler = (e) => a(e.n);`,
    expect: GET,
  },
  {
    name: 'a variable that nobody declares',
    code: `${CALLS}exports.handler = () => { store = { load: get }; return go(); }; const go = () => store.load();`,
    expect: GET,
  },
  {
    name: 'a field of the global object',
    code: `${CALLS}globalThis.load = get; export const handler = () => load();`,
    expect: GET,
  },
  {
    name: 'a plugin that is never registered',
    code: `${CALLS}const plugin = { before: () => put() }; export const handler = () => get();`,
    expect: GET,
  },
];
