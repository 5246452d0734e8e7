/**
 * Ways round hooks, each the body of an asynchronous CommonJS function that returns true when it got through. All were
 * written from Node's documentation and sources; the commands are harmless. `needs` names the first Node that has the way.
 */
export interface Bypass {
  readonly name: string;
  readonly code: string;
  readonly needs?: number;
  /** Gone from this Node on. */
  readonly until?: number;
}

const TRUE = "'/bin/true'";
const STDIO = "stdio: [{ type: 'ignore' }, { type: 'ignore' }, { type: 'ignore' }]";

export const PROCESS_BYPASSES: readonly Bypass[] = [
  { name: 'spawnSync', code: `return require('child_process').spawnSync(${TRUE}).status === 0` },
  { name: 'execSync', code: `require('node:child_process').execSync('true'); return true` },
  {
    name: 'promisified exec',
    code: `await require('util').promisify(require('child_process').exec)('true'); return true`,
  },
  {
    name: 'fork',
    code: `const c = require('child_process').fork('/dev/null'); return await new Promise((r) => { c.on('exit', (n) => r(n === 0)); c.on('error', () => r(false)); })`,
  },
  {
    name: 'Module._load',
    code: `return require('module')._load('child_process').spawnSync(${TRUE}).status === 0`,
  },
  {
    name: 'getBuiltinModule',
    needs: 22,
    code: `return process.getBuiltinModule('child_process').spawnSync(${TRUE}).status === 0`,
  },
  {
    name: 'createRequire',
    code: `return require('module').createRequire('/')('child_process').spawnSync(${TRUE}).status === 0`,
  },
  {
    name: 'dynamic import',
    code: `return (await import('node:child_process')).spawnSync(${TRUE}).status === 0`,
  },
  { name: 'static import of a name', code: `return (await import(importing)).run().status === 0` },
  {
    name: 'binding spawn_sync',
    code: `return !process.binding('spawn_sync').spawn({ file: ${TRUE}, args: ['true'], ${STDIO} }).error`,
  },
  {
    name: 'binding process_wrap',
    until: 24,
    code: `const { Process } = process.binding('process_wrap'); const p = new Process(); return p.spawn({ file: ${TRUE}, args: ['true'], ${STDIO} }) === 0`,
  },
  {
    name: 'ChildProcess.prototype.spawn',
    code: `const p = new (require('child_process').ChildProcess)(); p.on('error', () => {}); return p.spawn({ file: ${TRUE}, args: ['true'], stdio: 'ignore' }) === 0`,
  },
  {
    name: 'handle of a new ChildProcess',
    code: `const p = new (require('child_process').ChildProcess)(); return rawSpawn(p._handle, ${TRUE}) === 0`,
  },
  {
    name: 'constructor of a handle',
    code: `const H = new (require('child_process').ChildProcess)()._handle.constructor; return rawSpawn(new H(), ${TRUE}) === 0`,
  },
  {
    name: 'a getter that changes its mind',
    until: 24,
    code: `let n = 0; const p = new (require('child_process').ChildProcess)(); return p._handle.spawn({ get file() { n += 1; return n === 1 ? 'allowed-tool' : ${TRUE}; }, args: ['true'], ${STDIO} }) === 0 && n > 1`,
  },
  {
    name: 'replaced Array.prototype.some, includes',
    code: `Array.prototype.some = () => true; Array.prototype.includes = () => true; String.prototype.endsWith = () => true; String.prototype.startsWith = () => true; Object.entries = () => []; return require('child_process').spawnSync(${TRUE}).status === 0`,
  },
  {
    name: 'original caught by Function.prototype.call',
    code: `let caught; const { call, apply } = Function.prototype; Function.prototype.call = function () { if (this.name === 'spawn') caught = this; return Reflect.apply(call, this, arguments); }; Function.prototype.apply = function () { if (this.name === 'spawn') caught = this; return Reflect.apply(apply, this, arguments); }; try { require('child_process').spawnSync(${TRUE}); } catch {} finally { Function.prototype.call = call; Function.prototype.apply = apply; } return caught !== undefined && !caught({ file: ${TRUE}, args: ['true'], ${STDIO} }).error`,
  },
  {
    name: 'original caught by Reflect.apply',
    code: `let ok = false; const { apply } = Reflect; Reflect.apply = (f, self, args) => { const r = apply(f, self, args); if (r && r.pid > 0) ok = true; return r; }; try { return require('child_process').spawnSync(${TRUE}).status === 0; } finally { Reflect.apply = apply; }`,
  },
  {
    name: 'stack forged by prepareStackTrace',
    code: `Error.prepareStackTrace = () => '/node_modules/@aws-sdk/ allowed-tool'; try { return require('child_process').spawnSync(${TRUE}).status === 0; } finally { Error.prepareStackTrace = undefined; }`,
  },
  {
    name: 'stack used up',
    code: `let ok = false; const dive = () => { try { dive(); } catch { try { ok = ok || require('child_process').spawnSync(${TRUE}).status === 0; } catch {} } }; dive(); return ok`,
  },
  {
    name: 'vm context',
    code: `return require('vm').runInNewContext("p.spawnSync('/bin/true').status", { p: require('child_process') }) === 0`,
  },
  {
    name: 'worker with code as text',
    code: `return await new Promise((r) => { let w; try { w = new (require('worker_threads').Worker)("require('worker_threads').parentPort.postMessage(require('child_process').spawnSync('/bin/true').status)", { eval: true }); } catch { r(false); return; } w.on('message', (n) => r(n === 0)); w.on('error', () => r(false)); w.on('exit', () => r(false)); })`,
  },
  {
    name: 'worker with an empty execArgv',
    code: `return await new Promise((r) => { const w = new (require('worker_threads').Worker)(workerFile, { execArgv: [] }); w.on('message', (n) => r(n === 0)); w.on('error', () => r(false)); w.on('exit', () => r(false)); })`,
  },
  {
    name: 'constructor of Worker.prototype',
    code: `return await new Promise((r) => { const W = require('worker_threads').Worker.prototype.constructor; const w = new W(workerFile, { execArgv: [] }); w.on('message', (n) => r(n === 0)); w.on('error', () => r(false)); w.on('exit', () => r(false)); })`,
  },
  {
    name: 'inspector session',
    code: `const s = new (require('inspector').Session)(); s.connect(); let out; s.post('Runtime.evaluate', { expression: "process.binding('spawn_sync').spawn({file:'/bin/true',args:['true'],stdio:[{type:'ignore'},{type:'ignore'},{type:'ignore'}]}).status", includeCommandLineAPI: true }, (e, r) => { out = r; }); return out?.result?.value === 0`,
  },
  {
    name: 'process.execve',
    needs: 24,
    code: `const { execve } = process; if (typeof execve !== 'function') return false; try { execve('/nonexistent-file', ['x'], {}); } catch (e) { return e.code !== 'ERR_WATERTIGHT_BLOCKED'; } return true`,
    until: 0,
  },
  {
    name: 'cluster.fork',
    code: `const c = require('cluster'); c.setupPrimary({ exec: '/dev/null' }); const w = c.fork(); return await new Promise((r) => { w.on('exit', (n) => r(n === 0)); w.on('error', () => r(false)); })`,
  },
];

