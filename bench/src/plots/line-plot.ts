import { scaleLog } from 'd3-scale'

/** One line of a plot: its name and its points, whose coordinates are above zero. */
export interface PlotLine {
  readonly name: string
  readonly points: readonly (readonly [x: number, y: number])[]
}

/** The words of a plot. */
export interface PlotWords {
  readonly title: string
  readonly x: string
  readonly y: string
}

const size = { width: 960, height: 460, left: 70, right: 370, top: 44, bottom: 56 } as const

/** Styles of the lines, which differ in their dashes too. Further lines repeat them with hollow marks. */
const looks = [
  { colour: '#12436d', dash: '' },
  { colour: '#801650', dash: '6 3' },
  { colour: '#28a197', dash: '2 2' },
  { colour: '#a23a00', dash: '8 3 2 3' },
  { colour: '#3d3d3d', dash: '4 4' },
  { colour: '#6b4ca0', dash: '1 3' },
  { colour: '#00703c', dash: '10 4' },
  { colour: '#595959', dash: '3 6' },
] as const

/** Text escaped for SVG. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const round = (value: number): number => Math.round(value * 10) / 10

/** A number of a scale in a short form. */
export const tickText = (value: number): string => {
  const short = (size: number): number => Number((value / size).toPrecision(3))
  if (value >= 1e6) return `${short(1e6)}M`
  return value >= 1e3 ? `${short(1e3)}k` : String(short(1))
}

const extentOf = (values: readonly number[]): [number, number] => [
  Math.min(...values),
  Math.max(...values),
]

/** Powers of ten only, because lines in between would crowd. */
const ticksOf = (scale: ReturnType<typeof scaleLog<number, number>>): readonly number[] => {
  const [from = 1, to = 1] = scale.domain()
  const first = Math.ceil(Math.log10(from) - 1e-9)
  const last = Math.floor(Math.log10(to) + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => 10 ** (first + at))
}

/** Lines over two logarithmic scales, as an SVG document with a title and a description for screen readers. */
export const linePlot = (lines: readonly PlotLine[], { title, x, y }: PlotWords): string => {
  const { width, height, left, right, top, bottom } = size
  const points = lines.flatMap((line) => line.points)
  const across = scaleLog()
    .domain(extentOf(points.map(([value]) => value)))
    .range([left, width - right])
  // The largest log gets a tick too: it is rarely a power of ten.
  const ticksAcross = [...new Set([...ticksOf(across), ...across.domain().slice(-1)])]
  const up = scaleLog()
    .domain(extentOf(points.map(([, value]) => value)))
    .range([height - bottom, top])
    .nice()
  const grid = [
    ...ticksAcross.map((tick) => {
      const at = round(across(tick))
      return `<line x1="${at}" x2="${at}" y1="${top}" y2="${height - bottom}" stroke="#e3e6e7"/><text x="${at}" y="${height - bottom + 18}" text-anchor="middle">${tickText(tick)}</text>`
    }),
    ...ticksOf(up).map((tick) => {
      const at = round(up(tick))
      return `<line x1="${left}" x2="${width - right}" y1="${at}" y2="${at}" stroke="#e3e6e7"/><text x="${left - 8}" y="${at + 4}" text-anchor="end">${tickText(tick)}</text>`
    }),
  ]
  const drawn = lines.map(({ name, points: own }, number) => {
    const { colour, dash } = looks[number % looks.length]!
    const fill = number < looks.length ? colour : '#ffffff'
    const mark = (at: number, height: number): string =>
      `<circle cx="${at}" cy="${height}" r="3.5" fill="${fill}" stroke="${colour}"/>`
    const path = own
      .map(([one, other], at) => `${at === 0 ? 'M' : 'L'}${round(across(one))} ${round(up(other))}`)
      .join('')
    const marks = own.map(([one, other]) => mark(round(across(one)), round(up(other)))).join('')
    const legend = top + 8 + number * 22
    const legendX = width - right + 16
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>${marks}<line x1="${legendX}" x2="${legendX + 26}" y1="${legend}" y2="${legend}" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>${mark(legendX + 13, legend)}<text x="${legendX + 32}" y="${legend + 4}">${escaped(name)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="Arial, sans-serif" font-size="12" fill="#0b0c0c">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(`${y} by ${x}, both scales logarithmic: ${lines.map(({ name }) => name).join('; ')}`)}</desc>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${left}" y="24" font-size="15" font-weight="bold">${escaped(title)}</text>
${grid.join('\n')}
${drawn.join('\n')}
<text x="${(left + width - right) / 2}" y="${height - 12}" text-anchor="middle">${escaped(x)}</text>
<text transform="translate(16 ${(top + height - bottom) / 2}) rotate(-90)" text-anchor="middle">${escaped(y)}</text>
</svg>
`
}
