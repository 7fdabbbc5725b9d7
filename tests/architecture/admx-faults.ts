/**
 * Whether group policy templates keep Microsoft's schema (PolicyDefinitionFiles.xsd, PolicyDefinitions.xsd and BaseTypes.xsd of version 1.0, MS-GPREG
 * and «ADMX schema» on learn.microsoft.com), as far as ours use it: elements in their order, attributes with their forms, and nothing referred to that
 * is not there. It stands in for the group policy editor, which says no more than that a file is wrong.
 */
import { XMLParser } from 'fast-xml-parser'

const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions'
const NAME = /^[\p{L}\p{N}_]+$/u
const REFERENCE = /^[\p{L}\p{N}_]+(:[\p{L}\p{N}_]+)?$/u
const STRING = /^\$\(string\.[\p{L}\p{N}_]+\)$/u
const PRESENTATION = /^\$\(presentation\.[\p{L}\p{N}_]+\)$/u
const VERSION = /^\d{1,4}\.\d{1,5}$/
const NUMBER = /^\d{1,10}$/
const YES_NO = /^(true|false)$/
const ANY = /./

interface ElementRule {
  /** Form of each attribute; a `!` behind its name: it must be there. */
  readonly attributes?: Readonly<Record<string, RegExp>>
  /** In this order; a `!` as above. */
  readonly children?: readonly string[]
  /** Any of the children, in any order, at least one. */
  readonly isChoice?: boolean
}

const FILE: Readonly<Record<string, RegExp>> = { 'revision!': VERSION, 'schemaVersion!': VERSION, 'xmlns!': ANY }
const ELEMENT: Readonly<Record<string, RegExp>> = { 'id!': ANY, 'valueName!': ANY, required: YES_NO }
const VALUE: ElementRule = { children: ['decimal', 'string'], isChoice: true }
/** By name, or by parent and name where one name means two things. */
const RULES: Readonly<Record<string, ElementRule>> = {
  policyDefinitions: { attributes: FILE, children: ['policyNamespaces!', 'resources!', 'supportedOn', 'categories', 'policies'] },
  policyNamespaces: { children: ['target!', 'using'] },
  target: { attributes: { 'prefix!': NAME, 'namespace!': ANY } },
  'policyDefinitions/resources': { attributes: { 'minRequiredRevision!': VERSION } },
  'policyDefinitions/supportedOn': { children: ['definitions'] },
  definitions: { children: ['definition!'] },
  definition: { attributes: { 'name!': NAME, 'displayName!': STRING } },
  categories: { children: ['category!'] },
  category: { attributes: { 'name!': NAME, 'displayName!': STRING, explainText: STRING }, children: ['parentCategory'] },
  policies: { children: ['policy!'] },
  policy: {
    attributes: {
      'name!': NAME,
      'class!': /^(User|Machine|Both)$/,
      'displayName!': STRING,
      explainText: STRING,
      presentation: PRESENTATION,
      'key!': ANY,
      valueName: ANY,
    },
    children: ['parentCategory', 'supportedOn!', 'enabledValue', 'disabledValue', 'elements'],
  },
  parentCategory: { attributes: { 'ref!': REFERENCE } },
  supportedOn: { attributes: { 'ref!': REFERENCE } },
  enabledValue: VALUE,
  disabledValue: VALUE,
  value: VALUE,
  elements: { children: ['decimal', 'text', 'enum', 'multiText'], isChoice: true },
  decimal: { attributes: { 'value!': NUMBER } },
  string: {},
  'elements/decimal': { attributes: { ...ELEMENT, minValue: NUMBER, maxValue: NUMBER } },
  text: { attributes: { ...ELEMENT, maxLength: NUMBER } },
  enum: { attributes: ELEMENT, children: ['item!'] },
  item: { attributes: { 'displayName!': STRING }, children: ['value!'] },
  multiText: { attributes: { ...ELEMENT, maxLength: NUMBER, maxStrings: NUMBER } },
  policyDefinitionResources: { attributes: FILE, children: ['displayName!', 'description!', 'resources!'] },
  displayName: {},
  description: {},
  resources: { children: ['stringTable', 'presentationTable'] },
  stringTable: { children: ['string!'] },
  'stringTable/string': { attributes: { 'id!': NAME } },
  presentationTable: { children: ['presentation!'] },
  presentation: { attributes: { 'id!': NAME }, children: ['decimalTextBox', 'textBox', 'dropdownList', 'listBox', 'multiTextBox'], isChoice: true },
  decimalTextBox: { attributes: { 'refId!': ANY, defaultValue: NUMBER, spin: YES_NO, spinStep: NUMBER } },
  textBox: { attributes: { 'refId!': ANY }, children: ['label!', 'defaultValue'] },
  label: {},
  defaultValue: {},
  dropdownList: { attributes: { 'refId!': ANY, noSort: YES_NO, defaultItem: NUMBER } },
  listBox: { attributes: { 'refId!': ANY } },
  multiTextBox: { attributes: { 'refId!': ANY, showAsDialog: YES_NO, defaultHeight: NUMBER } },
}
/** What a control of a presentation can show. */
const SHOWN: Readonly<Record<string, string>> = { decimalTextBox: 'decimal', textBox: 'text', dropdownList: 'enum', listBox: 'list', multiTextBox: 'multiText' }

interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
}

/** One line for each fault. Duplicate faults, e.g. of every policy, are told once. */
export function admxFaults(admx: string, adml: readonly string[]): string[] {
  const definitions = treeOf(admx)
  const languages = adml.map(treeOf)
  const roots = [definitions, ...languages]
  return [
    ...new Set([
      ...roots.flatMap((root) => (root.attributes['xmlns'] === NAMESPACE ? [] : [`${root.name}: namespace`])),
      ...roots.flatMap((root) => formFaults(root)),
      ...definedFaults(definitions),
      ...languages.flatMap((language) => languageFaults(definitions, language)),
    ]),
  ]
}

