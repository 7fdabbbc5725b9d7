/** Pictures that were loaded ahead, held so that the browser keeps them decoded, and the shape of every page seen so far, so that nothing jumps. */

/** Height by width of DIN A4: what an unseen page is taken for. */
const A4_RATIO = Math.SQRT2
/** Pictures held; one takes some 10 MB decoded. */
const MOST = 6

const held = new Map<string, HTMLImageElement>()
const ratios = new Map<string, number>()

export function keepPicture(url: string): void {
  const known = held.get(url)
  if (known) return
  const picture = new Image()
  picture.src = url
  held.set(url, picture)
  for (const oldest of [...held.keys()].slice(0, -MOST)) held.delete(oldest)
  picture.decode().then(
    () => noteShape(url, picture),
    () => held.delete(url), // shown as failed when it is opened
  )
}

export function noteShape(url: string, { naturalWidth, naturalHeight }: HTMLImageElement): number {
  const ratio = naturalWidth > 0 ? naturalHeight / naturalWidth : A4_RATIO
  ratios.set(url, ratio)
  return ratio
}

/** Height by width. */
export function shapeOf(url: string | undefined): number {
  return (url === undefined ? undefined : ratios.get(url)) ?? A4_RATIO
}
