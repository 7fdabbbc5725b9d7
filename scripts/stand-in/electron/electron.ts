/** Everything that the built main process may import from 'electron'. What is missing here fails at the import, with its name. */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu, Tray } from './menu.ts'
export { safeStorage } from './safe-storage.ts'
export { protocol, session } from './session.ts'
export { dialog, nativeImage, nativeTheme, screen, shell } from './system.ts'
export { utilityProcess } from './utility-process.ts'
