/** Offers text as a file, without any permission and without leaving the machine. */
export function download(name: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has ended.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
