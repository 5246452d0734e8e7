import { cliError } from '../errors.ts';
import { suggestion } from '../nearest-word.ts';

/** A command as completion needs it. */
export interface CompletionNode {
  readonly name: string;
  readonly description: string;
  /** Long options, `--since`. */
  readonly options: readonly string[];
  readonly children: readonly CompletionNode[];
}

const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** `watertight completion bash|zsh|fish`: a script to source, made from the commands themselves. */
export function completionScript(shell: string, root: CompletionNode): string {
  if (shell === 'bash') return bashScript(root);
  if (shell === 'zsh') return zshScript(root);
  if (shell === 'fish') return fishScript(root);
  const problem = `${shell} is not a shell we know, ${suggestion(shell, SHELLS)}`;
  throw cliError('WT-E-CLI-01', { problem, command: 'watertight completion' });
}

/** `case` branches: the words typed so far → the words that may follow. */
function branches(root: CompletionNode): readonly string[] {
  const globals = root.options;
  const branchOf = (node: CompletionNode, path: readonly string[]): readonly string[] => {
    const next = [...node.children.map((child) => child.name), ...node.options, ...globals];
    const own = `    '${path.join(' ')}') offered='${[...new Set(next)].join(' ')}' ;;`;
    return [own, ...node.children.flatMap((child) => branchOf(child, [...path, child.name]))];
  };
  return branchOf({ ...root, options: [] }, []);
}

/**
 * Shell code, the same in bash and zsh, that turns the words typed so far into the words offered. Neither `path` nor
 * `words` may be a variable of ours: both are special in zsh.
 * @param typed the shell's expression for the words before the cursor
 */
function offerLoop(root: CompletionNode, typed: string): string {
  const names = [root, ...root.children].flatMap((node) => node.children.map((child) => child.name));
  return `  local word before='' offered=''
  for word in ${typed}; do
    case "$word" in
      ${[...new Set(names)].join('|')}) before="\${before:+$before }$word" ;;
    esac
  done
  case "$before" in
${branches(root).join('\n')}
  esac`;
}

function bashScript(root: CompletionNode): string {
  return `# watertight completion for bash: eval "$(watertight completion bash)"
_watertight() {
${offerLoop(root, `"\${COMP_WORDS[@]:1:COMP_CWORD-1}"`)}
  COMPREPLY=($(compgen -W "$offered" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _watertight watertight
`;
}

function zshScript(root: CompletionNode): string {
  return `#compdef watertight
# watertight completion for zsh: eval "$(watertight completion zsh)"
_watertight() {
${offerLoop(root, `\${words[2,CURRENT-1]}`)}
  compadd -- \${=offered}
  _files
}
compdef _watertight watertight
`;
}

function fishScript(root: CompletionNode): string {
  const lines = ['# watertight completion for fish: watertight completion fish | source'];
  const describe = (node: CompletionNode) => node.description.replaceAll("'", "\\'");
  for (const option of root.options) lines.push(`complete -c watertight -l ${option.slice(2)}`);
  for (const child of root.children) {
    lines.push(`complete -c watertight -n __fish_use_subcommand -a ${child.name} -d '${describe(child)}'`);
    const seen = `'__fish_seen_subcommand_from ${child.name}'`;
    for (const option of child.options) lines.push(`complete -c watertight -n ${seen} -l ${option.slice(2)}`);
    for (const grandchild of child.children) {
      lines.push(`complete -c watertight -n ${seen} -a ${grandchild.name} -d '${describe(grandchild)}'`);
    }
  }
  return `${lines.join('\n')}\n`;
}
