/** The loop of the folder watch over a made-up folder, reader and clock. */
import { describe, expect, it } from 'vitest'
import type { FolderView } from '../../../../electron/app/watch/folder-view.ts'
import { watchFolders } from '../../../../electron/app/watch/watch-folders.ts'
import { type ErrorCode, PostlotseError } from '../../../../electron/shared/domain/errors.ts'
import type { ResultLine } from '../../../../electron/shared/result/result-line.ts'

interface FakeFile {
  contents: string
  changedAt: number
  /** Why it cannot be read at present. */
  locked?: ErrorCode
  /** How many documents it holds; 1 unless given. */
  documents?: number
}

class World {
  readonly files = new Map<string, FakeFile>()
  readonly log: string[] = []
  readonly stop = new AbortController()
  gone: string[] = []
  now = 1_000_000
  /** Milliseconds from look to look. */
  pauseMs = 3_000
  opened = 0
  closed = 0
  /** Called for each document before its line; may throw. */
  onDocument: (path: string, document: number) => void = () => undefined
  batches: string[][] = []

  put(path: string, contents: string, more: Partial<FakeFile> = {}): void {
    this.files.set(path, { contents, changedAt: this.now, ...more })
  }

  /** Runs one look after the other with a change before each of them. */
  async run(...changes: readonly (() => void)[]): Promise<string[]> {
    const left = [...changes]
    const next = () => {
      const change = left.shift()
      if (!change) this.stop.abort()
      change?.()
      this.now += this.pauseMs
    }
    next()
    await watchFolders(
      {
        view: this.#view(),
        open: () => this.#open(),
        now: () => this.now,
        pause: async () => next(),
        events: {
          onLine: (line) => this.log.push(`${line.error?.code ?? 'read'} ${line.source.path}`),
          onKnown: (path) => this.log.push(`known ${path}`),
          onWaiting: (path, code) => this.log.push(`${code} waits ${path}`),
          onGone: (folders) => this.log.push(`gone [${folders}]`),
        },
      },
      this.stop.signal,
    )
    return this.log
  }

  #view(): FolderView {
    return {
      look: async () => ({
        files: [...this.files].map(([path, { contents, changedAt }]) => ({ path, sizeBytes: contents.length, changedAt })),
        gone: this.gone,
      }),
      identify: async (path) => {
        const file = this.files.get(path)
        return file && !file.locked ? { sha256: file.contents, code: undefined } : { sha256: undefined, code: file?.locked ?? 'vanished' }
      },
    }
  }

  #open() {
    this.opened++
    return {
      classify: (paths: readonly string[], signal: AbortSignal, events?: { onFile?: (path: string, done: number, total: number) => void }) =>
        this.#classify(paths, signal, events),
      close: () => void this.closed++,
    }
  }

  async *#classify(
    paths: readonly string[],
    signal: AbortSignal,
    events?: { onFile?: (path: string, done: number, total: number) => void },
  ): AsyncGenerator<ResultLine> {
    this.batches.push([...paths])
    for (const [i, path] of paths.entries()) {
      events?.onFile?.(path, i, paths.length)
      const file = this.files.get(path)
      for (let document = 1; document <= (file?.documents ?? 1); document++) {
        if (signal.aborted) throw new PostlotseError('cancelled')
        this.onDocument(path, document)
        yield lineOf(path, file)
      }
    }
    events?.onFile?.('', paths.length, paths.length)
  }
}

function lineOf(path: string, file: FakeFile | undefined): ResultLine {
  const source = { path, sha256: file?.contents ?? '' }
  const code = file?.contents.startsWith('bad') ? 'damaged' : file?.locked
  return { schema: 'postlotse.result/1', source, status: code ? 'quarantined' : 'proposed', ...(code ? { error: { code, message: '' } } : {}) }
}

const nothing = () => undefined