export const FILE_BYPASSES: readonly Bypass[] = [
  { name: '/proc/self/environ', code: `return require('fs').readFileSync('/proc/self/environ').length > 0` },
  {
    name: '/proc by promises',
    code: `return (await require('fs/promises').readFile('/proc/self/environ')).length > 0`,
  },
  {
    name: '/proc by Buffer path',
    code: `return require('fs').readFileSync(Buffer.from('/proc/self/environ')).length > 0`,
  },
  {
    name: '/proc by URL',
    code: `return require('fs').readFileSync(new URL('file:///proc/self/environ')).length > 0`,
  },
  {
    name: '/proc by a URL that changes its mind',
    code: `let n = 0; const u = new URL('file:///dev/null'); Object.defineProperty(u, 'href', { get: () => (n++ === 0 ? 'file:///dev/null' : 'file:///proc/self/environ') }); Object.defineProperty(u, 'pathname', { get: () => '/proc/self/environ' }); return require('fs').readFileSync(u).length > 0`,
  },
  {
    name: '/proc by dot segments',
    code: `return require('fs').readFileSync('/var/../proc/./self/environ').length > 0`,
  },
  {
    name: '/proc by a link of the system',
    code: `return require('fs').readFileSync('/dev/fd/../environ').length > 0`,
  },
  {
    name: '/proc by open and read',
    code: `const fs = require('fs'); const d = fs.openSync('/proc/self/environ', 'r'); return fs.readSync(d, Buffer.alloc(9)) > 0`,
  },
  {
    name: '/proc by stream',
    code: `const s = require('fs').createReadStream('/proc/self/environ'); return await new Promise((r) => { s.on('data', () => r(true)); s.on('error', () => r(false)); })`,
  },
  {
    name: '/proc by ReadStream class',
    code: `const s = new (require('fs').ReadStream)('/proc/self/environ'); return await new Promise((r) => { s.on('data', () => r(true)); s.on('error', () => r(false)); })`,
  },
  { name: '/proc/self/mem for writing', code: `return require('fs').openSync('/proc/self/mem', 'r+') > 0` },
  {
    name: '/proc by copy',
    code: `require('fs').copyFileSync('/proc/self/environ', allowedFolder + '/copy'); return true`,
  },
  {
    name: '/proc by the loader',
    code: `const M = require('module'); let text; M._extensions['.js']({ _compile(c) { text = c; }, filename: 'x' }, '/proc/self/environ'); return text !== undefined`,
  },
  { name: 'fs binding', code: `return typeof process.binding('fs').open === 'function'` },
  { name: 'write outside', code: `require('fs').writeFileSync(forbiddenFolder + '/a', 'x'); return true` },
  {
    name: 'write outside by readFile with flag',
    code: `require('fs').readFileSync(forbiddenFolder + '/b', { flag: 'w+' }); return true`,
  },
  {
    name: 'write outside by numeric flags',
    code: `require('fs').openSync(forbiddenFolder + '/c', 0o102); return true`,
  },
  {
    name: 'write outside through an own link',
    code: `const fs = require('fs'); const l = allowedFolder + '/l' + Math.random(); fs.symlinkSync(forbiddenFolder, l); fs.writeFileSync(l + '/d', 'x'); return true`,
  },
  {
    name: 'write outside by rename',
    code: `const fs = require('fs'); fs.writeFileSync(allowedFolder + '/e', 'x'); fs.renameSync(allowedFolder + '/e', forbiddenFolder + '/e'); return true`,
  },
  {
    name: 'write outside by stream',
    code: `const s = require('fs').createWriteStream(forbiddenFolder + '/f'); return await new Promise((r) => { s.on('open', () => r(true)); s.on('error', () => r(false)); })`,
  },
  {
    name: 'write outside under cover of an allowed write',
    code: `const fs = require('fs'); let ok = false; try { fs.writeFileSync(allowedFolder + '/g', 'x', { get encoding() { try { fs.writeFileSync(forbiddenFolder + '/g', 'x'); ok = true; } catch {} return 'utf8'; } }); } catch {} return ok`,
  },
  {
    name: 'write outside by SQLite',
    needs: 24,
    code: `const d = new (require('node:sqlite').DatabaseSync)(forbiddenFolder + '/h.db'); d.exec('CREATE TABLE t (a)'); return true`,
  },
  {
    name: 'write outside by SQLite, VACUUM INTO',
    needs: 24,
    code: `const d = new (require('node:sqlite').DatabaseSync)(':memory:'); d.exec('CREATE TABLE t (a)'); d.exec("VACUUM INTO '" + forbiddenFolder + "/v.db'"); return true`,
  },
  {
    name: 'write outside by SQLite, VACUUM INTO a bound name',
    needs: 24,
    code: `const d = new (require('node:sqlite').DatabaseSync)(':memory:'); d.exec('CREATE TABLE t (a)'); d.prepare('/* x */ vacuum main INTO ?').run(forbiddenFolder + '/w.db'); return true`,
  },
  {
    name: 'write outside by SQLite, ATTACH',
    needs: 24,
    code: `const d = new (require('node:sqlite').DatabaseSync)(':memory:'); d.exec("SELECT ';'; ATTACH DATABASE '" + forbiddenFolder + "/a.db' AS a; CREATE TABLE a.t (x)"); return true`,
  },
  {
    name: 'write outside by SQLite, ATTACH of a joined name',
    needs: 24,
    code: `const d = new (require('node:sqlite').DatabaseSync)(':memory:'); d.exec("ATTACH '/tmp/' || '.." + forbiddenFolder + "/j.db' AS a; CREATE TABLE a.t (x)"); return true`,
  },
  {
    name: 'write outside by SQLite, address of a file',
    needs: 24,
    code: `process.chdir('/tmp'); const d = new (require('node:sqlite').DatabaseSync)('file:' + forbiddenFolder + '/%75.db?mode=rwc'); d.exec('CREATE TABLE t (a)'); return true`,
  },
  {
    name: 'write outside by SQLite, backup',
    needs: 24,
    code: `const q = require('node:sqlite'); const d = new q.DatabaseSync(':memory:'); d.exec('CREATE TABLE t (a)'); await q.backup(d, forbiddenFolder + '/b.db'); return true`,
  },
  {
    name: 'write outside by the compile cache',
    needs: 24,
    code: `const at = forbiddenFolder + '/cache'; require('module').enableCompileCache(at); return require('fs').existsSync(at)`,
  },
  { name: 'handler code', code: `return require('fs').readFileSync(codeFile, 'utf8').length > 0` },
  {
    name: 'handler code by the loader and a module of its own',
    code: `let text; require('module')._extensions['.js']({ _compile(c) { text = c; }, filename: codeFile }, codeFile); return text !== undefined`,
  },
  {
    name: 'handler code by the loader and a real module',
    code: `const M = require('module'); let text; const m = new M(codeFile); m._compile = (c) => { text = c; }; M._extensions['.js'](m, codeFile); return text !== undefined`,
  },
  {
    name: 'handler code by require and what it compiles with',
    code: `const M = require('module'); const { _compile } = M.prototype; let text; M.prototype._compile = (c) => { text = c; }; try { require(codeFile); } finally { M.prototype._compile = _compile; } return text !== undefined`,
  },
];

