/** A file handed to the system, which keeps or opens it under the name that this app gives it. */

/** How long the address of a file lives: a slow phone asks for it late. */
const ADDRESS_LIVES = 60_000;

export function handToSystem(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), ADDRESS_LIVES);
}
