import { PoundsText, penceOfPounds } from '@coflyfr/money'
import { Decimal } from 'decimal.js'
import { cachePaths } from '../data/cache-paths.ts'
import { type Measurement, timed } from '../measured.ts'
import { eachLine } from '../replay/each-line.ts'

/** A way of adding up pounds: where it starts, how an amount is added, and the sum in pence as text. */
interface Arithmetic<Sum> {
  readonly zero: Sum
  readonly add: (sum: Sum, pounds: string) => Sum
  readonly pence: (sum: Sum) => string
}

interface Leg {
  readonly costCentre: string
  readonly amount: string
}

const typesOfLegs = new Set(['VirementProposed', 'VirementPosted'])

/** Reads and parses the log as lines, and adds up the legs of all virements by cost centre. */
const folding =
  <Sum>({ zero, add, pence }: Arithmetic<Sum>): Measurement =>
  async ({ cache, seed, events }) => {
    const sums = new Map<string, Sum>()
    let amounts = 0
    const timing = await timed(() =>
      eachLine(cachePaths(cache, { events, seed }).lines, (line) => {
        const { type, data } = JSON.parse(line)
        if (!typesOfLegs.has(type)) return
        for (const { costCentre, amount } of data.legs as readonly Leg[]) {
          sums.set(costCentre, add(sums.get(costCentre) ?? zero, amount))
          amounts += 1
        }
      }),
    )
    const totals = [...sums].map(([costCentre, sum]) => `${costCentre} ${pence(sum)}`).toSorted()
    return { events, ...timing, facts: { amounts, ...checksumOf(totals) } }
  }

/** A checksum of the totals, which is the same for every exact arithmetic. */
const checksumOf = (totals: readonly string[]): Readonly<Record<string, string>> => {
  let checksum = 0
  for (const character of totals.join('\n'))
    checksum = (Math.imul(checksum, 31) + character.charCodeAt(0)) | 0
  return { checksum: (checksum >>> 0).toString(16) }
}

/** Whole pence, as in the ledger. */
export const foldOfPence: Measurement = folding<bigint>({
  zero: 0n,
  add: (sum, pounds) => {
    if (!PoundsText.is(pounds)) throw new TypeError(`Not an amount: ${pounds}`)
    return sum + penceOfPounds(pounds)
  },
  pence: String,
})

/** Doubles, which are unsafe: the baseline. */
export const foldOfDoubles: Measurement = folding<number>({
  zero: 0,
  add: (sum, pounds) => sum + Number(pounds),
  pence: (sum) => String(Math.round(sum * 100)),
})

/** decimal.js, which must give the same pence. */
export const foldOfDecimals: Measurement = folding<Decimal>({
  zero: new Decimal('0'),
  add: (sum, pounds) => sum.plus(pounds),
  pence: (sum) => sum.times(100).toFixed(0),
})
