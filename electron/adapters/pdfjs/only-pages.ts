/**
 * Rewrites a PDF so that it holds its first pages and nothing else. What pdf.js extracts still carries things of the pages left out: images in
 * resources that all pages share, files attached to the whole, bookmarks, pages that a button or link leads to. The receiver of a part has no
 * right to them (§ 35 SGB I, § 67a ff. SGB X), so everything is followed from the kept pages and only what they need is taken along.
 * Streams are copied byte for byte.
 */
import { constants, inflateRawSync } from 'node:zlib'
import { isRef, isStream, type PdfDictionary, type PdfStream, type PdfValue, type Ref, readObjects, writeObjects } from './pdf-objects.ts'

/** What a page needs to look as it did (ISO 32000-1 table 30); resources, contents and annotations are treated on their own. */
const PAGE_KEYS = ['/Type', '/MediaBox', '/CropBox', '/BleedBox', '/TrimBox', '/ArtBox', '/Rotate', '/UserUnit', '/Group', '/Contents']
const FORM_KEYS = ['/NeedAppearances', '/SigFlags', '/DA', '/Q']
/** Entries that lead elsewhere: structure, private data of programs, metadata, attached files. */
const FOREIGN_KEYS = new Set(['/StructParent', '/StructParents', '/PieceInfo', '/Metadata', '/AF', '/OPI'])
/** Entries of annotations and form fields that lead to other pages or do something. */
const ACTION_KEYS = new Set(['/A', '/AA', '/PA', '/Dest'])
const FOREIGN_TYPES = new Set<PdfValue | undefined>(['/Page', '/Pages', '/Catalog', '/StructElem', '/StructTreeRoot'])

