/** A stage that runs before what it needs does not compile. Checked by the compiler, never run. */
import { describe, expectTypeOf, it } from 'vitest'
import { Pipeline } from '../../electron/core/pipeline/pipeline.ts'
import type { Stage } from '../../electron/core/pipeline/stage.ts'
import type {
  AssessedDocument,
  CheckedDocument,
  ClassifiedDocument,
  FoundDocument,
  PagedSource,
  RankedDocument,
  RecognizedSource,
  RoutedDocument,
  SplitDocument,
  SplitSource,
} from '../../electron/shared/domain/document.ts'
import type { IncomingSource } from '../../electron/shared/domain/source.ts'

declare const pages: Stage<IncomingSource, PagedSource>
declare const recognize: Stage<PagedSource, RecognizedSource>
declare const split: Stage<RecognizedSource, SplitSource>
declare const classify: Stage<SplitDocument, ClassifiedDocument>
declare const findFields: Stage<ClassifiedDocument, FoundDocument>
declare const rankFields: Stage<FoundDocument, RankedDocument>
declare const crossCheck: Stage<RankedDocument, CheckedDocument>
declare const assess: Stage<CheckedDocument, AssessedDocument>
declare const route: Stage<AssessedDocument, RoutedDocument>

describe('pipeline', () => {
  it('knows after each stage what is known by then', () => {
    const source = Pipeline.from<IncomingSource>().add(pages).add(recognize).add(split)
    expectTypeOf(source).toEqualTypeOf<Pipeline<IncomingSource, SplitSource>>()
    expectTypeOf(source.run).returns.resolves.toEqualTypeOf<SplitSource>()

    const document = Pipeline.from<SplitDocument>().add(classify).add(findFields).add(rankFields).add(crossCheck).add(assess).add(route)
    expectTypeOf(document.run).parameter(0).toEqualTypeOf<SplitDocument>()
    expectTypeOf(document.run).returns.resolves.toEqualTypeOf<RoutedDocument>()
  })

  it('refuses a stage that comes too early', () => {
    // @ts-expect-error recognising needs inspected pages
    Pipeline.from<IncomingSource>().add(recognize)
    // @ts-expect-error splitting needs recognised pages
    Pipeline.from<IncomingSource>().add(pages).add(split)
    // @ts-expect-error finding fields needs a type
    Pipeline.from<SplitDocument>().add(findFields)
    // @ts-expect-error ranking and finding swapped
    Pipeline.from<SplitDocument>().add(classify).add(rankFields).add(findFields)
    // @ts-expect-error routing needs the assessment
    Pipeline.from<SplitDocument>().add(classify).add(findFields).add(rankFields).add(crossCheck).add(route)
    // @ts-expect-error a source is no document
    Pipeline.from<IncomingSource>().add(pages).add(recognize).add(split).add(classify)
  })

  it('refuses a stage that forgets what was known', () => {
    // @ts-expect-error the output must extend the input
    expectTypeOf<Stage<PagedSource, IncomingSource>>()
  })

  it('keeps what is known read-only', () => {
    expectTypeOf<ClassifiedDocument>().toExtend<SplitDocument>()
    const document = {} as RoutedDocument
    // @ts-expect-error documents are never changed
    document.route = { desk: 'poststelle', rule: 'none' }
  })
})