export const NETWORK_BYPASSES: readonly Bypass[] = [
  {
    name: 'net.connect',
    code: `const s = require('net').connect(port, '127.0.0.1'); return await new Promise((r) => { s.on('connect', () => { s.destroy(); r(true); }); s.on('error', () => r(false)); })`,
  },
  {
    name: 'http.get',
    code: `return await new Promise((r) => { require('http').get({ host: '127.0.0.1', port }, () => r(true)).on('error', () => r(false)); })`,
  },
  { name: 'fetch', code: `return (await fetch('http://127.0.0.1:' + port)).status > 0` },
  {
    name: 'http2',
    code: `const before = hits(); const c = require('http2').connect('http://127.0.0.1:' + port); return await new Promise((r) => { c.on('error', () => r(false)); setTimeout(() => { c.destroy(); r(hits() > before); }, 100); })`,
  },
  {
    name: 'tls',
    code: `const s = require('tls').connect({ host: '127.0.0.1', port }); return await new Promise((r) => { s.on('error', (e) => r(e.code !== 'ERR_WATERTIGHT_BLOCKED')); })`,
  },
  {
    name: 'IPv4 in IPv6',
    code: `const s = require('net').connect(port, '::ffff:127.0.0.1'); return await new Promise((r) => { s.on('connect', () => { s.destroy(); r(true); }); s.on('error', () => r(false)); })`,
  },
  {
    name: 'allowed name with a look-up of its own',
    code: `const s = require('net').connect({ host: 'allowed.example.com', port, lookup: (h, o, f) => f(null, o.all ? [{ address: '127.0.0.1', family: 4 }] : '127.0.0.1', 4) }); return await new Promise((r) => { s.on('connect', () => { s.destroy(); r(true); }); s.on('error', () => r(false)); })`,
  },
  {
    name: 'options that change their mind',
    code: `let n = 0; const s = new (require('net').Socket)(); s.connect({ get host() { n += 1; return n === 1 ? 'allowed.example.com' : '127.0.0.1'; }, port }); return await new Promise((r) => { s.on('connect', () => { s.destroy(); r(true); }); s.on('error', () => r(false)); })`,
  },
  {
    name: 'handle of an own socket',
    code: `const net = require('net'); let caught; const at = { host: 'allowed.example.com', port: 443, autoSelectFamily: false, lookup: (h, o, f) => f(null, '127.0.0.1', 4) }; const s = new net.Socket(); s.on('error', () => {}); s.connect({ ...at, lookup() {} }); const P = Object.getPrototypeOf(s._handle); const { connect } = P; P.connect = (q) => { caught = q; return 0; }; const t = new net.Socket(); t.on('error', () => {}); t.connect(at); await new Promise((r) => setTimeout(r, 50)); P.connect = connect; const h = new P.constructor(0); try { return connect.call(h, caught, '127.0.0.1', port) === 0; } finally { s.destroy(); t.destroy(); }`,
  },
  {
    name: 'tcp binding',
    code: `const { TCP, TCPConnectWrap, constants } = process.binding('tcp_wrap'); const q = new TCPConnectWrap(); q.oncomplete = () => {}; return new TCP(constants.SOCKET).connect(q, '127.0.0.1', port) === 0`,
  },
  {
    name: 'datagram',
    code: `const s = require('dgram').createSocket('udp4'); return await new Promise((r) => { try { s.send('x', port, '127.0.0.1', (e) => { s.close(); r(!e); }); } catch { s.close(); r(false); } })`,
  },
  {
    name: 'connected datagram',
    code: `const s = require('dgram').createSocket('udp4'); return await new Promise((r) => { s.on('error', () => r(false)); try { s.connect(port, '127.0.0.1', (e) => r(!e)); } catch { r(false); } })`,
  },
  {
    name: 'name look-up',
    code: `return await new Promise((r) => { try { require('dns').lookup('localhost', (e) => r(!e)); } catch { r(false); } })`,
  },
  {
    name: 'name query by a resolver of its own',
    code: `return await new Promise((r) => { const d = new (require('dns').Resolver)(); d.setServers(['127.0.0.1:' + port]); try { d.resolve4('secret.example.net', () => {}); r(true); } catch { r(false); } d.cancel(); })`,
  },
  {
    name: 'name query by promises',
    code: `const d = new (require('dns').promises.Resolver)({ timeout: 50, tries: 1 }); d.setServers(['127.0.0.1:' + port]); try { await d.resolveTxt('secret.example.net'); } catch (e) { return e.code !== 'ERR_WATERTIGHT_BLOCKED'; } return true`,
  },
  {
    name: 'WebSocket',
    needs: 22,
    code: `return await new Promise((r) => { const w = new WebSocket('ws://127.0.0.1:' + port); w.onerror = () => r(hits() > 0); w.onopen = () => r(true); })`,
  },
  {
    name: 'unix socket',
    code: `const s = require('net').connect(unixPath); return await new Promise((r) => { s.on('connect', () => { s.destroy(); r(true); }); s.on('error', () => r(false)); })`,
  },
  {
    name: 'look-up of a service',
    code: `return await new Promise((r) => { try { require('dns').lookupService('127.0.0.1', port, (e) => r(e?.code !== 'ERR_WATERTIGHT_BLOCKED')); } catch { r(false); } })`,
  },
  {
    name: 'look-up of a service by promises',
    code: `try { await require('dns').promises.lookupService('127.0.0.1', port); } catch (e) { return e.code !== 'ERR_WATERTIGHT_BLOCKED'; } return true`,
  },
  {
    name: 'Runtime API',
    code: `return await new Promise((r) => { require('http').get('http://localhost:' + runtimePort + '/2018-06-01/runtime/invocation/next', () => r(true)).on('error', () => r(false)); })`,
  },
];

