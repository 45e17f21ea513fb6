import type { ScaleLinear } from 'd3-scale'
import { type Markup, markup } from '../markup.ts'
import { colours, geometry } from './geometry.ts'

const { labelWidth, plotWidth, top } = geometry

const units = [
  [1e9, 'bn'],
  [1e6, 'm'],
  [1e3, 'k'],
  [1, ''],
] as const

/** A round number of pounds at the scale; the steps of a scale are round, so that no digit is lost. */
export const tickText = (pounds: number): string => {
  if (pounds === 0) return '£0'
  const [size, letter] = units.find(([least]) => Math.abs(pounds) >= least) ?? [1, '']
  const digits = String(Number((Math.abs(pounds) / size).toPrecision(12)))
  return `${pounds < 0 ? '-' : ''}£${digits}${letter}`
}

/** The scale below the rows, its lines through them, and a stronger one at nought. */
export const axis = (
  scale: ScaleLinear<number, number>,
  plotHeight: number,
  label: string,
): Markup => {
  const bottom = top + plotHeight
  const ticks = scale.ticks(5).map((tick) => {
    const x = Math.round(scale(tick) * 10) / 10
    const stroke = tick === 0 ? colours.outline : colours.line
    return markup`<line x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" stroke="${stroke}"/><text x="${x}" y="${bottom + 18}" text-anchor="middle">${tickText(tick)}</text>`
  })
  return markup`<g>${ticks}<text x="${labelWidth + plotWidth / 2}" y="${bottom + 40}" text-anchor="middle">${label}</text></g>`
}
