/** Measures, sizes and colours of printed pages, in points (1/72 inch), made for black-and-white printers as well. */
export const PRINT = {
  margin: { top: 48, bottom: 52, left: 54, right: 48 },
  size: { title: 17, subtitle: 9.5, heading: 11, text: 9, table: 8.5, figure: 19, note: 8 },
  ink: '#14202b',
  quiet: '#4d5b68',
  line: '#b9c3cc',
  ground: '#eef1f4',
  gap: 10,
} as const
