import type { Use } from '../machine/abstract-value.ts';
import { lineAt } from '../syntax/parse-python.ts';

/** Modules that come with Python: https://docs.python.org/3/py-modindex.html */
const STANDARD = new Set(
  '__future__ abc argparse array ast asyncio atexit base64 binascii bisect builtins bz2 calendar cgi cgitb cmath cmd code codecs collections colorsys concurrent configparser contextlib contextvars copy copyreg cProfile csv ctypes dataclasses datetime dbm decimal difflib dis doctest email encodings enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http imaplib imghdr importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap multiprocessing netrc numbers object operator optparse os package pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posixpath pprint profile pty pwd queue quopri random re readline reprlib resource runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys sysconfig syslog tarfile tempfile termios textwrap threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc types typing unicodedata unittest urllib urllib2 uuid venv warnings wave weakref webbrowser wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo'.split(
    ' ',
  ),
);
const MOST_IMPORTS = 400;
const MOST_USES = 60;

/** Remembers that a package is imported: `yaml`, `google.cloud.storage`. */
export function noteImport(module: string, use: Use, isStar: boolean): void {
  const [name = '', ...rest] = module.split('.');
  const { imports } = use.frame.machine;
  if (name === '' || STANDARD.has(name) || imports.size >= MOST_IMPORTS) return;
  const key = module;
  const known = imports.get(key);
  if (known !== undefined) {
    if (isStar) imports.set(key, { ...known, isOpen: true });
    return;
  }
  const subpath = rest.join('.');
  imports.set(key, {
    name,
    at: placeOf(use),
    uses: [],
    isOpen: isStar,
    ...(subpath === '' ? {} : { subpath }),
  });
}

/** Remembers that something of a package is used: `yaml.load`. */
export function noteUse(path: string, use: Use): void {
  if (path.includes('(')) return;
  const { imports } = use.frame.machine;
  const dot = path.lastIndexOf('.');
  for (let end = dot; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const key = path.slice(0, end);
    const known = imports.get(key);
    if (known === undefined) continue;
    const symbol = path.slice(end + 1);
    if (known.uses.length < MOST_USES && !known.uses.some((each) => each.symbol === symbol)) {
      imports.set(key, { ...known, uses: [...known.uses, { symbol, at: placeOf(use) }] });
    }
    return;
  }
}

/** Remembers that a package as a whole goes where its uses cannot be followed. */
export function noteOpen(path: string, use: Use): void {
  const { imports } = use.frame.machine;
  const known = imports.get(path);
  if (known !== undefined && !known.isOpen) imports.set(path, { ...known, isOpen: true });
}

function placeOf({ frame, site }: Use): { file: string; line: number } {
  return { file: frame.file.path, line: lineAt(frame.file, site.start) };
}
