/** Last part of the path of a file, or of an attachment's name. Paths of every system, as documents may come from another one. */
export function sourceName({ path, attachment }: { readonly path: string; readonly attachment?: string | undefined }): string {
  return (attachment ?? path).split(/[\\/]/).at(-1) ?? path
}
