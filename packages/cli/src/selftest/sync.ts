import { measureSync } from '../measured/measure-sync.ts'
import type { Spread } from '../measured/statistics.ts'
import { type Found, foundBy, type Ground } from './check.ts'

/** No disk keeps a page in less; one that answers sooner has not been asked, or holds it in memory with a battery. */
const leastMicroseconds = 5

/** What one durable write costs here: it bounds how many commands a second are acknowledged one by one. */
export const sync = async ({ folder }: Ground): Promise<Found> => foundIn(measureSync(folder))

/** What durable writes that took so many microseconds say of a disk. */
export const foundIn = ({ least, median, most }: Spread): Found => {
  const counters = {
    leastMicroseconds: Math.round(least),
    medianMicroseconds: Math.round(median),
    mostMicroseconds: Math.round(most),
  }
  if (median >= leastMicroseconds) return foundBy(counters, [])
  return {
    status: 'not-checked',
    counters,
    findings: [
      {
        en: 'The disk confirms a write faster than any disk can make it durable: ask whoever runs it whether its cache survives a power cut',
        cy: 'Mae’r ddisg yn dweud bod tudalen wedi’i chadw’n gynt nag y gall unrhyw ddisg ei chadw: gofynnwch i’w gweithredwr a yw ei chof yn goroesi toriad pŵer',
      },
    ],
  }
}