export const CODE_BYPASSES: readonly Bypass[] = [
  { name: 'direct eval', code: `return eval('1 + 1') === 2` },
  { name: 'indirect eval', code: `return (0, eval)('1 + 1') === 2` },
  { name: 'Function', code: `return new Function('return 2')() === 2` },
  { name: 'constructor of a function', code: `return (function () {}).constructor('return 2')() === 2` },
  {
    name: 'constructor of an asynchronous function',
    code: `return (await (async function () {}).constructor('return 2')()) === 2`,
  },
  {
    name: 'constructor of a generator',
    code: `return (function* () {}).constructor('yield 2')().next().value === 2`,
  },
  {
    name: 'constructor of an asynchronous generator',
    code: `return (await (async function* () {}).constructor('yield 2')().next()).value === 2`,
  },
  { name: 'Reflect.construct', code: `return Reflect.construct(Function, ['return 2'])() === 2` },
  {
    name: 'class that extends Function',
    code: `class F extends Function {} return new F('return 2')() === 2`,
  },
  { name: 'vm.runInThisContext', code: `return require('vm').runInThisContext('1 + 1') === 2` },
  { name: 'vm.Script', code: `return new (require('vm').Script)('1 + 1').runInThisContext() === 2` },
  { name: 'vm.compileFunction', code: `return require('vm').compileFunction('return 2')() === 2` },
  { name: 'eval of a new realm', code: `return require('vm').runInNewContext('eval')('1 + 1') === 2` },
  {
    name: 'constructor of a new realm',
    code: `const o = require('vm').createContext(); return require('vm').runInContext('this.constructor.constructor', o)('return 2')() === 2`,
  },
  {
    name: 'module._compile',
    code: `const M = require('module'); const m = new M('x'); m._compile('module.exports = 2', 'x'); return m.exports === 2`,
  },
  {
    name: 'data: module',
    needs: 22,
    code: `return (await import('data:text/javascript,export default 2')).default === 2`,
  },
  {
    name: 'code from /tmp',
    code: `const fs = require('fs'); const f = '/tmp/guard-code-' + process.pid + '.js'; fs.writeFileSync(f, 'module.exports = 2'); try { return require(f) === 2; } finally { fs.unlinkSync(f); }`,
  },
  {
    name: 'worker with code as text',
    code: `const w = new (require('worker_threads').Worker)('1', { eval: true }); await w.terminate(); return true`,
  },
  { name: 'loader hooks', needs: 22, code: `require('module').registerHooks({}); return true` },
];

