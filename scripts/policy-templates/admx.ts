/** Group policy templates (ADMX schema 1.0, https://learn.microsoft.com/previous-versions/windows/desktop/Policy/admx-schema) from the policy's own schema. */
import { z } from 'zod'
import { type PolicyKey, policySchema } from '../../electron/shared/settings/policy.ts'
import { DEFAULT_PREFERENCES, type Preferences } from '../../electron/shared/settings/preferences.ts'
import { POLICY_TEXTS } from './policy-texts.ts'

type Language = 'de' | 'en'
interface Shape {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: { readonly type?: string }
}

const KEY = 'Software\\Policies\\Postlotse'
const MOST = 4_294_967_295
const KEYS = Object.keys(policySchema.shape) as PolicyKey[]
const SHAPES = z.toJSONSchema(policySchema).properties as unknown as Readonly<Record<PolicyKey, Shape>>
const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: { de: 'Deutsch', en: 'Englisch', system: 'wie das System', light: 'hell', dark: 'dunkel', category: 'Postlotse', supported: 'Postlotse 0.1 und neuer' },
  en: { de: 'German', en: 'English', system: 'as the system', light: 'light', dark: 'dark', category: 'Postlotse', supported: 'Postlotse 0.1 and newer' },
}

export function admx(): string {
  const policies = KEYS.map((key) => `    ${policyOf(key)}`).join('\n')
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="postlotse" namespace="Postlotse.Policies"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <supportedOn>
    <definitions>
      <definition name="supported" displayName="$(string.supported)"/>
    </definitions>
  </supportedOn>
  <categories>
    <category name="category" displayName="$(string.category)"/>
  </categories>
  <policies>
${policies}
  </policies>
</policyDefinitions>
`
}

export function adml(language: Language): string {
  const words = WORDS[language]
  const strings = [
    ['category', words.category],
    ['supported', words.supported],
    ...KEYS.flatMap((key) => [
      [key, POLICY_TEXTS[key][language].name],
      [`${key}_help`, POLICY_TEXTS[key][language].help],
      ...(SHAPES[key].enum ?? []).map((word) => [`${key}_${word}`, words[word]]),
    ]),
  ]
  const presentations = KEYS.filter((key) => SHAPES[key].type !== 'boolean').map((key) => `      ${presentationOf(key, POLICY_TEXTS[key][language].name)}`)
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <displayName>Postlotse</displayName>
  <description>Postlotse</description>
  <resources>
    <stringTable>
${strings.map(([id, text]) => `      <string id="${id}">${escaped(text ?? '')}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${presentations.join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`
}

function policyOf(key: PolicyKey): string {
  const isSwitch = SHAPES[key].type === 'boolean'
  const presentation = isSwitch ? ` valueName="${key}"` : ` presentation="$(presentation.${key})"`
  const value = isSwitch
    ? '<enabledValue><decimal value="1"/></enabledValue><disabledValue><decimal value="0"/></disabledValue>'
    : `<elements>${elementOf(key, SHAPES[key])}</elements>`
  return `<policy name="${key}" class="Machine" displayName="$(string.${key})" explainText="$(string.${key}_help)" key="${KEY}"${presentation}><parentCategory ref="category"/><supportedOn ref="supported"/>${value}</policy>`
}

function elementOf(key: PolicyKey, shape: Shape): string {
  const names = `id="${key}" valueName="${key}"`
  if (shape.enum) {
    const items = shape.enum.map((word) => `<item displayName="$(string.${key}_${word})"><value><string>${word}</string></value></item>`)
    return `<enum ${names} required="true">${items.join('')}</enum>`
  }
  if (shape.type === 'integer')
    return `<decimal ${names} required="true" minValue="${shape.minimum ?? 0}" maxValue="${Math.min(shape.maximum ?? MOST, MOST)}"/>`
  return shape.type === 'array' && shape.items?.type === 'string' ? `<multiText ${names}/>` : `<text ${names} maxLength="16383"/>`
}

function presentationOf(key: PolicyKey, name: string): string {
  const { enum: words, type, items } = SHAPES[key]
  const label = escaped(name)
  const control = words
    ? `<dropdownList refId="${key}">${label}</dropdownList>`
    : type === 'integer'
      ? `<decimalTextBox refId="${key}" defaultValue="${DEFAULT_PREFERENCES[key as keyof Preferences]}">${label}</decimalTextBox>`
      : type === 'array' && items?.type === 'string'
        ? `<multiTextBox refId="${key}"/>`
        : `<textBox refId="${key}"><label>${label}</label></textBox>`
  return `<presentation id="${key}">${control}</presentation>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