function formFaults(node: Node, parent?: Node): string[] {
  const rule = RULES[`${parent?.name}/${node.name}`] ?? RULES[node.name] ?? {}
  const faults = [...attributeFaults(node, rule), ...childFaults(node, rule)].map((fault) => `${node.name}: ${fault}`)
  return [...faults, ...node.children.flatMap((child) => formFaults(child, node))]
}

function attributeFaults({ attributes }: Node, { attributes: forms = {} }: ElementRule): string[] {
  const missing = Object.keys(forms).filter((name) => name.endsWith('!') && attributes[name.slice(0, -1)] === undefined)
  const given = Object.entries(attributes).flatMap(([name, value]) => {
    const form = forms[name] ?? forms[`${name}!`]
    if (form === undefined) return [`${name} is none`]
    return form.test(value) ? [] : [`${name}="${value}"`]
  })
  return [...missing.map((name) => `${name.slice(0, -1)} is missing`), ...given]
}

function childFaults({ children }: Node, { children: allowed = [], isChoice = false }: ElementRule): string[] {
  const order = allowed.map((name) => name.replace('!', ''))
  const places = children.map(({ name }) => order.indexOf(name))
  const missing = allowed.filter((name) => name.endsWith('!') && !children.some((child) => `${child.name}!` === name))
  const given = children.flatMap(({ name }, i) => {
    const place = places[i] ?? -1
    if (place < 0) return [`${name} is none`]
    return !isChoice && place < Math.max(...places.slice(0, i)) ? [`${name} is too late`] : []
  })
  return [...missing.map((name) => `${name.slice(0, -1)} is missing`), ...given, ...(isChoice && children.length === 0 ? ['empty'] : [])]
}

/** Names once, and categories and support that are in the file itself. */
function definedFaults(definitions: Node): string[] {
  const names = (kind: string) => all(definitions, kind).map(({ attributes }) => attributes['name'] ?? '')
  const nowhere = (kind: string, known: readonly string[]) =>
    all(definitions, kind).flatMap(({ attributes: { ref } }) => (ref === undefined || known.includes(ref) ? [] : [`${kind}: ${ref} is nowhere`]))
  return [
    ...['definition', 'category', 'policy'].flatMap((kind) => twice(names(kind)).map((name) => `${kind}: ${name} is there twice`)),
    ...nowhere('parentCategory', names('category')),
    ...nowhere('supportedOn', names('definition')),
  ]
}

/** Texts and presentations that are asked for, and for each element the control that can show it. */
function languageFaults(definitions: Node, language: Node): string[] {
  const asked = (kind: string) =>
    everything(definitions).flatMap(({ attributes }) =>
      Object.values(attributes).flatMap((value) => value.match(new RegExp(`^\\$\\(${kind}\\.(.*)\\)$`))?.[1] ?? []),
    )
  const faultsOf = (kind: string) => {
    const ids = all(language, kind).map(({ attributes }) => attributes['id'] ?? '')
    const nowhere = asked(kind).filter((id) => !ids.includes(id))
    return [...twice(ids).map((id) => `${kind}: ${id} is there twice`), ...nowhere.map((id) => `${kind}: ${id} is nowhere`)]
  }
  const [needed, revision] = [all(definitions, 'resources')[0]?.attributes['minRequiredRevision'] ?? '', language.attributes['revision'] ?? '']
  return [
    ...(Number(revision) < Number(needed) ? [`resources: revision ${revision} is before ${needed}`] : []),
    ...['string', 'presentation'].flatMap(faultsOf),
    ...all(definitions, 'policy').flatMap((policy) => controlFaults(policy, language)),
  ]
}

function controlFaults(policy: Node, language: Node): string[] {
  const { name = '', presentation } = policy.attributes
  const elements = all(policy, 'elements').flatMap(({ children }) => children)
  const shown = all(language, 'presentation').find(({ attributes }) => `$(presentation.${attributes['id']})` === presentation)?.children ?? []
  const hidden = elements.filter(({ attributes }) => !shown.some((control) => control.attributes['refId'] === attributes['id']))
  return [
    ...hidden.map(({ attributes: { id } }) => `${name}: nothing shows ${id}`),
    ...shown.flatMap((control) => {
      const element = elements.find(({ attributes }) => attributes['id'] === control.attributes['refId'])
      if (element === undefined) return [`${name}: ${control.name} ${control.attributes['refId']} is nowhere`]
      return SHOWN[control.name] === element.name ? [] : [`${name}: ${control.name} shows no ${element.name}`]
    }),
  ]
}

function everything(node: Node): Node[] {
  return [node, ...node.children.flatMap(everything)]
}

function all(root: Node, name: string): Node[] {
  return everything(root).filter((node) => node.name === name)
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) < i)
}

function treeOf(xml: string): Node {
  const parsed: unknown = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false }).parse(xml)
  const [root] = nodesOf(parsed)
  if (root === undefined) throw new Error('no element')
  return root
}

/** The parser's form: `{ name: children, ':@': attributes }`, texts as `#text`, the declaration as `?xml`. */
function nodesOf(parsed: unknown): Node[] {
  return (parsed as readonly Readonly<Record<string, unknown>>[]).flatMap((entry) => {
    const name = Object.keys(entry).find((key) => key !== ':@') ?? ''
    if (name === '#text' || name.startsWith('?')) return []
    return [{ name, attributes: (entry[':@'] ?? {}) as Record<string, string>, children: nodesOf(entry[name]) }]
  })
}