describe('the folder watch', () => {
  it('reads what is finished, once, and looks on', async () => {
    const world = new World()
    const log = await world.run(
      () => world.put('a', 'letter'),
      nothing,
      nothing,
      () => world.put('b', 'other'),
      nothing,
      nothing,
    )
    expect(log).toEqual(['read a', 'read b'])
    expect({ opened: world.opened, closed: world.closed }).toEqual({ opened: 1, closed: 1 })
  })

  it('reads each content once, whatever it is called', async () => {
    const world = new World()
    const log = await world.run(
      () => {
        world.put('a', 'letter')
        world.put('copy', 'letter')
      },
      nothing,
      () => {
        world.files.delete('a')
        world.put('renamed', 'letter')
      },
      nothing,
      () => world.put('renamed', 'letter'),
      nothing,
    )
    expect(log).toEqual(['known copy', 'read a', 'known renamed'])
  })

  it('reads a file again when its contents changed', async () => {
    const world = new World()
    expect(
      await world.run(
        () => world.put('a', 'one'),
        nothing,
        () => world.put('a', 'two'),
        nothing,
        nothing,
      ),
    ).toEqual(['read a', 'read a'])
  })

  it('goes on after a bad file', async () => {
    const world = new World()
    const log = await world.run(() => {
      world.put('a', 'bad')
      world.put('b', 'good')
    }, nothing)
    expect(log).toEqual(['damaged a', 'read b'])
  })

  it('waits for a locked file and says so once', async () => {
    const world = new World()
    const log = await world.run(
      () => world.put('a', 'letter', { locked: 'no-permission' }),
      nothing,
      nothing,
      () => {
        const file = world.files.get('a')
        if (file) delete file.locked
      },
      nothing,
    )
    expect(log).toEqual(['no-permission waits a', 'read a'])
  })

  it('takes a file that changed while it was read when it is finished', async () => {
    const world = new World()
    world.onDocument = (path) => {
      const file = world.files.get(path)
      if (file) file.locked = 'vanished'
      world.onDocument = nothing
    }
    const unlock = () => {
      const file = world.files.get('a')
      if (file) delete file.locked
    }
    expect(await world.run(() => world.put('a', 'letter'), nothing, unlock, nothing)).toEqual(['read a'])
  })

  it('says when a folder is gone and when it is back', async () => {
    const world = new World()
    const gone = (folders: string[]) => () => {
      world.gone = folders
    }
    expect(await world.run(nothing, gone(['in']), nothing, gone([]), nothing)).toEqual(['gone [in]', 'gone []'])
  })
})

describe('a target that cannot be reached', () => {
  it('keeps what was delivered and tries the rest again with a fresh reader', async () => {
    const world = new World()
    world.pauseMs = 31_000
    let failures = 2
    world.onDocument = (path, document) => {
      if (path === 'b' && document === 2 && failures-- > 0) throw new PostlotseError('delivery-failed')
    }
    const log = await world.run(
      () => {
        world.put('a', 'one')
        world.put('b', 'two', { documents: 2 })
        world.put('c', 'three')
      },
      nothing,
      nothing,
      nothing,
    )
    expect(log).toEqual([
      'read a',
      'read b',
      'delivery-failed waits b',
      'delivery-failed waits c',
      'read b',
      'delivery-failed waits b',
      'read b',
      'read b',
      'read c',
    ])
    expect(world.batches).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
      ['b', 'c'],
    ])
    expect({ opened: world.opened, closed: world.closed }).toEqual({ opened: 3, closed: 3 })
  })

  it('is left alone for a while', async () => {
    const world = new World()
    world.onDocument = () => {
      throw new PostlotseError('delivery-failed')
    }
    await world.run(() => world.put('a', 'one'), ...Array.from({ length: 15 }, () => nothing))
    expect(world.batches).toEqual([['a'], ['a']])
  })

  it.each<ErrorCode>(['model-checksum', 'config-invalid'])('%s ends the watch', async (code) => {
    const world = new World()
    world.onDocument = () => {
      throw new PostlotseError(code)
    }
    await expect(world.run(() => world.put('a', 'letter'), nothing, nothing)).rejects.toMatchObject({ code })
    expect(world.closed).toBe(1)
  })
})

it('stops after the current document', async () => {
  const world = new World()
  world.onDocument = (_, document) => {
    if (document === 2) world.stop.abort()
  }
  const log = await world.run(() => {
    world.put('a', 'one', { documents: 3 })
    world.put('b', 'two')
  }, nothing)
  expect(log).toEqual(['read a', 'read a'])
  expect(world.closed).toBe(1)
})
