/** The system's own dialogs. All return absolute paths, nothing if the person cancels. */
export interface Dialogs {
  /** Mail to take in. */
  chooseFiles(): Promise<readonly string[]>
  /** One file of the program's own, e.g. `['yaml', 'yml']`. */
  chooseFile(extensions: readonly string[]): Promise<string | undefined>
  chooseFolder(): Promise<string | undefined>
  /** `name`: proposed file name with extension. */
  saveFile(name: string): Promise<string | undefined>
}
