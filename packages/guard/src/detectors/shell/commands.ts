/**
 * Words that run something on Unix shells, `cmd` or PowerShell. `certain` ones mean nothing else in a sentence;
 * `ambiguous` ones are also words of languages or products, and need an argument that only a command has.
 */
const CERTAIN = `whoami uname wget curl nslookup netstat ifconfig ipconfig ncat netcat nc bash zsh ksh csh tcsh sh rbash
chmod chown chgrp printenv powershell pwsh mkdir rmdir rm ls ps pwd sudo lsof tftp telnet scp sftp rsync nmap tcpdump
crontab systemctl useradd adduser usermod groupadd iptables visudo gunzip gzip bunzip2 bzip2 unxz zcat bzcat xzcat
zstdcat zstd bsdtar awk gawk mawk sed grep egrep fgrep zgrep xargs base64 base32 openssl gcc c89 c99 cc irb tclsh
busybox xxd hexdump dig traceroute tracert lastlog lastlogin lsblk lscpu lsmod dmesg umount fdisk aptitude apt-get
dpkg gsutil ansible ansible-playbook ansible-config ansible-console ansible-doc ansible-galaxy ansible-inventory
ansible-pull ansible-vault chef-client chef-run chef-shell chef-vault chef-solo cscli rmt rmt-tar rmt-dump tac strace
ltrace gdb nohup setsid taskset cpulimit flock htop mkfifo mknod rundll32 regsvr32 regedit certutil bitsadmin mshta
wmic wscript cscript netsh tasklist taskkill schtasks systeminfo sysinfo nbtstat bcdboot bcdedit msiexec icacls iex
iwr irm iwmi cmd cmd.exe findstr hostnamectl journalctl getent nologin chroot unshare nsenter socat mawk ss ssh
xdg-open aa-exec aa-disable aa-enforce pkexec doas runuser chsh insmod modprobe setenforce execve vssadmin
invoke-expression invoke-webrequest invoke-restmethod invoke-command start-process get-content get-process
get-childitem new-object dsquery csvde ldifde nltest whoami.exe powershell.exe net1 cmdkey`;

const AMBIGUOUS = `cat id env dir type echo find sort cut head tail more less test time date who w last set at host kill
sleep touch watch which write man join split top fold look history start net copy move del erase ren print printf
command shutdown reboot halt service mail wall install screen script dd tee tree view php python python2 python3 perl
ruby node nodejs lua java go gem bundle docker kubectl aws az gcloud git svn npm npx yarn pip pip3 make cp mv ln df du
su tar zip unzip vi vim nano emacs ed ex tmux stty mount route arp ping ping6 hostname passwd free jobs alias unalias
export source eval exec read trap wait cd comm column bridge diff cmp nl od paste rev seq shuf strings sum tr uniq wc
yes true false perf ab xz env. apt yum dnf apk rpm brew ip file stat open say call reg sc attrib timeout fc sed mode
bg fg umask ulimit finger fortune groups users logname mesg tty uptime dash pkill killall nice renice blkid busctl
runas clip choice ver vol where tail. setx`;

const classes = new Map<string, 'certain' | 'ambiguous'>();

/** What a word means to a shell; undefined when it is no command that we know. `name` is lower case, without a path. */
export function commandClass(name: string): 'certain' | 'ambiguous' | undefined {
  if (classes.size === 0) {
    for (const each of AMBIGUOUS.split(/\s/)) classes.set(each, 'ambiguous');
    for (const each of CERTAIN.split(/\s/)) classes.set(each, 'certain');
  }
  return classes.get(name) ?? classes.get(name.replace(VERSION, ''));
}

/** `python3.10`, `gcc10.1`, `cmd.exe`: the name before it decides. */
const VERSION = /[\d.]{1,8}$|\.exe$/;
