import type { Pence } from '@coflyfr/money'
import { type Markup, markup } from '../markup.ts'
import { colours } from './geometry.ts'

/** What is drawn in a row. Each kind has a shape of its own, so that colour alone tells none apart. */
export type Mark =
  | { readonly kind: 'outline' | 'solid' | 'hatched'; readonly from: Pence; readonly to: Pence }
  | { readonly kind: 'lozenge' | 'level'; readonly at: Pence }

/** Half the height of a mark. */
const half = { outline: 14, solid: 7, hatched: 7, lozenge: 8, level: 16 } as const

const fillOf = (kind: 'outline' | 'solid' | 'hatched', chart: string): string => {
  switch (kind) {
    case 'outline':
      return colours.faint
    case 'solid':
      return colours.solid
    case 'hatched':
      return `url(#${chart}-hatch)`
  }
}

/** The slanted lines that fill a hatched bar. */
export const hatchPattern = (chart: string): Markup =>
  markup`<pattern id="${chart}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${colours.paper}"/><rect width="3" height="6" fill="${colours.solid}"/></pattern>`

/** The narrowest bar that can still be seen: no amount but zero is drawn as nothing. */
const widthMin = 1.5

const lozenge = (x: number, y: number): Markup =>
  markup`<path d="M${x} ${y - half.lozenge}L${x + half.lozenge} ${y}L${x} ${y + half.lozenge}L${x - half.lozenge} ${y}Z" fill="${colours.accent}" stroke="${colours.paper}" stroke-width="1.5"/>`

const level = (x: number, y: number): Markup =>
  markup`<line x1="${x}" x2="${x}" y1="${y - half.level}" y2="${y + half.level}" stroke="${colours.ink}" stroke-width="4"/>`

/** A mark at its place; `middle` is the height of its row. */
export const markShape = (
  mark: Mark,
  place: (amount: Pence) => number,
  middle: number,
  chart: string,
): Markup => {
  if ('at' in mark) return (mark.kind === 'lozenge' ? lozenge : level)(place(mark.at), middle)
  const [from, to] = [place(mark.from), place(mark.to)]
  const length = Math.max(widthMin, Math.round(Math.abs(to - from) * 10) / 10)
  const stroke = mark.kind === 'outline' ? colours.outline : colours.solid
  return mark.from === mark.to
    ? markup``
    : markup`<rect x="${Math.min(from, to)}" y="${middle - half[mark.kind]}" width="${length}" height="${2 * half[mark.kind]}" fill="${fillOf(mark.kind, chart)}" stroke="${stroke}"/>`
}
