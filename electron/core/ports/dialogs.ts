/** The system's own dialogs. All return absolute paths, nothing if the person cancels. */
export interface Dialogs {
  chooseFiles(): Promise<readonly string[]>
  chooseFolder(): Promise<string | undefined>
  /** `name`: proposed file name with extension. */
  saveFile(name: string): Promise<string | undefined>
}
