/**
 * What the MSI can do beyond wixl's dialect, as rows of its tables (Windows SDK, «Installer Database Reference»), written with msibuild:
 * an upgrade stays in its folder and keeps the desktop shortcut; the shortcut is made only if wanted; a first policy file is copied; the folder of
 * machine-wide settings can be written by administrators only; a missing Visual C++ runtime is noticed.
 */
import { COMPONENT, REGISTRY_KEY } from './write-wxs.ts'

/** Properties that IT may give on the command line; «secure»: passed on to the part that runs with rights. */
export const PUBLIC_PROPERTIES = ['INSTALLDIR', 'DESKTOPSHORTCUT', 'POLICYFILE'] as const
/** Set while it installs: the folder and the shortcut of an earlier version, and the runtime library that onnxruntime imports. */
const FOUND = { folder: 'KEPTFOLDER', desktop: 'KEPTDESKTOP', runtime: 'VCRUNTIME' } as const
/** Comes with Visual C++ 2019 16.8 and later, the newest of the libraries that onnxruntime.dll imports. */
const RUNTIME_LIBRARY = 'msvcp140_atomic_wait.dll'

export const CONDITIONS = [
  ['Installed OR (VersionNT64 >= 603)', 'Postlotse benötigt Windows 10 oder neuer (64 Bit).'],
  [`Installed OR ${FOUND.runtime}`, 'Es fehlt: Microsoft Visual C++ 2015–2022 Redistributable (x64), Fassung 14.28 oder neuer. Bitte zuerst installieren.'],
] as const

/** Registry value, 64-bit part: msidbLocatorTypeRawValue + msidbLocatorType64bit. */
const RAW_VALUE_64 = 2 + 16
const HKLM = 2
/** Sets a property to a formatted text. */
const SET_PROPERTY = 51
/** Owner: administrators. SYSTEM and administrators everything, users read; nothing inherited. */
const ADMINISTRATORS_WRITE = 'O:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)'

/** Tables that wixl does not write; the text is Windows Installer's own archive format (.idt). */
export const TABLES: Readonly<Record<string, string>> = {
  MoveFile: table({
    columns: 'FileKey Component_ SourceName DestName SourceFolder DestFolder Options',
    types: 's72 s72 S255 S255 S72 s72 i2',
    // SourceFolder names a property that holds the whole path; without the property nothing happens.
    rows: [['policyFile', COMPONENT.data, '', 'policy.json', 'POLICYFILE', 'DATADIR', '0']],
  }),
  DrLocator: table({
    columns: 'Signature_ Parent Path Depth',
    types: 's72 S72 S255 I2',
    keys: 3,
    rows: [['runtime', '', '[System64Folder]', '0']],
  }),
  MsiLockPermissionsEx: table({
    columns: 'MsiLockPermissionsEx LockObject Table SDDLText Condition',
    types: 's72 s72 s32 s0 S255',
    rows: [['dataFolder', 'DATADIR', 'CreateFolder', ADMINISTRATORS_WRITE, '']],
  }),
  RegLocator: table({
    columns: 'Signature_ Root Key Name Type',
    types: 's72 i2 s255 S255 I2',
    rows: [
      ['folder', String(HKLM), REGISTRY_KEY, 'InstallDir', String(RAW_VALUE_64)],
      ['desktop', String(HKLM), REGISTRY_KEY, 'DesktopShortcut', String(RAW_VALUE_64)],
    ],
  }),
  CustomAction: table({
    columns: 'Action Type Source Target',
    types: 's72 i2 S72 S255',
    rows: [
      ['KeepFolder', String(SET_PROPERTY), 'INSTALLDIR', `[${FOUND.folder}]`],
      ['KeepDesktop', String(SET_PROPERTY), 'DESKTOPSHORTCUT', '1'],
    ],
  }),
}

/** Rows of tables that wixl does write, as statements of msibuild's SQL. `secure`: further properties of the command line. */
export function statements(secure: readonly string[]): readonly string[] {
  const allSecure = ['WIX_DOWNGRADE_DETECTED', 'WIX_UPGRADE_DETECTED', ...PUBLIC_PROPERTIES, ...secure].join(';')
  return [
    `UPDATE \`Property\` SET \`Value\` = '${allSecure}' WHERE \`Property\` = 'SecureCustomProperties'`,
    `UPDATE \`Component\` SET \`Condition\` = 'DESKTOPSHORTCUT = 1' WHERE \`Component\` = '${COMPONENT.desktop}'`,
    `INSERT INTO \`Signature\` (\`Signature\`, \`FileName\`) VALUES ('runtime', '${RUNTIME_LIBRARY}')`,
    ...(['folder', 'desktop', 'runtime'] as const).map(
      (found) => `INSERT INTO \`AppSearch\` (\`Property\`, \`Signature_\`) VALUES ('${FOUND[found]}', '${found}')`,
    ),
    ...['InstallExecuteSequence', 'InstallUISequence'].flatMap((sequence) => [
      step(sequence, 'AppSearch', '', 50),
      step(sequence, 'KeepFolder', `${FOUND.folder} AND NOT INSTALLDIR`, 60),
      step(sequence, 'KeepDesktop', `${FOUND.desktop} AND NOT DESKTOPSHORTCUT`, 61),
    ]),
    step('InstallExecuteSequence', 'MoveFiles', '', 3800),
  ]
}

function step(sequence: string, action: string, condition: string, number: number): string {
  return `INSERT INTO \`${sequence}\` (\`Action\`, \`Condition\`, \`Sequence\`) VALUES ('${action}', '${condition}', ${number})`
}

/** `keys`: how many of the first columns make a row unique. The name of the table is added by whoever writes the file. */
function table(of: { readonly columns: string; readonly types: string; readonly rows: readonly (readonly string[])[]; readonly keys?: number }): string {
  const columns = of.columns.split(' ')
  const lines = [columns, of.types.split(' '), ['@TABLE@', ...columns.slice(0, of.keys ?? 1)], ...of.rows]
  return lines.map((line) => `${line.join('\t')}\r\n`).join('')
}
