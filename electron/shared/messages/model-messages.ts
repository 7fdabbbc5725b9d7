/** What the command `models` shows, once per language: models.de.ts and models.en.ts. */

export interface ModelMessages {
  readonly columns: Readonly<Record<'id' | 'version' | 'licence' | 'size' | 'hash' | 'trust', string>>
  /** Who vouches for a pack; `key`: its fingerprint, `code`: why a pack will not be used. */
  readonly trust: {
    readonly signedBy: (key: string) => string
    readonly ownManifest: string
    readonly refused: (code: string) => string
  }
  /** Million bytes. */
  readonly size: (megabytes: number) => string
  readonly filesFit: (count: number) => string
  readonly signatureFits: string
  readonly packFits: string
  readonly added: (id: string, licence: string) => string
  readonly removed: (id: string) => string
  /** `key`: its fingerprint. */
  readonly signed: (files: number, key: string) => string
  /** How a pack's heads were fitted and measured. */
  readonly fitted: (counts: { readonly taught: number; readonly heldOut: number }) => string
  readonly rows: { readonly pack: string; readonly reader: string; readonly together: string }
  readonly figures: { readonly type: string; readonly coverage: string; readonly calibration: string; readonly department: string }
  /** 0..1, e.g. `93,1 %`. */
  readonly share: (share: number) => string
  /** 0..1, an error, e.g. `0,021`. */
  readonly error: (error: number) => string
  /** Exponents of the pool for types. */
  readonly weights: (reader: number, pack: number) => string
  readonly noUse: string
  readonly readerHasLearned: string
  readonly readerHasLearnedDepartments: string
  readonly howToUse: (id: string) => string
}
