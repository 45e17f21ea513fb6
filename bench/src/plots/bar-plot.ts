import { scaleLog } from 'd3-scale'
import { escaped, tickText } from './line-plot.ts'

/** A bar: its name, and the least, the median and the most of the rounds. */
export interface PlotBar {
  readonly name: string
  readonly least: number
  readonly median: number
  readonly most: number
}

const size = { width: 890, left: 330, right: 60, top: 44, row: 24, bottom: 52 } as const

const round = (value: number): number => Math.round(value * 10) / 10

/** Bars on a logarithmic scale, each with a line over the spread of the rounds, as an SVG document. */
export const barPlot = (bars: readonly PlotBar[], title: string, unit: string): string => {
  const { width, left, right, top, row, bottom } = size
  const height = top + bars.length * row + bottom
  const values = bars.flatMap(({ least, most }) => [least, most])
  const from = 10 ** Math.floor(Math.log10(Math.min(...values)))
  const to = 10 ** Math.ceil(Math.log10(Math.max(...values)))
  const across = scaleLog()
    .domain([from, Math.max(to, from * 10)])
    .range([left, width - right])
  const ticks: string[] = []
  for (let tick = from; tick <= to; tick *= 10) {
    const at = round(across(tick))
    ticks.push(
      `<line x1="${at}" x2="${at}" y1="${top}" y2="${height - bottom}" stroke="#e3e6e7"/><text x="${at}" y="${height - bottom + 18}" text-anchor="middle">${tickText(tick)}</text>`,
    )
  }
  const drawn = bars.map(({ name, least, median, most }, number) => {
    const y = top + number * row
    const middle = y + row / 2
    const length = Math.max(1.5, round(across(median) - left))
    return `<text x="${left - 8}" y="${middle + 4}" text-anchor="end">${escaped(name)}</text><rect x="${left}" y="${y + 4}" width="${length}" height="${row - 8}" fill="#12436d"/><line x1="${round(across(least))}" x2="${round(across(most))}" y1="${middle}" y2="${middle}" stroke="#801650" stroke-width="3"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="Arial, sans-serif" font-size="12" fill="#0b0c0c">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(bars.map(({ name, median }) => `${name}: ${tickText(median)} ${unit}`).join('; '))}</desc>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="16" y="24" font-size="15" font-weight="bold">${escaped(title)}</text>
${ticks.join('\n')}
${drawn.join('\n')}
<text x="${(left + width - right) / 2}" y="${height - 12}" text-anchor="middle">${escaped(unit)}, logarithmic; the bar ends at the median, the line spans the rounds</text>
</svg>
`
}
