/** XML of strangers as a plain tree: no document type, no own entities, nothing fetched. Names come without their namespace prefix. */
import { XMLParser } from 'fast-xml-parser'
import { PostlotseError } from '../../shared/domain/errors.ts'

/** One element: its attributes under `@name`, its text under `#text`, its children under their names. */
export interface XmlNode {
  readonly [name: string]: string | readonly XmlNode[] | undefined
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  htmlEntities: true, // this option is also what decodes character references such as &#228;
  ignoreDeclaration: true,
  ignorePiTags: true,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
})

/** The root element and its name. Throws damaged for a document type declaration and for XML that is not well-formed. */
export function readXml(bytes: Uint8Array): { readonly name: string; readonly root: XmlNode } {
  const text = decodeXml(bytes)
  if (text.includes('<!DOCTYPE')) throw new PostlotseError('damaged', 'XML with a document type declaration')
  const [name, root] = rootOf(text)
  if (name === undefined || root === undefined) throw new PostlotseError('damaged', 'XML without a root element')
  return { name, root }
}

/** Children that lie at the given path of names; a name may offer alternatives: `ExchangedDocument|HeaderExchangedDocument`. */
export function nodesAt(node: XmlNode | undefined, ...path: readonly string[]): readonly XmlNode[] {
  const [step, ...rest] = path
  if (node === undefined) return []
  if (step === undefined) return [node]
  return step.split('|').flatMap((name) => childrenOf(node, name).flatMap((child) => nodesAt(child, ...rest)))
}

export function nodeAt(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return nodesAt(node, ...path)[0]
}

/** Text of the first element at the path that has any, trimmed; undefined if there is none. */
export function textAt(node: XmlNode | undefined, ...path: readonly string[]): string | undefined {
  return nodesAt(node, ...path)
    .map(textOf)
    .find((text) => text !== '')
}

export function textOf(node: XmlNode): string {
  const text = node['#text']
  return typeof text === 'string' ? text.trim() : ''
}

export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  const value = node?.[`@${name}`]
  return typeof value === 'string' ? value : undefined
}

function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  const children = node[name]
  return typeof children === 'object' ? children : []
}

function rootOf(text: string): readonly [string?, (XmlNode | undefined)?] {
  try {
    const tree = parser.parse(text, true) as Record<string, readonly XmlNode[]>
    const [entry] = Object.entries(tree).filter(([name]) => name !== '#text')
    return entry ? [entry[0], entry[1][0]] : []
  } catch (error) {
    throw new PostlotseError('damaged', 'XML is not well-formed', { cause: error })
  }
}

/** Encoding by byte order mark, else by the XML declaration, else UTF-8 (XML 1.0, appendix F). */
function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  if (head.startsWith('\u00ff\u00fe')) return decode(bytes, 'utf-16le')
  if (head.startsWith('\u00fe\u00ff')) return decode(bytes, 'utf-16be')
  if (head.startsWith('<\0')) return decode(bytes, 'utf-16le')
  return decode(bytes, /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8')
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new PostlotseError('damaged', `XML is not ${encoding}`, { cause: error })
  }
}
