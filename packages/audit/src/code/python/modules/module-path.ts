/** Folder of a path; '' for the project itself. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at === -1 ? '' : path.slice(0, at);
}

/** Joins folders and names, and resolves `.` and `..`. */
export function joinPath(...parts: readonly string[]): string {
  const names: string[] = [];
  for (const name of parts.join('/').split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

/** Folders of installed packages: never read. */
export function isInstalled(path: string): boolean {
  return /(?:^|\/)(?:site-packages|dist-packages|node_modules|\.venv|venv|\.aws-sam|cdk\.out|__pycache__)(?:\/|$)/.test(
    path,
  );
}
