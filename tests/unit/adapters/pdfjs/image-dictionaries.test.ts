import { describe, expect, it } from 'vitest'
import { largestImagePixels, withoutImageData } from '../../../../electron/adapters/pdfjs/image-dictionaries.ts'

const image = (entries: string) =>
  Buffer.from(`5 0 obj\n<< /Type /XObject /Subtype /Image ${entries} >>\nstream\n\u00ff\u00d8 /Width 9 /Height 9\nendstream\nendobj\n`, 'latin1')

describe('largestImagePixels', () => {
  it.each([
    ['width before height', '/Width 2480 /Height 3508', 2480 * 3508],
    ['height before width, over lines', '/Height 3508\n/ColorSpace /DeviceGray\n/Width\n2480', 2480 * 3508],
    ['sizes in objects of their own', '/Width 12 0 R /Height 13 0 R', 0],
    ['no size', '/BitsPerComponent 8', 0],
  ])('%s', (_, entries, pixels) => {
    expect(largestImagePixels(image(entries))).toBe(pixels)
  })

  it('takes the largest and nothing that is no image', () => {
    const font = Buffer.from('6 0 obj\n<< /Type /Font /Widths [ 500 600 ] /Width 9000 /Height 9000 >>\nendobj\n')
    expect(largestImagePixels(Buffer.concat([image('/Width 3 /Height 4'), font, image('/Width 10 /Height 10')]))).toBe(100)
  })
})

describe('withoutImageData', () => {
  it('makes images one pixel of unknown coding without moving a byte', () => {
    const before = image('/Width 2480 /Height 99 /Filter [ /FlateDecode /DCTDecode ]')
    const after = withoutImageData(before)
    expect(after).toHaveLength(before.length)
    expect(after?.toString('latin1')).toBe(
      before.toString('latin1').replace('/Width 2480', '/Width 0001').replace('/Height 99', '/Height 01').replace('/DCTDecode', '/DCTIgnore'),
    )
    expect(before.includes('/Width 2480')).toBe(true)
  })

  it.each(['/DCTDecode', '/JPXDecode', '/JBIG2Decode', '/CCITTFaxDecode'])('disables %s', (filter) => {
    expect(withoutImageData(image(`/Width 1 /Height 1 /Filter ${filter}`))?.includes(filter)).toBe(false)
  })

  it.each(['/FlateDecode', '/LZWDecode', '/ASCII85Decode'])('leaves %s, which other streams need', (filter) => {
    expect(withoutImageData(image(`/Width 1 /Height 1 /Filter ${filter}`))?.includes(filter)).toBe(true)
  })

  it('has nothing to do without images', () => {
    expect(withoutImageData(Buffer.from('1 0 obj\n<< /Type /Catalog >>\nendobj\n'))).toBeUndefined()
  })
})
