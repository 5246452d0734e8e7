/**
 * Words that run something on Unix shells, `cmd` or PowerShell. `certain` ones mean nothing else in a sentence;
 * `ambiguous` ones are also words of languages or products, and need an argument that only a command has.
 */
const CERTAIN = `whoami uname wget curl nslookup netstat ifconfig ipconfig ncat netcat nc bash zsh ksh csh tcsh sh rbash
chmod chown chgrp printenv powershell pwsh mkdir rmdir rm ls ps pwd sudo lsof tftp telnet scp sftp rsync nmap tcpdump
crontab systemctl useradd adduser usermod groupadd iptables visudo gunzip gzip bunzip2 bzip2 unxz zcat bzcat xzcat
zstdcat zstd bsdtar awk gawk mawk sed grep egrep fgrep zgrep xargs base64 base32 openssl gcc c89 c99 irb tclsh
busybox xxd hexdump dig traceroute tracert lastlog lastlogin lsblk lscpu lsmod dmesg umount fdisk aptitude apt-get
dpkg gsutil ansible ansible-playbook ansible-config ansible-console ansible-doc ansible-galaxy ansible-inventory
ansible-pull ansible-vault chef-client chef-run chef-shell chef-vault chef-solo cscli rmt rmt-tar rmt-dump tac strace
ltrace gdb nohup setsid taskset cpulimit flock htop mkfifo mknod rundll32 regsvr32 regedit certutil bitsadmin mshta
wmic wscript cscript netsh tasklist taskkill schtasks systeminfo sysinfo nbtstat bcdboot bcdedit msiexec icacls iex
iwr irm iwmi cmd cmd.exe findstr hostnamectl journalctl getent nologin chroot unshare nsenter socat ssh
xdg-open aa-exec aa-disable aa-enforce pkexec doas runuser chsh insmod modprobe setenforce execve vssadmin
invoke-expression invoke-webrequest invoke-restmethod invoke-command start-process get-content get-process
get-childitem new-object dsquery csvde ldifde nltest whoami.exe powershell.exe net1 cmdkey`;

const AMBIGUOUS = `cat id env dir type echo find sort cut head tail more less test time date who last set host kill
sleep touch watch which write man join split top fold look history start net copy move del erase ren print printf
command shutdown reboot halt service mail wall install screen script dd tee tree view php python python2 python3 perl
ruby node nodejs lua java go gem bundle docker kubectl aws az gcloud git svn npm npx yarn pip pip3 make cp mv ln df du
su tar zip unzip vi vim nano emacs tmux stty mount route arp ping ping6 hostname passwd free jobs alias unalias
export source eval exec read trap wait cd comm column bridge diff cmp paste rev seq shuf strings sum tr uniq wc
perf apt yum dnf apk rpm brew ip file stat open say call reg attrib timeout mode
umask ulimit finger fortune groups users logname mesg tty uptime dash pkill killall nice renice blkid busctl
runas clip choice ver vol where tail. setx`;

const classes = new Map<string, CommandKind>();

export type CommandKind = 'certain' | 'ambiguous';

function commandClass(name: string): CommandKind | undefined {
  if (classes.size === 0) {
    for (const each of AMBIGUOUS.split(/\s/)) classes.set(each, 'ambiguous');
    for (const each of CERTAIN.split(/\s/)) classes.set(each, 'certain');
  }
  return classes.get(name) ?? (VERSION.test(name) ? classes.get(name.replace(VERSION, '')) : undefined);
}

/** `python3.10`, `gcc10.1`, `cmd.exe`: the name before it decides. */
const VERSION = /[\d.]{1,8}$|\.exe$/;

/** A word as a shell reads it: quotes, backslashes and empty variables taken out. */
export interface ShellWord {
  /** Lower case, without the folder it is called from. */
  readonly name: string;
  /** What the name means to a shell; undefined when it is no command that we know. */
  readonly kind: CommandKind | undefined;
  /** True when it was called by a path: `/bin/cat`, `./run`. */
  readonly hasPath: boolean;
  /** A command, and quotes, backslashes, variables or wildcards stand inside the word: `c'a't`, `wh$@oami`, `/b?n/c*t`. */
  readonly isDisguised: boolean;
  /** True when the word is a name that gets a value: `id=5`. */
  readonly isAssignment: boolean;
  /** Offset after it. */
  readonly end: number;
}

const LONGEST = 96;
const SPACE = ' \t\r';
const STOP = ' \t\r\n\v\f\u00a0;|&<>()`,=';
const WINDOWS = /[A-Za-z]:|\\\\/;
const QUOTES = `'"\\^`;
/** A variable inside a word, mostly empty: `$@`, `$u`, `${KK}`. */
const VARIABLE = /^\$(?:[@*#?!$-]|\w{1,12}|\{[^{}\s]{0,24}\})/;
const INNER_TRICK =
  /\w(?:['"]{2}|[\\^]{1,4})\w|\w'\w{0,8}'|\w"\w{0,8}"|\w\$[@*\w{!?-]|[\w/]\[[^\]\s]{1,12}\]|\/[?*[]|[?*]\/|\/\w{0,12}\?{1,12}\w{0,12}(?:\/|$)|\/\w{1,12}\*/;

/** Reads the word at an offset, spaces before it skipped. Undefined when there is none. */
export function readWord(text: string, from: number): ShellWord | undefined {
  const limit = Math.min(text.length, from + LONGEST);
  const start = skipSpace(text, from, limit);
  let at = start;
  let plain = '';
  while (at < limit) {
    const character = text[at] ?? '';
    if (STOP.includes(character)) break;
    if (character === '$') {
      const variable = variableAt(text, at);
      if (variable === 0) break;
      at += variable;
      if (plain === '') at = skipSpace(text, at, limit);
      continue;
    }
    if (!QUOTES.includes(character)) plain += character;
    else if (character === '\\' && WINDOWS.test(text.slice(start, at + 2))) plain += '/';
    at += 1;
  }
  if (plain === '') return undefined;
  const slash = plain.lastIndexOf('/');
  const name = plain.slice(slash + 1).toLowerCase();
  const kind = commandClass(name);
  return {
    name,
    kind,
    hasPath: slash >= 0,
    isDisguised: kind !== undefined && INNER_TRICK.test(text.slice(start, at)),
    isAssignment: text[at] === '=',
    end: at,
  };
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && SPACE.includes(text[at] ?? '')) at += 1;
  return at;
}

/** Length of the variable at an offset, 0 when it is none. */
function variableAt(text: string, at: number): number {
  return VARIABLE.exec(text.slice(at, at + 28))?.[0].length ?? 0;
}
