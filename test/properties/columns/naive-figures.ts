import type { PlainDate } from '@coflyfr/core'
import type { Written } from '../reports/desk.ts'
import { penceOf } from '../reports/pence-of.ts'

/** Figures of one head of a year's budget, in pence. */
export interface HeadFigures {
  readonly virements: bigint
  readonly reserveFunding: bigint
  readonly pending: bigint
  readonly committed: bigint
  readonly actual: bigint
}

/** Figures of zero. */
export const noFigures: HeadFigures = {
  virements: 0n,
  reserveFunding: 0n,
  pending: 0n,
  committed: 0n,
  actual: 0n,
}

interface Leg {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
}

interface Data extends Leg {
  readonly financialYear: string
  readonly toYear: string
  readonly reference: string
  readonly released: string
  readonly legs: readonly Leg[]
  readonly postings: readonly Leg[]
  readonly to: { readonly costCentre: string; readonly subjective: string }
  readonly from: (Leg & { readonly financialYear: string }) | null
  readonly paidBy: unknown
  readonly gift: { readonly stream: string; readonly revision: number }
}

const dataOf = ([, event]: Written): Data => event.data as unknown as Data

const sumAt = (legs: readonly Leg[], head: string): bigint =>
  legs
    .filter(({ costCentre, subjective }) => `${costCentre}/${subjective}` === head)
    .reduce((sum, { amount }) => sum + penceOf(amount), 0n)

/** What a gift gives a head of a budget; negative if it takes from it. */
const givenTo = ([, { type }]: Written, data: Data, year: string, head: string): bigint => {
  if (type === 'ContributedToReserve')
    return data.from?.financialYear === year
      ? -sumAt([{ ...data.from, amount: data.amount }], head)
      : 0n
  if (data.financialYear !== year) return 0n
  const given = sumAt([{ ...data.to, amount: data.amount }], head)
  if (type === 'DrawdownPosted') return given
  return type === 'DrawdownReversed' ? -given : 0n
}

const settling: ReadonlySet<string> = new Set([
  'VirementAmended',
  'VirementPosted',
  'VirementProposed',
  'VirementRejected',
  'VirementWithdrawn',
])

/** Whether any later event of the log replaces this one for the same virement. */
const isSuperseded = (log: readonly Written[], at: number): boolean => {
  const { reference, financialYear } = dataOf(log[at]!)
  return log.some((later, place) => {
    if (place <= at || !settling.has(later[1].type)) return false
    const data = dataOf(later)
    return data.reference === reference && data.financialYear === financialYear
  })
}

/** A return takes back from the receiver of the gift, by its own amount. */
const returned = (
  whole: readonly Written[],
  counted: ReadonlySet<Written>,
  written: Written,
  year: string,
  head: string,
): bigint => {
  if (written[1].type !== 'GiftReturned') return 0n
  const { gift, amount } = dataOf(written)
  const giving = whole.filter(([stream]) => stream === gift.stream)[gift.revision]
  if (giving === undefined || !counted.has(giving)) return 0n
  if (whole.indexOf(giving) > whole.indexOf(written)) return 0n
  return -givenTo(giving, { ...dataOf(giving), amount }, year, head)
}

const committed = ({ 1: { type } }: Written, data: Data, year: string, head: string): bigint => {
  const at = (amount: string): bigint => sumAt([{ ...data, amount }], head)
  if (type === 'CommitmentCarried')
    return (
      (data.toYear === year ? at(data.amount) : 0n) -
      (data.financialYear === year ? at(data.amount) : 0n)
    )
  if (data.financialYear !== year) return 0n
  if (type === 'CommitmentRaised') return at(data.amount)
  if (type === 'CommitmentInvoiced') return -at(data.amount)
  return type === 'CommitmentClosed' ? -at(data.released) : 0n
}

const actual = ({ 1: { type } }: Written, data: Data, year: string, head: string): bigint => {
  if (data.financialYear !== year) return 0n
  if (type === 'ActualsImported') return sumAt(data.postings, head)
  return type === 'CommitmentInvoiced' && data.paidBy === null ? sumAt([data], head) : 0n
}

const headsOf = (log: readonly Written[]): ReadonlySet<string> =>
  new Set(
    log
      .map(dataOf)
      .flatMap((data) => [data, data.to, data.from, ...(data.legs ?? []), ...(data.postings ?? [])])
      .flatMap((leg) =>
        leg?.costCentre === undefined ? [] : [`${leg.costCentre}/${leg.subjective}`],
      ),
  )

/** The figures of each head at a point, each by searching the whole log. */
export const figuresByHead = (
  whole: readonly Written[],
  point: { readonly knownAt: number; readonly asOf: PlainDate | null; readonly year: string },
): ReadonlyMap<string, HeadFigures> => {
  const { knownAt, asOf, year } = point
  const log = whole.filter(
    ([, { effectiveOn }], at) => at <= knownAt && (asOf === null || effectiveOn <= asOf),
  )
  const counted = new Set(log)
  const sum = (part: (written: Written, at: number) => bigint): bigint =>
    log.reduce((so, written, at) => so + part(written, at), 0n)
  return new Map(
    [...headsOf(log)].map((head) => [
      head,
      {
        virements: sum((written) => {
          const data = dataOf(written)
          const moves =
            written[1].type === 'VirementPosted' || written[1].type === 'VirementCarried'
          return moves && data.financialYear === year ? sumAt(data.legs, head) : 0n
        }),
        reserveFunding: sum(
          (written) =>
            givenTo(written, dataOf(written), year, head) +
            returned(whole, counted, written, year, head),
        ),
        pending: sum((written, at) => {
          const { type } = written[1]
          const data = dataOf(written)
          const asks = type === 'VirementProposed' || type === 'VirementAmended'
          const stands = asks && data.financialYear === year && !isSuperseded(log, at)
          return stands ? sumAt(data.legs, head) : 0n
        }),
        committed: sum((written) => committed(written, dataOf(written), year, head)),
        actual: sum((written) => actual(written, dataOf(written), year, head)),
      },
    ]),
  )
}
