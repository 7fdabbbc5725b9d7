/** Imported before everything else: zod would try to generate code for speed, which the window's security policy forbids and reports. */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
