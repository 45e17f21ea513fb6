import { withCommas } from '../with-commas.ts'
import type { ScalePoint, ScaleResult } from './scale-result.ts'

const seconds = (value: number): string => (value < 1 ? value.toFixed(4) : value.toFixed(2))

const line = (operation: string, { events, seconds: took, peakMebibytes }: ScalePoint): string =>
  `| ${[
    operation,
    withCommas(events),
    `${seconds(took.least)} / **${seconds(took.median)}** / ${seconds(took.most)}`,
    ((took.median / events) * 1_000_000).toFixed(3),
    withCommas(peakMebibytes.median),
  ].join(' | ')} |`

/** How time and memory grow with the log, as Markdown. */
export const printScale = (results: readonly ScaleResult[]): string =>
  [
    '### How time and memory grow with the log (`--scale`)',
    '',
    '| what | events | s, least / median / most | µs an event | peak MiB |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...results.flatMap(({ operation, points }) => points.map((point) => line(operation, point))),
    '',
    ...results.map(
      ({ operation, exponent, met, exponentMost, memoryExponent }) =>
        `- ${operation}: exponent of time ${exponent.toFixed(2)}, ${met ? 'within' : '**above**'} ${exponentMost}; of peak memory ${memoryExponent.toFixed(2)}`,
    ),
    '',
  ].join('\n')