/** `bytes` is a file that pdf.js wrote. Throws SyntaxError if it cannot be understood or its contents not be decoded. */
export function onlyPages(bytes: Uint8Array, count: number): Uint8Array {
  const { objects, root } = readObjects(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
  return new PageCopy(objects).copy(root, count)
}

class PageCopy {
  readonly #source: ReadonlyMap<number, PdfValue>
  /** The new file; catalog and page tree come first. */
  readonly #objects: PdfValue[] = ['null', 'null']
  /** Number in the source → number in the new file. */
  readonly #numbers = new Map<number, number>()
  /** Annotations of the kept pages, by their numbers in the source. */
  readonly #annotations = new Set<number>()

  constructor(source: ReadonlyMap<number, PdfValue>) {
    this.#source = source
  }

  copy(root: PdfValue | undefined, count: number): Uint8Array {
    const catalog = this.#dictionary(root)
    const pages = this.#leaves(catalog.get('/Pages')).slice(0, count)
    if (pages.length !== count) throw new SyntaxError('pages are missing')
    for (const { ref } of pages) this.#numbers.set(ref, this.#objects.push('null'))
    for (const page of pages)
      for (const annotation of this.#array(this.#dictionary(page).get('/Annots'))) if (isRef(annotation)) this.#annotations.add(annotation.ref)
    const kids = pages.map((page) => {
      const ref = this.#numbers.get(page.ref) ?? 0
      this.#objects[ref - 1] = this.#page(this.#dictionary(page))
      return { ref }
    })
    this.#objects[1] = new Map<string, PdfValue>([
      ['/Type', '/Pages'],
      ['/Count', String(count)],
      ['/Kids', kids],
    ])
    const form = this.#form(catalog.get('/AcroForm'))
    this.#objects[0] = new Map<string, PdfValue>([['/Type', '/Catalog'], ['/Pages', { ref: 2 }], ...(form ? ([['/AcroForm', form]] as const) : [])])
    return writeObjects(this.#objects)
  }

  #leaves(node: PdfValue | undefined): Ref[] {
    const dictionary = this.#dictionary(node)
    if (dictionary.get('/Type') === '/Page') return isRef(node) ? [node] : []
    return this.#array(dictionary.get('/Kids')).flatMap((kid) => this.#leaves(kid))
  }

  #page(page: PdfDictionary): PdfDictionary {
    const copy = this.#only(page, PAGE_KEYS)
    copy.set('/Parent', { ref: 2 })
    const contents = this.#resolve(page.get('/Contents'))
    const streams = (isStream(contents) ? [contents] : this.#array(contents).map((part) => this.#resolve(part))).filter(isStream)
    copy.set('/Resources', this.#resources(this.#dictionary(page.get('/Resources')), streams))
    const annotations = this.#array(page.get('/Annots')).map((annotation) => this.#clone(annotation))
    if (annotations.length > 0) copy.set('/Annots', annotations)
    return copy
  }

  /** Fields that have a widget on a kept page, and the fonts to draw them with. */
  #form(value: PdfValue | undefined): PdfDictionary | undefined {
    const form = this.#dictionary(value)
    const fields = this.#array(form.get('/Fields')).filter((field) => this.#isShown(field))
    if (fields.length === 0) return undefined
    const copy = this.#only(form, FORM_KEYS)
    copy.set('/Fields', this.#clone(fields))
    copy.set('/DR', this.#only(this.#dictionary(form.get('/DR')), ['/Font', '/Encoding']))
    return copy
  }

  #isShown(field: PdfValue): boolean {
    if (isRef(field) && this.#annotations.has(field.ref)) return true
    return this.#array(this.#dictionary(field).get('/Kids')).some((kid) => this.#isShown(kid))
  }

  #only(dictionary: PdfDictionary, keys: readonly string[]): PdfDictionary {
    const copy: PdfDictionary = new Map()
    for (const key of keys) {
      const value = dictionary.get(key)
      if (value !== undefined) copy.set(key, this.#clone(value))
    }
    return copy
  }

  /** The resources that the contents name; which pages share a dictionary says nothing about which of them use an entry. */
  #resources(resources: PdfDictionary, contents: readonly PdfStream[]): PdfDictionary {
    const categories = [...resources].map(([category, entries]) => [category, this.#resolve(entries)] as const)
    const named = categories.filter((pair): pair is readonly [string, PdfDictionary] => pair[1] instanceof Map)
    const used = named.some(([, entries]) => entries.size > 0) ? this.#namesUsed(contents, named) : new Set<string>()
    const copy: PdfDictionary = new Map()
    for (const [category, entries] of named) {
      const kept = [...entries].filter(([name]) => used.has(plainName(name)))
      if (kept.length > 0) copy.set(category, new Map(kept.map(([name, entry]) => [name, this.#clone(entry)])))
    }
    return copy
  }

  /** Names in the contents and in whatever these draw without resources of its own. */
  #namesUsed(contents: readonly PdfStream[], resources: readonly (readonly [string, PdfDictionary])[]): Set<string> {
    const used = new Set<string>()
    const pending = [...contents]
    const seen = new Set<PdfStream>()
    for (let stream = pending.pop(); stream; stream = pending.pop()) {
      if (seen.has(stream)) continue
      seen.add(stream)
      for (const name of namesIn(this.#decode(stream))) used.add(name)
      for (const [, entries] of resources) for (const [name, entry] of entries) if (used.has(plainName(name))) pending.push(...this.#borrowers(entry))
    }
    return used
  }

  /** Contents that draw with the resources of their page, as they have none of their own. */
  #borrowers(entry: PdfValue): PdfStream[] {
    const value = this.#resolve(entry)
    const dictionary = isStream(value) ? value.dictionary : value
    return dictionary instanceof Map && !dictionary.has('/Resources') ? this.#drawing(dictionary, isStream(value) ? value : undefined) : []
  }

  /** Streams of operators in a form, a tiling pattern or a Type 3 font. */
  #drawing(dictionary: PdfDictionary, stream: PdfStream | undefined): PdfStream[] {
    if (stream) return dictionary.get('/Subtype') === '/Form' || dictionary.has('/PatternType') ? [stream] : []
    return [...this.#dictionary(dictionary.get('/CharProcs')).values()].map((glyph) => this.#resolve(glyph)).filter(isStream)
  }

  /** Contents that no viewer can decode draw nothing; those in a coding that we cannot decode might. Throws SyntaxError for these. */
  #decode({ dictionary, body }: PdfStream): string {
    const filter = this.#resolve(dictionary.get('/Filter'))
    const filters = Array.isArray(filter) ? filter : filter === undefined || filter === 'null' ? [] : [filter]
    const hasPredictor = this.#dictionary(dictionary.get('/DecodeParms')).has('/Predictor')
    if (filters.some((name) => name !== '/FlateDecode' && name !== '/Fl') || hasPredictor) throw new SyntaxError('contents in another coding than deflate')
    return filters.reduce((text: string) => inflated(text), body)
  }

  #clone(value: PdfValue): PdfValue {
    if (typeof value === 'string') return value
    if (isRef(value)) return this.#cloneRef(value)
    if (isStream(value)) return { dictionary: this.#cloneEntries(value.dictionary, value), body: value.body }
    if (value instanceof Map) return this.#cloneEntries(value)
    return (value as readonly PdfValue[]).map((item) => this.#clone(item))
  }

  #cloneRef({ ref }: Ref): PdfValue {
    const known = this.#numbers.get(ref)
    if (known !== undefined) return { ref: known }
    const value = this.#source.get(ref)
    if (value === undefined || isForeign(value)) return 'null'
    const number = this.#objects.push('null')
    this.#numbers.set(ref, number)
    this.#objects[number - 1] = this.#clone(value)
    return { ref: number }
  }

  #cloneEntries(dictionary: PdfDictionary, stream?: PdfStream): PdfDictionary {
    const copy: PdfDictionary = new Map()
    const isActive = dictionary.has('/Rect') || dictionary.has('/FT') || dictionary.has('/Kids')
    for (const [key, value] of dictionary) {
      if (FOREIGN_KEYS.has(key) || (isActive && ACTION_KEYS.has(key) && !this.#isWebLink(value))) continue
      if (key === '/Kids') copy.set(key, this.#clone(this.#array(value).filter((kid) => this.#isShown(kid))))
      else if (key === '/Resources') copy.set(key, this.#resources(this.#dictionary(value), this.#drawing(dictionary, stream)))
      else copy.set(key, this.#clone(value))
    }
    return copy
  }

  #isWebLink(action: PdfValue): boolean {
    return this.#dictionary(action).get('/S') === '/URI'
  }

  #resolve(value: PdfValue | undefined): PdfValue | undefined {
    return isRef(value) ? this.#source.get(value.ref) : value
  }

  #dictionary(value: PdfValue | undefined): PdfDictionary {
    const resolved = this.#resolve(value)
    return resolved instanceof Map ? resolved : new Map()
  }

  #array(value: PdfValue | undefined): readonly PdfValue[] {
    const resolved = this.#resolve(value)
    return Array.isArray(resolved) ? resolved : []
  }
}

function isForeign(value: PdfValue): boolean {
  return value instanceof Map && FOREIGN_TYPES.has(value.get('/Type'))
}

/** Without the checksum, and as far as the data go, as viewers do it. */
function inflated(text: string): string {
  try {
    return inflateRawSync(Buffer.from(text, 'latin1').subarray(2), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
  } catch {
    return '' // damaged data: pdf.js draws nothing of them either
  }
}

function namesIn(contents: string): string[] {
  return [...contents.matchAll(/\/[^\0\t\n\f\r ()<>[\]{}/%]+/g)].map(([name]) => plainName(name))
}

/** A name with its #xx escapes resolved (§ 7.3.5). */
function plainName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
