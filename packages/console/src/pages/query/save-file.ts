/** Gives text to the browser as a download. */
export function saveFile({ file, type, text }: { file: string; type: string; text: string }): void {
  const link = document.createElement('a');
  const href = URL.createObjectURL(new Blob([text], { type }));
  link.href = href;
  link.download = file;
  link.click();
  URL.revokeObjectURL(href);
}
