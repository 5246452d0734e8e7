/** The name of a Python package as its index knows it. https://peps.python.org/pep-0503/#normalized-names */
export function pythonName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** True for what may be a name by PEP 508. */
export function isPythonName(text: string): boolean {
  return text.length <= 200 && /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/.test(text);
}

/** Name and version in the name of a wheel or of a source archive. https://peps.python.org/pep-0427/#file-name-convention */
export function archiveIdentity(
  address: string,
): { readonly name: string; readonly version: string } | undefined {
  const file = address.replace(/[?#].*$/s, '').replace(/^.*[/\\]/s, '');
  const wheel = /^([\w.]+)-([\w.!+]+)(?:-\d\w*)?-[\w.]+-[\w.]+-[\w.]+\.whl$/.exec(file);
  if (wheel?.[1] !== undefined && wheel[2] !== undefined)
    return { name: pythonName(wheel[1]), version: wheel[2] };
  const source = /\.(?:tar\.(?:gz|bz2|xz)|tgz|zip)$/.exec(file);
  const stem = source === null ? '' : file.slice(0, source.index);
  const cut = stem.search(/-\d/);
  const name = stem.slice(0, cut);
  return cut > 0 && isPythonName(name) ? { name: pythonName(name), version: stem.slice(cut + 1) } : undefined;
}
