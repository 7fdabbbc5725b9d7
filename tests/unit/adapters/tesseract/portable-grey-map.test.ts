import { expect, it } from 'vitest'
import { portableGreyMap } from '../../../../electron/adapters/tesseract/portable-grey-map.ts'

it('writes the netpbm header and the pixels as they are', () => {
  const file = portableGreyMap({ width: 3, height: 2, dpi: 300, data: Uint8Array.from([0, 10, 32, 128, 254, 255]) })
  expect(Buffer.from(file).toString('latin1')).toBe('P5\n3 2\n255\n\x00\n \x80\xfe\xff')
})