export const ENVIRONMENT_BYPASSES: readonly Bypass[] = [
  { name: 'read', code: `return process.env.AWS_SECRET_ACCESS_KEY !== undefined` },
  { name: 'spread', code: `return ({ ...process.env }).AWS_SECRET_ACCESS_KEY !== undefined` },
  { name: 'JSON', code: `return JSON.stringify(process.env).includes('AWS_SECRET_ACCESS_KEY')` },
  { name: 'Object.values', code: `return Object.values(process.env).includes(theSecret)` },
  {
    name: 'descriptor',
    code: `return Object.getOwnPropertyDescriptor(process.env, 'AWS_SECRET_ACCESS_KEY') !== undefined`,
  },
  { name: 'util.inspect', code: `return require('util').inspect(process.env).includes(theSecret)` },
  {
    name: 'util.inspect of the proxy',
    code: `return require('util').inspect(process.env, { showProxy: true, customInspect: false, depth: 9, showHidden: true, getters: true }).includes(theSecret)`,
  },
  {
    name: 'console.log',
    code: `let out = ''; const { Writable } = require('stream'); const c = new console.Console(new Writable({ write(b, e, f) { out += b; f(); } })); c.log(process.env); c.log('%o %O %j', process.env, process.env, process.env); c.dir(process.env); c.table(process.env); return out.includes(theSecret)`,
  },
  {
    name: 'replaced Reflect.get',
    code: `const { get } = Reflect; let t; Reflect.get = (a, ...r) => { t ??= a; return get(a, ...r); }; void process.env.PATH; Reflect.get = get; return t?.AWS_SECRET_ACCESS_KEY !== undefined`,
  },
  {
    name: 'replaced Reflect.ownKeys, has and set',
    code: `const { ownKeys, set, has, getOwnPropertyDescriptor: d } = Reflect; let t; for (const n of ['ownKeys', 'set', 'has', 'getOwnPropertyDescriptor']) { const o = Reflect[n]; Reflect[n] = (a, ...r) => { t ??= a; return o(a, ...r); }; } Object.keys(process.env); process.env.X1 = '1'; 'X1' in process.env; Reflect.ownKeys = ownKeys; Reflect.set = set; Reflect.has = has; Reflect.getOwnPropertyDescriptor = d; return t?.AWS_SECRET_ACCESS_KEY !== undefined`,
  },
  {
    name: 'replaced Array.prototype.filter',
    code: `const { filter } = Array.prototype; let t; Array.prototype.filter = function (...a) { t ??= this; return this; }; try { return Object.values(process.env).includes(theSecret); } finally { Array.prototype.filter = filter; }`,
  },
  {
    name: 'reports on a signal',
    code: `process.report.reportOnSignal = true; const is = process.report.reportOnSignal; process.report.reportOnSignal = false; return is`,
  },
  {
    name: 'reports on an error nobody catches',
    code: `process.report.reportOnUncaughtException = true; const is = process.report.reportOnUncaughtException; process.report.reportOnUncaughtException = false; return is`,
  },
  {
    name: 'heap snapshot near the limit',
    code: `require('v8').setHeapSnapshotNearHeapLimit(1); return true`,
  },
  {
    name: 'objects of the heap',
    needs: 22,
    code: `return typeof require('v8').queryObjects === 'function' && require('v8').queryObjects(Map, { format: 'summary' }) !== undefined`,
  },
  {
    name: 'import of process',
    code: `return (await import('node:process')).env.AWS_SECRET_ACCESS_KEY !== undefined`,
  },
  { name: 'require of process', code: `return require('process').env.AWS_SECRET_ACCESS_KEY !== undefined` },
  {
    name: 'child process',
    code: `return require('child_process').execFileSync('/usr/bin/env').toString().includes('AWS_SECRET_ACCESS_KEY')`,
  },
  {
    name: 'worker',
    code: `const w = new (require('worker_threads').Worker)(envFile); return await new Promise((r) => { w.on('message', (v) => r(v === theSecret)); w.on('error', () => r(false)); })`,
  },
  {
    name: 'diagnostic report',
    code: `return JSON.stringify(process.report.getReport()).includes(theSecret)`,
  },
  { name: 'heap snapshot', code: `require('v8').getHeapSnapshot().destroy(); return true` },
  {
    name: '/proc/self/environ',
    code: `return require('fs').readFileSync('/proc/self/environ', 'latin1').includes(theSecret)`,
  },
];
