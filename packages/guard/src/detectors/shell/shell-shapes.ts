import type { Shape } from '../shapes/best-shape.ts';

/** Tricks and constructs that mean something to a shell and to nothing else. */
// biome-ignore format: one shape to a line
export const SHELL_SHAPES: readonly Shape[] = [
<<<<<<< HEAD
  {
    rule: 'shellshock',
    pattern:
      /(?:^|[=&?\s"'])\(\s{0,2}\)\s{0,2}\{\s{0,4}(?:[:_]|\w{1,20})?\s{0,4};?\s{0,4}\}\s{0,4};|^\(\s{0,2}\)\s{0,2}\{(?!\s{0,4}return)/,
    score: 0.95,
    quoted: 0.3,
  },
  {
    rule: 'separator-variable',
    pattern: /\$\{?IFS\b|\$\{PATH:\d|\$\{HOME:|\$\{PWD[:%]/,
    score: 0.95,
    quoted: 0.3,
  },
  { rule: 'network-device', pattern: /\/dev\/(?:tcp|udp)\/|\d?>&\s?\d|&>\s?\/dev/, score: 0.9, quoted: 0.2 },
  {
    rule: 'pipe-to-shell',
    pattern: /\|\s{0,6}(?:[\w/]{0,20}\/)?(?:ba|z|k|c|da)?sh\s{0,6}(?:$|[;&|)`"'\n-])/,
    score: 0.9,
    quoted: 0.2,
  },
  { rule: 'here-string', pattern: /[\w"'`]<<<\s{0,4}[\w"'$(]/, score: 0.85 },
  {
    rule: 'brace-expansion',
    pattern:
      /(?:^|[\s;|&`(])(?:\{[\w.-]{1,16},[ \w./:-]{1,40}(?:,[^{}\s]{1,40}){0,6}\}(?:$|[;|&`)])|\{,[a-z]{1,12}(?:,[\w./ -]{1,20}){0,4}\}|\{[a-z]{1,12},\}$|[a-z]{0,6}\{[a-z]{1,6},[a-z-]{1,6}\}[a-z]{1,6}$)/,
    score: 0.6,
  },
  {
    rule: 'path-with-wildcards',
    pattern:
      /(?:^|[\s;|&`=(])\/(?:[\w.-]{0,16}[?*[][^\s/]{0,16}\/[\w?*[\]!./-]{1,40}|(?:bin|etc|usr|proc|var|dev|sbin)[\w/]{0,20}\/[\w]{0,16}[?*[][\w?*[\]!/-]{1,24}|\w{0,8}\[[\w!/-]{1,16}\][\w/]{1,16})/,
    score: 0.8,
  },
  {
    rule: 'arithmetic-expansion',
    pattern: /\$\(\([^()]{1,40}\)\)|\$\[[^\]]{0,40}\]|\$\(\(\$\(/,
    score: 0.55,
  },
  { rule: 'process-substitution', pattern: /(?:^|\s)[<>]\([a-z]{2,16}(?:\s[^()]{1,80})?\)/, score: 0.85 },
  {
    rule: 'parameter-expansion',
    pattern: /\$\{!?\w{1,30}(?:#{1,2}|%{1,2}|\/{1,2}|:[-+?=]?|@)[^{}\s]{0,20}\{?\}/,
    score: 0.5,
  },
  { rule: 'history-or-directory', pattern: /^(?:~[+-]\d{0,2}|!-\d!-?\d)$/, score: 0.55 },
  {
    rule: 'interpreter-with-code',
    pattern:
      /\b(?:(?:ba|z|k|c|tc|da|a)?sh|python[\d.]{0,4}|perl|ruby|php|node|lua|busybox|osascript|\$\{?SHELL\}?)\s{1,9}-{1,2}(?:c|e|r|command|eval)\s{0,4}["'$\w\\]/i,
    score: 0.75,
  },
  {
    rule: 'variable-as-command',
    pattern: /^\$\{?SHELL\}?\s|\$\{?(?:SHELL|BASH)\}?\s-c|^\$\{cmd\}|\$\{\s?`/,
    score: 0.7,
  },
  {
    rule: 'reverse-shell',
    pattern:
      /\b(?:nc|ncat|netcat)\s{1,4}(?:-\w{1,6}\s{1,4}){0,4}[\w.:-]{1,60}\s{1,4}\d{2,5}|\s-e\s{1,4}\/bin\/|\bsocket\.socket\(|\buse\s{1,4}Socket;|\bpty\.spawn/,
    score: 0.9,
    quoted: 0.2,
  },
  {
    rule: 'decode-and-run',
    pattern: /\bbase(?:64|32)\s{1,4}-{1,2}(?:d|D|decode)\b|\bopenssl\s{1,4}enc\b|\bxxd\s{1,4}-r/,
    score: 0.75,
  },
  {
    rule: 'download',
    pattern:
      /^\s{0,9}(?:curl|wget|iwr|fetch|lynx|aria2c)\s{1,9}(?:-{1,2}[\w-]{1,20}\s{1,9}){0,6}["']?(?:https?|ftp):/i,
    score: 0.75,
  },
  {
    rule: 'sub-command',
    pattern:
      /(?:^|[;&|\n`(])\s{0,9}(?:net\s{1,4}(?:users?|view|localgroup|use|start|stop|share|group|accounts)|aws\s{1,4}(?:s3|s3api|iam|sts|ec2|lambda|ssm|secretsmanager|configure)|reg\s{1,4}(?:add|query|delete|save)|sc\s{1,4}(?:create|config|query)|netsh\s{1,4}\w{3,12}|docker\s{1,4}(?:run|exec|ps)|kubectl\s{1,4}(?:get|exec|apply))(?:\s|$)/i,
    score: 0.7,
  },
  {
    rule: 'argument-injection',
    pattern:
      /(?:^|[\s'"`=\w])--?(?:exec|upload-pack|receive-pack|checkpoint-action|use-compress-program|to-command|proxycommand|oproxycommand|post-file|output-document|interactive-shell|eval|upload-archive|ssh-command)[= ][\s"'`$]{0,3}\S/i,
    score: 0.7,
  },
  {
    rule: 'option-runs-command',
    pattern:
      /\s-(?:exec|execdir|ok)\s{1,4}\S{1,60}\s[^;\n]{0,60}(?:\\?;|\+|\{\})|-wrapper\s{1,4}\w{1,12},-c|-oProxyCommand[= ]|ext::sh\b|\s-ex\s\\?!/i,
    score: 0.8,
  },
  { rule: 'program-folder', pattern: /^bin\/[a-z][\w.+-]{1,24}$/, score: 0.5 },
  {
    rule: 'runner-and-command',
    pattern:
      /^\s{0,4}['"]?(?:t['"]{0,2}i['"]{0,2}m['"]{0,2}e|nohup|sudo|strace|ltrace|setsid)\s{1,9}(?:sh|bash|ksh|zsh|ifconfig|bsdtar|whoami|\w{2,16}\s{1,4}-[a-z])/i,
    score: 0.75,
  },
  {
    rule: 'alias',
    pattern:
      /(?:^|[;&|\n])\s{0,4}alias\s{1,4}(?:[-+]\w{1,4}\s{1,4}|[-+]\w{1,4}\+\s{1,4}){0,2}["']?[\w.-]{1,30}["']?=/,
    score: 0.8,
    quoted: 0.2,
  },
  {
    rule: 'change-and-run',
    pattern: /(?:^|[;&|])\s{0,4}cd\s{1,4}[/\\~.\w]{1,60}\s{0,3}(?:;|&&)\s{0,4}[a-z]/i,
    score: 0.75,
  },
  {
    rule: 'windows-loop',
    pattern: /\bfor\s{1,20}(?:\/[dflr]\s{1,20}[^\n]{0,60})?%{1,2}[^\s%]{1,12}\s{1,20}in\s{0,20}\(/i,
    score: 0.8,
    quoted: 0.2,
  },
  {
    rule: 'windows-condition',
    pattern:
      /^\s{0,9}(?:&\s{0,9})?if\s{1,20}(?:not\s{1,20})?(?:\/i\s{1,20})?(?:(?:exist|defined|errorlevel|cmdextversion)\s{1,20}\S|[^\s=]{1,30}\s{1,20}(?:geq|equ|neq|lss|leq|gtr)\s|[^\s=]{1,40}\s{0,3}==\s{0,3}\S{1,40}\s{1,4}\S)/i,
    score: 0.65,
  },
  {
    rule: 'windows-variable',
    pattern:
      /%(?:comspec|systemroot|windir|programfiles|appdata|errorlevel|path|temp|userprofile|cd)(?::[^%\s]{1,12})?%/i,
    score: 0.75,
    quoted: 0.2,
  },
  {
    rule: 'windows-shell',
    pattern:
      /\bcmd(?:\.exe)?\s{1,4}\/[ckrq]\b|\bpowershell(?:\.exe)?\s{1,4}(?:-\w|[a-z]:\\|["'(&$])|\bpwsh\s{1,4}-/i,
    score: 0.9,
    quoted: 0.2,
  },
  {
    rule: 'powershell',
    pattern:
      /\bInvoke-(?:Expression|WebRequest|RestMethod|Command|Item|WmiMethod|Mimikatz)\b|\bIEX\s{0,4}[($]|\.Download(?:String|File|Data)\s{0,4}\(|\bFromBase64String\(|\bNew-Object\s{1,4}(?:System\.)?Net\.|\bSet-ExecutionPolicy\b|\bStart-Process\s/i,
    score: 0.85,
    quoted: 0.2,
  },
  { rule: 'caret-escapes', pattern: /(?:[a-z]\^){3}[a-z]/i, score: 0.7 },
  {
    rule: 'windows-separator',
    pattern:
      /(?:^|[\w)"' $])\s{0,3}[&|]{1,2}\s{0,4}(?:dir|type|del|copy|move|ren|start|call|echo|set)\|?\s{0,4}(?:[a-z]:[\\/]|%\w)/i,
    score: 0.9,
  },
=======
  { rule: 'shellshock', needs: '{', pattern: /(?:^|[=&?\s"'])\(\s{0,2}\)\s{0,2}\{\s{0,4}(?:[:_]|\w{1,20})?\s{0,4};?\s{0,4}\}\s{0,4};|^\(\s{0,2}\)\s{0,2}\{(?!\s{0,4}return)/, score: 0.95, quoted: 0.3 },
  { rule: 'separator-variable', needs: '$', pattern: /\$\{?IFS\b|\$\{PATH:\d|\$\{HOME:|\$\{PWD[:%]/, score: 0.95, quoted: 0.3 },
  { rule: 'network-device', pattern: /\/dev\/(?:tcp|udp)\/|\d?>&\s?\d|&>\s?\/dev/, score: 0.9, quoted: 0.2 },
  { rule: 'pipe-to-shell', needs: '|', pattern: /\|\s{0,6}(?:[\w/]{0,20}\/)?(?:ba|z|k|c|da)?sh\s{0,6}(?:$|[;&|)`"'\n-])/, score: 0.9, quoted: 0.2 },
  { rule: 'here-string', needs: '<<<', pattern: /[\w"'`]<<<\s{0,4}[\w"'$(]/, score: 0.85 },
  { rule: 'brace-expansion', needs: '{', pattern: /(?:^|[\s;|&`(])(?:\{[\w.-]{1,16},[ \w./:-]{1,40}(?:,[^{}\s]{1,40}){0,6}\}(?:$|[;|&`)])|\{,[a-z]{1,12}(?:,[\w./ -]{1,20}){0,4}\}|\{[a-z]{1,12},\}$|[a-z]{0,6}\{[a-z]{1,6},[a-z-]{1,6}\}[a-z]{1,6}$)/, score: 0.6 },
  { rule: 'path-with-wildcards', needs: '/', pattern: /(?:^|[\s;|&`=(])\/(?:[\w.-]{0,16}[?*[][^\s/]{0,16}\/[\w?*[\]!./-]{1,40}|(?:bin|etc|usr|proc|var|dev|sbin)[\w/]{0,20}\/[\w]{0,16}[?*[][\w?*[\]!/-]{1,24}|\w{0,8}\[[\w!/-]{1,16}\][\w/]{1,16})/, score: 0.8 },
  { rule: 'arithmetic-expansion', needs: '$', pattern: /\$\(\([^()]{1,40}\)\)|\$\[[^\]]{0,40}\]|\$\(\(\$\(/, score: 0.55 },
  { rule: 'process-substitution', needs: '(', pattern: /(?:^|\s)[<>]\([a-z]{2,16}(?:\s[^()]{1,80})?\)/, score: 0.85 },
  { rule: 'parameter-expansion', needs: '${', pattern: /\$\{!?\w{1,30}(?:#{1,2}|%{1,2}|\/{1,2}|:[-+?=\d]|@)[^{}\s]{0,20}\{?\}/, score: 0.5 },
  { rule: 'history-or-directory', pattern: /^(?:~[+-]\d{0,2}|!-\d!-?\d)$/, score: 0.55 },
  { rule: 'interpreter-with-code', needs: ' -', pattern: /\b(?:(?:ba|z|k|c|tc|da|a)?sh|python[\d.]{0,4}|perl|ruby|php|node|lua|busybox|osascript|\$\{?SHELL\}?)\s{1,9}-{1,2}(?:c|e|r|command|eval)\s{0,4}["'$\w\\]/i, score: 0.75 },
  { rule: 'variable-as-command', pattern: /^\$\{?SHELL\}?\s|\$\{?(?:SHELL|BASH)\}?\s-c|^\$\{cmd\}|\$\{\s?`/, score: 0.7 },
  { rule: 'reverse-shell', pattern: /\b(?:nc|ncat|netcat)\s{1,4}(?:-\w{1,6}\s{1,4}){0,4}[\w.:-]{1,60}\s{1,4}\d{2,5}|\s-e\s{1,4}\/bin\/|\bsocket\.socket\(|\buse\s{1,4}Socket;|\bpty\.spawn/, score: 0.9, quoted: 0.2 },
  { rule: 'decode-and-run', needs: ' -', pattern: /\bbase(?:64|32)\s{1,4}-{1,2}(?:d|D|decode)\b|\bopenssl\s{1,4}enc\b|\bxxd\s{1,4}-r/, score: 0.75 },
  { rule: 'download', pattern: /^\s{0,9}(?:curl|wget|iwr|fetch|lynx|aria2c)\s{1,9}(?:-{1,2}[\w-]{1,20}\s{1,9}){0,6}["']?(?:https?|ftp):/i, score: 0.75 },
  { rule: 'sub-command', pattern: /(?:^|[;&|\n`(])\s{0,9}(?:net\s{1,4}(?:users?|view|localgroup|use|start|stop|share|group|accounts)|aws\s{1,4}(?:s3|s3api|iam|sts|ec2|lambda|ssm|secretsmanager|configure)|reg\s{1,4}(?:add|query|delete|save)|sc\s{1,4}(?:create|config|query)|netsh\s{1,4}\w{3,12}|docker\s{1,4}(?:run|exec|ps)|kubectl\s{1,4}(?:get|exec|apply))(?:\s|$)/i, score: 0.7 },
  { rule: 'argument-injection', pattern: /(?:^|[\s'"`=\w])--?(?:exec|upload-pack|receive-pack|checkpoint-action|use-compress-program|to-command|proxycommand|oproxycommand|post-file|output-document|interactive-shell|eval|upload-archive|ssh-command)[= ][\s"'`$]{0,3}\S/i, score: 0.7 },
  { rule: 'option-runs-command', pattern: /\s-(?:exec|execdir|ok)\s{1,4}\S{1,60}\s[^;\n]{0,60}(?:\\?;|\+|\{\})|-wrapper\s{1,4}\w{1,12},-c|-oProxyCommand[= ]|ext::sh\b|\s-ex\s\\?!/i, score: 0.8 },
  { rule: 'program-folder', pattern: /^bin\/[a-z][\w.+-]{1,24}$/, score: 0.5 },
  { rule: 'runner-and-command', needs: ' ', pattern: /^\s{0,4}['"]?(?:t['"]{0,2}i['"]{0,2}m['"]{0,2}e|nohup|sudo|strace|ltrace|setsid)\s{1,9}(?:sh|bash|ksh|zsh|ifconfig|bsdtar|whoami|\w{2,16}\s{1,4}-[a-z])/i, score: 0.75 },
  { rule: 'alias', needs: '=', pattern: /(?:^|[;&|\n])\s{0,4}alias\s{1,4}(?:[-+]\w{1,4}\s{1,4}|[-+]\w{1,4}\+\s{1,4}){0,2}["']?[\w.-]{1,30}["']?=/, score: 0.8, quoted: 0.2 },
  { rule: 'change-and-run', needs: 'cd', pattern: /(?:^|[;&|])\s{0,4}cd\s{1,4}[/\\~.\w]{1,60}\s{0,3}(?:;|&&)\s{0,4}[a-z]/i, score: 0.75 },
  { rule: 'windows-loop', needs: '%', pattern: /\bfor\s{1,20}(?:\/[dflr]\s{1,20}[^\n]{0,60})?%{1,2}[^\s%]{1,12}\s{1,20}in\s{0,20}\(/i, score: 0.8, quoted: 0.2 },
  { rule: 'windows-condition', needs: ' ', pattern: /^\s{0,9}(?:&\s{0,9})?if\s{1,20}(?:not\s{1,20})?(?:\/i\s{1,20})?(?:(?:exist|defined|errorlevel|cmdextversion)\s{1,20}\S|[^\s=]{1,30}\s{1,20}(?:geq|equ|neq|lss|leq|gtr)\s|[^\s=]{1,40}\s{0,3}==\s{0,3}\S{1,40}\s{1,4}\S)/i, score: 0.65 },
  { rule: 'windows-variable', needs: '%', pattern: /%(?:comspec|systemroot|windir|programfiles|appdata|errorlevel|path|temp|userprofile|cd)(?::[^%\s]{1,12})?%/i, score: 0.75, quoted: 0.2 },
  { rule: 'windows-shell', pattern: /\bcmd(?:\.exe)?\s{1,4}\/[ckrq]\b|\bpowershell(?:\.exe)?\s{1,4}(?:-\w|[a-z]:\\|["'(&$]|iex\b|(?:invoke|get|start|new|set)-)|\bpwsh\s{1,4}-/i, score: 0.9, quoted: 0.2 },
  { rule: 'powershell', pattern: /\bInvoke-(?:Expression|WebRequest|RestMethod|Command|Item|WmiMethod|Mimikatz)\b|\bIEX\s{0,4}[($]|\.Download(?:String|File|Data)\s{0,4}\(|\bFromBase64String\(|\bNew-Object\s{1,4}(?:System\.)?Net\.|\bSet-ExecutionPolicy\b|\bStart-Process\s/i, score: 0.85, quoted: 0.2 },
  { rule: 'caret-escapes', needs: '^', pattern: /(?:[a-z]\^){3}[a-z]/i, score: 0.7 },
  { rule: 'windows-separator', pattern: /(?:^|[\w)"' $])\s{0,3}[&|]{1,2}\s{0,4}(?:dir|type|del|copy|move|ren|start|call|echo|set)\|?\s{0,4}(?:[a-z]:[\\/]|%\w)/i, score: 0.9 },
>>>>>>> guarddetect
];
