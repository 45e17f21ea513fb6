import type { Pence } from '@coflyfr/money'
import type { Language } from '@coflyfr/reports'
import { scaleLinear } from 'd3-scale'
import { englishMark } from '../english.ts'
import { type Markup, markup } from '../markup.ts'
import { axis } from './axis.ts'
import { colours, geometry } from './geometry.ts'
import { legend } from './legend.ts'
import { linesOfLabel } from './lines-of-label.ts'
import { hatchPattern, type Mark, markShape } from './mark.ts'

/** One row: its label, what is drawn, and the same in figures at its end. */
export interface ChartRow {
  readonly label: string
  readonly isRecorded: boolean
  readonly marks: readonly Mark[]
  readonly values: readonly string[]
  /** The balance after this step, from which a thin line leads to the next row. */
  readonly carried?: Pence
}

/** A chart of rows along one scale of pounds. */
export interface RowChart {
  readonly name: string
  readonly language: Language
  readonly finding: string
  readonly description: string
  readonly rows: readonly ChartRow[]
  readonly legend: readonly { readonly mark: Mark['kind']; readonly label: string }[]
  readonly axisLabel: string
  /** Whether the scale must hold nought; bars must, since their length is what is compared. */
  readonly fromNought: boolean
}

const { width, labelWidth, plotWidth, rowHeight, top, lineHeight, textSize } = geometry

/** For the place of a mark only: no figure is written from it. */
const poundsOf = (amount: Pence): number => Number(amount) / 100

const endsOf = (mark: Mark): readonly number[] =>
  'at' in mark ? [poundsOf(mark.at)] : [poundsOf(mark.from), poundsOf(mark.to)]

const domainOf = ({ rows, fromNought }: RowChart): readonly [number, number] => {
  const ends = rows.flatMap(({ marks }) => marks.flatMap(endsOf))
  const all = fromNought ? [0, ...ends] : ends
  const [low, high] = [Math.min(...all), Math.max(...all)]
  if (low === high) {
    const around = Math.max(1, Math.abs(low) / 50)
    return fromNought ? [0, 1] : [low - around, high + around]
  }
  const margin = fromNought ? 0 : (high - low) / 12
  return [low - margin, high + margin]
}

const textLines = (
  lines: readonly string[],
  x: number,
  middle: number,
  { anchor, isRecorded }: { readonly anchor: string; readonly isRecorded: boolean },
): Markup => {
  const first = middle - ((lines.length - 1) * lineHeight) / 2 + textSize / 3
  return markup`<text text-anchor="${anchor}"${englishMark(isRecorded)}>${lines.map(
    (line, index) => markup`<tspan x="${x}" y="${first + index * lineHeight}">${line}</tspan>`,
  )}</text>`
}

const carriedLine = (
  carried: Pence | undefined,
  place: (amount: Pence) => number,
  middle: number,
): Markup | null => {
  if (carried === undefined) return null
  const x = place(carried)
  return markup`<line x1="${x}" x2="${x}" y1="${middle}" y2="${middle + rowHeight}" stroke="${colours.outline}" stroke-dasharray="3 3"/>`
}

/** Draws a chart as SVG. The same rows always give the same bytes; neither a browser nor a font is needed. */
export const drawRowChart = (chart: RowChart): Markup => {
  const { name, language, finding, description, rows } = chart
  // An SVG file states its language; without one it is taken for English.
  const languageMark = language === 'cy' ? markup` lang="cy"` : null
  const scale = scaleLinear()
    .domain(domainOf(chart))
    .range([labelWidth, labelWidth + plotWidth])
    .nice(5)
  const place = (amount: Pence): number => Math.round(scale(poundsOf(amount)) * 10) / 10
  const plotHeight = rows.length * rowHeight
  const height = top + plotHeight + geometry.bottom
  const drawn = rows.map(({ label, isRecorded, marks, values, carried }, index) => {
    const middle = top + index * rowHeight + rowHeight / 2
    return markup`<g>${carriedLine(carried, place, middle)}${textLines(linesOfLabel(label), labelWidth - 12, middle, { anchor: 'end', isRecorded })}${marks.map(
      (mark) => markShape(mark, place, middle, name),
    )}${textLines(values, labelWidth + plotWidth + 14, middle, { anchor: 'start', isRecorded: false })}</g>`
  })
  return markup`<svg xmlns="http://www.w3.org/2000/svg"${languageMark} role="img" aria-labelledby="${name}-finding ${name}-description" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Arial, Helvetica, 'Liberation Sans', 'Noto Sans', 'Open Sans', sans-serif" font-size="${textSize}" fill="${colours.ink}"><title id="${name}-finding">${finding}</title><desc id="${name}-description">${description}</desc><defs>${hatchPattern(name)}</defs><rect width="${width}" height="${height}" fill="${colours.paper}"/>${legend(chart.legend, name)}${axis(scale, plotHeight, chart.axisLabel)}${drawn}</svg>`
}
