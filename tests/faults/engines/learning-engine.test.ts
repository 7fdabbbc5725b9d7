/** The engine that learns is killed in the middle: the call fails with a code, nothing comes back half, and the next training starts afresh. */
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import type { SpawnEngine } from '../../../electron/app/engines/engine-pool.ts'
import { createRemotePorts } from '../../../electron/app/engines/remote-ports.ts'
import { NO_HEAD } from '../../../electron/shared/domain/learned-head.ts'
import { limitsSchema } from '../../../electron/shared/settings/settings.ts'
import { createSpawnEngine } from '../../../electron/workers/spawn-engine.ts'

const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const limits = limitsSchema.parse({})
const spawn = createSpawnEngine({ limits, modelsFolder: folder('tests/fixtures/model/models'), ocrFolder: folder('resources/ocr') })
const REQUEST = { champion: NO_HEAD, decided: [], cues: [], threshold: 0.5 }

it('fails twice when killed twice, and answers when it may live', async () => {
  let kills = 2
  const killing: SpawnEngine = (kind) => {
    const channel = spawn(kind)
    if (kills-- > 0) setImmediate(() => channel.kill())
    return channel
  }
  const remote = createRemotePorts({ spawn: killing, limits, ocrProcesses: 1, ocrPagesPerProcess: 1 })
  onTestFinished(() => remote.stop())
  const train = () => remote.trainer.train(REQUEST, new AbortController().signal)
  await expect(train()).rejects.toMatchObject({ code: 'engine-crashed' })
  expect(await train()).toBeUndefined() // the tiny model brings no reference letters
})
