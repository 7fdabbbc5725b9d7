/** XML of office documents as ordered elements, namespace prefixes kept. No document type, nothing fetched. */
import { XMLParser } from 'fast-xml-parser'
import { PostlotseError } from '../../shared/domain/errors.ts'

export interface XmlElement {
  /** With prefix, e.g. `w:p`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

type Ordered = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true, // this option is also what decodes character references such as &#228;
  maxNestedTags: 500,
})

/** A nameless element around the root. Throws damaged. */
export function readXml(bytes: Uint8Array): XmlElement {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('<!DOCTYPE')) throw new Error('document type declaration')
    return { name: '', attributes: {}, children: (parser.parse(text, true) as readonly Ordered[]).flatMap(toNode) }
  } catch (error) {
    throw new PostlotseError('damaged', 'XML part of the office document', { cause: error })
  }
}

/** All elements of that name below, in document order, without looking inside a found one. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : child.name === name ? [child] : elementsNamed(child, name)))
}

export function childrenOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** The library gives `{ "w:p": [children], ":@": attributes }` for an element and `{ "#text": … }` for text. */
function toNode(node: Ordered): readonly (XmlElement | string)[] {
  const text = node['#text']
  if (text !== undefined) return [String(text)]
  const name = Object.keys(node).find((key) => key !== ':@')
  if (name === undefined || name.startsWith('?')) return []
  const children = (node[name] as readonly Ordered[]).flatMap(toNode)
  return [{ name, attributes: (node[':@'] ?? {}) as Readonly<Record<string, string>>, children }]
}
