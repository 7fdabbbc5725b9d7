/** electron-builder.yml names what is there and keeps what must never change. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { SHIPPED_HASHES } from '../../electron/app/config/shipped-file.ts'
import { ROOT } from '../../scripts/ensure-build.ts'

const config = parse(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8'))
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))

describe('electron-builder.yml', () => {
  it('keeps the upgrade code and installs per machine', () => {
    expect(config.msi).toMatchObject({ upgradeCode: '7B1E5E0A-6C1B-4B0F-9C55-1D0C6C1F5F10', perMachine: true })
    expect(config.productName).toBe(manifest.productName)
  })

  it('turns off what would run foreign code', () => {
    expect(config.electronFuses).toMatchObject({ runAsNode: false, enableNodeOptionsEnvironmentVariable: false, onlyLoadAppFromAsar: true })
    expect(config.asar).toBe(true)
  })

  it('packs the entry of package.json', () => {
    expect(config.files.some((pattern: string) => path.matchesGlob(path.normalize(manifest.main), pattern))).toBe(true)
    expect(config.files.some((pattern: string) => path.matchesGlob('resources/samples/x.pdf', pattern))).toBe(false)
  })

  it('packs every file that the product proves by its hash, as a real file', () => {
    const fits = (patterns: readonly string[], file: string) => patterns.some((pattern) => path.matchesGlob(file, pattern))
    const left = config.files.filter((pattern: string) => pattern.startsWith('!')).map((pattern: string) => pattern.slice(1))
    const names = Object.keys(SHIPPED_HASHES)
    expect(names.filter((file) => !fits(config.files, file) || fits(left, file) || !fits(config.asarUnpack, file))).toEqual([])
    expect(names.filter((file) => file.startsWith('resources/licences/'))).toHaveLength(5)
  })

  it('names folders and packages that exist', () => {
    const resources = /resources\/\{([^}]+)\}/.exec(config.files.join('\n'))?.[1]?.split(',') ?? []
    expect(resources.length).toBeGreaterThan(5)
    for (const folder of resources) expect(existsSync(path.join(ROOT, 'resources', folder)), folder).toBe(true)
    const excluded = config.files.map((pattern: string) => /^!node_modules\/((?:@[\w-]+\/)?[\w.-]+)\//.exec(pattern)?.[1]).filter(Boolean)
    for (const name of excluded) expect(existsSync(path.join(ROOT, 'node_modules', name)), name).toBe(true)
  })
})
