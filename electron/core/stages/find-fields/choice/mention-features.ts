/** What can be said of any place in a document: the words around it, its cell, its page, its section. Names of features are short and stable: weights use them. */
import { foldText } from '../../../../shared/text/fold-text.ts'
import type { Mention } from '../../../../shared/text/mention.ts'
import { contextOf } from '../context.ts'
import type { ViewBase } from '../document-view.ts'
import { lastRoleOf, roleOf } from '../roles.ts'

const CLOSING = /(?:freundliche|mit besten|viele gruesse|hochachtungsvoll|schoenen gruss|\bgruss\b|gruesse)/

/** Features of a place, then each of the telling ones once more together with the document's kind and type. */
export function mentionFeatures(view: ViewBase, row: number, mention: Mention): string[] {
  const words = wordFeatures(view, row, mention)
  const place = placeFeatures(view, row, mention)
  return ['any', ...words, ...place]
}

/** Features joined with the kind and the type of the document, so that a place can mean different things in a letter and on a payslip. */
export function withType(view: ViewBase, features: readonly string[]): string[] {
  const type = `t:${view.typeId ?? '-'}`
  const kind = `k:${view.type?.kind ?? '-'}`
  const telling = features.filter((feature) => /^(?:any|b1|r|lr|s|row|fills|h|o|c|near|rank|own|org|l1|u1)[:=]?/.test(feature))
  return [
    ...features,
    ...telling.map((feature) => `${kind}&${feature}`),
    ...telling.filter((feature) => !/^b1/.test(feature)).map((feature) => `${type}&${feature}`),
  ]
}

function wordFeatures(view: ViewBase, row: number, mention: Mention): string[] {
  const context = contextOf(view, row, mention)
  const before = wordsOf(context.before).slice(-6)
  const after = wordsOf(context.after).slice(0, 3)
  const [left, ...others] = context.opensCell ? context.labels : []
  const above = others.at(-1) ?? (view.grid.at(row, mention.from)?.column === 0 ? left : undefined)
  const role = lastRoleOf(context.before.slice(-60))
  const labelRole = left === undefined ? undefined : roleOf(left)
  return [
    ...before.slice(-3).map((word, i, all) => `b${all.length - i}:${word}`),
    ...before.map((word) => `b:${word}`),
    ...after.slice(0, 1).map((word) => `a1:${word}`),
    ...after.map((word) => `a:${word}`),
    ...(left === undefined
      ? []
      : wordsOf(left)
          .slice(-4)
          .map((word) => `l:${word}`)),
    ...(left === undefined
      ? []
      : wordsOf(left)
          .slice(-1)
          .map((word) => `l1:${word}`)),
    ...(above === undefined
      ? []
      : wordsOf(above)
          .slice(-4)
          .map((word) => `u:${word}`)),
    ...(role === undefined ? [] : [`r:${role}`]),
    ...(labelRole === undefined ? [] : [`lr:${labelRole}`]),
    `s:${view.sections[row] ?? '-'}`,
  ]
}

function placeFeatures(view: ViewBase, row: number, mention: Mention): string[] {
  const line = view.lines[row]
  const cell = view.grid.at(row, mention.from)
  if (!line || !cell) return []
  const firstPage = line.page === view.lines[0]?.page
  const fromEnd = view.lines.length - 1 - row
  const closing = [row - 1, row - 2, row - 3, row - 4].some((r) => r >= 0 && CLOSING.test(foldText(view.lines[r]?.text ?? '').slice(0, 60)))
  const opens = mention.from - cell.from < 3
  const ends = cell.to - mention.to < 3
  return [
    `row:${firstPage ? bucket(row, [1, 3, 7, 14, 30]) : 'later'}`,
    `end:${bucket(fromEnd, [2, 6, 12])}`,
    ...(opens ? ['c:opens'] : []),
    ...(ends ? ['c:ends'] : []),
    ...(opens && ends ? ['fills'] : []),
    `col:${Math.min(2, cell.column)}`,
    ...(closing ? ['c:closing'] : []),
    `p:${
      line.text
        .slice(cell.from, mention.from)
        .trimEnd()
        .slice(-1)
        .replace(/[\p{L}]/u, 'w')
        .replace(/\d/, '0') || '^'
    }`,
    `q:${
      line.text
        .slice(mention.to, cell.to)
        .trimStart()
        .slice(0, 1)
        .replace(/[\p{L}]/u, 'w')
        .replace(/\d/, '0') || '$'
    }`,
    ...(cell.box[0] > 0.5 ? ['c:righthalf'] : []),
  ]
}

/** Folded words; figures become zeros so that they stand for each other. */
export function wordsOf(folded: string): string[] {
  return folded.replace(/\d/g, '0').match(/[a-z]+\.?|0+|[€%§]/g) ?? []
}

export function bucket(value: number, limits: readonly number[]): string {
  const at = limits.findIndex((limit) => value <= limit)
  return at < 0 ? `>${limits.at(-1)}` : `<=${limits[at]}`
}
