/** Closed lists are closed, and engines are typed by their port. Checked by the compiler, never run. */
import { describe, expectTypeOf, it } from 'vitest'
import type { CreateEngine, EngineKind, EnginePorts } from '../../electron/app/engines/engine-contract.ts'
import type { CallOptions } from '../../electron/app/engines/engine-pool.ts'
import type { BarcodeReader } from '../../electron/core/ports/barcode-reader.ts'
import type { OcrEngine } from '../../electron/core/ports/ocr-engine.ts'
import { type ErrorCode, PostlotseError } from '../../electron/shared/domain/errors.ts'
import type { Box } from '../../electron/shared/domain/geometry.ts'
import type { ReviewReason } from '../../electron/shared/domain/issue.ts'
import { settingsSchema } from '../../electron/shared/settings/settings.ts'

describe('errors', () => {
  it('carry a code of the table', () => {
    expectTypeOf(PostlotseError).toBeConstructibleWith('encrypted', 'detail')
    // @ts-expect-error unknown code
    new PostlotseError('something-else')
    expectTypeOf<'damaged'>().toExtend<ErrorCode>()
    // @ts-expect-error unknown reason for review
    expectTypeOf<{ code: 'bad-mood'; detail: string }>().toExtend<ReviewReason>()
  })
})

describe('engines', () => {
  it('are made by a function of their kind', () => {
    expectTypeOf<EnginePorts['ocr']>().toEqualTypeOf<OcrEngine & BarcodeReader>()
    expectTypeOf<ReturnType<CreateEngine<'ocr'>>>().resolves.toEqualTypeOf<OcrEngine & BarcodeReader>()
    // @ts-expect-error no such engine
    expectTypeOf<CreateEngine<'translator'>>()
    expectTypeOf<EngineKind>().toEqualTypeOf<'pdf' | 'image' | 'container' | 'ocr' | 'model' | 'pack' | 'learning'>()
  })

  it('report a time limit with one of the two codes for it', () => {
    expectTypeOf<CallOptions['timeoutCode']>().toEqualTypeOf<'timeout' | 'page-timeout'>()
  })
})

describe('values', () => {
  it('of a box are four numbers', () => {
    // @ts-expect-error one number is missing
    const box: Box = [0, 0, 1]
    expectTypeOf(box).toEqualTypeOf<Box>()
  })

  it('of settings have defaults for everything', () => {
    expectTypeOf(settingsSchema.parse({}).thresholds.type).toEqualTypeOf<number>()
    expectTypeOf(settingsSchema.parse).parameter(0).toEqualTypeOf<unknown>()
  })
})
