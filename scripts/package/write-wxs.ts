/**
 * Source of the MSI in the dialect of WiX 3 as far as Debian's wixl knows it: folders, files, registry values and shortcuts, one component a file.
 * What wixl does not know stands in msi-rows.ts.
 */
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { guid } from './guid.ts'

export interface Installer {
  /** Never changes: it is how a later version finds an earlier one. */
  readonly upgradeCode: string
  /** Three numbers; each version has its own product code, the same in every build of it. */
  readonly version: string
  readonly name: string
  /** What must be true before anything is installed: MSI condition → German sentence. */
  readonly conditions: readonly (readonly [condition: string, sentence: string])[]
}

export const PROGRAM = 'Postlotse.exe'
/** Value of HKLM, in the 64-bit part. */
export const REGISTRY_KEY = String.raw`Software\Postlotse`
export const PROG_ID = 'Postlotse.Posteingang'
/** What intake opens: offered under «open with», never taken away from the program that opens them now. */
export const OPENED_ENDINGS = ['.pdf', '.tif', '.tiff', '.jpg', '.jpeg', '.png', '.webp', '.eml', '.msg', '.docx', '.odt', '.xml']
/** Components that msi-rows.ts refers to. */
export const COMPONENT = { data: 'cmpData', desktop: 'cmpDesktop' } as const

/** `folder` is packed as a whole; paths in the source are relative to it. */
export function writeWxs(folder: string, { upgradeCode, version, name, conditions }: Installer): string {
  const id = (value: string) => guid(upgradeCode, value)
  const { tree, components } = packFolder(folder, folder, id)
  const own = [...components, ...Object.values(COMPONENT), 'cmpRegistry', 'cmpStartMenu']
  const command = `&quot;[INSTALLDIR]${PROGRAM}&quot; &quot;%1&quot;`
  const classes = String.raw`Software\Classes`
  return `<?xml version="1.0" encoding="UTF-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="${id(`product ${name} ${version}`)}" Name="${escaped(name)}" Language="1031" Codepage="1252" Version="${version}" Manufacturer="Postlotse" UpgradeCode="${upgradeCode}">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" SummaryCodepage="1252" Description="${escaped(`${name} ${version}`)}" Manufacturer="Postlotse"/>
${conditions.map(([condition, sentence]) => `<Condition Message="${escaped(sentence)}">${escaped(condition)}</Condition>`).join('\n')}
<MajorUpgrade DowngradeErrorMessage="Eine neuere Version von Postlotse ist bereits installiert."/>
<Media Id="1" Cabinet="app.cab" EmbedCab="yes"/>
<Icon Id="postlotse.ico" SourceFile="${escaped(path.join('resources', 'app.asar.unpacked', 'resources', 'icons', 'icon.ico'))}"/>
<Property Id="ARPPRODUCTICON" Value="postlotse.ico"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="Postlotse">
${tree}
<Component Id="cmpRegistry" Guid="${id('registry')}" Win64="yes">
${value(REGISTRY_KEY, 'InstallDir', '[INSTALLDIR]', ' KeyPath="yes"')}
${value(REGISTRY_KEY, 'Version', version)}
${value(`${classes}\\${PROG_ID}\\shell\\open\\command`, '', command)}
${value(`${classes}\\Applications\\${PROGRAM}`, 'FriendlyAppName', 'Postlotse')}
${value(`${classes}\\Applications\\${PROGRAM}\\shell\\open\\command`, '', command)}
${OPENED_ENDINGS.map((ending) => value(`${classes}\\Applications\\${PROGRAM}\\SupportedTypes`, ending, '')).join('\n')}
${OPENED_ENDINGS.map((ending) => value(`${classes}\\${ending}\\OpenWithProgids`, PROG_ID, '')).join('\n')}
</Component>
</Directory></Directory>
<Directory Id="CommonAppDataFolder"><Directory Id="DATADIR" Name="Postlotse"><Component Id="${COMPONENT.data}" Guid="${id('data')}" Win64="yes">
<CreateFolder/>${value(REGISTRY_KEY, 'DataDir', '[DATADIR]', ' KeyPath="yes"')}</Component></Directory></Directory>
<Directory Id="ProgramMenuFolder"><Component Id="cmpStartMenu" Guid="${id('start menu')}" Win64="yes">
${shortcut('startMenu')}${value(REGISTRY_KEY, 'StartMenu', '1', ' KeyPath="yes"')}</Component></Directory>
<Directory Id="DesktopFolder"><Component Id="${COMPONENT.desktop}" Guid="${id('desktop')}" Win64="yes">
${shortcut('desktop')}${value(REGISTRY_KEY, 'DesktopShortcut', '1', ' KeyPath="yes"')}</Component></Directory>
</Directory>
<Feature Id="Main" Level="1" Absent="disallow" Title="Postlotse">${own.map((component) => `<ComponentRef Id="${component}"/>`).join('')}</Feature>
</Product></Wix>
`
}

function packFolder(root: string, folder: string, id: (name: string) => string): { readonly tree: string; readonly components: readonly string[] } {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  const packed = entries.map((entry) => {
    const file = path.join(folder, entry.name)
    const relative = path.relative(root, file)
    const key = createHash('sha1').update(relative).digest('hex').slice(0, 20)
    if (entry.isDirectory()) {
      const { tree, components } = packFolder(root, file, id)
      return { tree: `<Directory Id="d${key}" Name="${escaped(entry.name)}">\n${tree}\n</Directory>`, components }
    }
    const source = `<File Id="f${key}" Name="${escaped(entry.name)}" Source="${escaped(relative)}" KeyPath="yes"/>`
    return { tree: `<Component Id="c${key}" Guid="${id(relative)}" Win64="yes">${source}</Component>`, components: [`c${key}`] }
  })
  return { tree: packed.map(({ tree }) => tree).join('\n'), components: packed.flatMap(({ components }) => components) }
}

/** `text` may hold MSI properties and is escaped already. */
function value(key: string, name: string, text: string, more = ''): string {
  return `<RegistryValue Root="HKLM" Key="${key}"${name ? ` Name="${name}"` : ''} Type="string" Value="${text}"${more}/>`
}

function shortcut(id: string): string {
  return `<Shortcut Id="${id}" Name="Postlotse" Target="[INSTALLDIR]${PROGRAM}" WorkingDirectory="INSTALLDIR" Description="Posteingang lesen und verteilen"/>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
