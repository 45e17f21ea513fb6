import { type FinancialYear, type KeptForm, type Period, periods } from '@coflyfr/core'
import { type Pence, pence, zeroPence } from '@coflyfr/money'
import type { Actuals } from '../periods/period-sums.ts'
import { noAmounts } from './post.ts'
import {
  type AmountColumn,
  type BudgetMonitoringState,
  budgetColumns,
  type Gift,
  headKey,
  type Line,
  type YearBudget,
} from './state.ts'

/** Amounts in an order that is known, with spaces between. */
type Amounts = string

/** The amounts of a line by column, and how much it was moved by in which periods, by their numbers. */
type PackedLine = readonly [
  directorate: string,
  service: string,
  costCentre: string,
  subjective: string,
  kind: Line['kind'],
  amounts: Amounts,
  movedIn: string,
  moved: Amounts,
]

type HeadSums = Actuals['inTime']

type PackedSums = readonly (readonly [costCentre: string, subjective: string, sums: Amounts])[]

interface PackedYear extends Omit<YearBudget, 'lines' | 'actuals'> {
  readonly lines: readonly PackedLine[]
  readonly inTime: PackedSums
  readonly late: PackedSums
}

type PackedGift = readonly [
  key: string,
  year: FinancialYear,
  costCentre: string,
  subjective: string,
  amount: string,
  isReceived: boolean,
]

interface PackedState extends Omit<BudgetMonitoringState, 'years' | 'gifts'> {
  readonly gifts: readonly PackedGift[]
  readonly years: readonly (readonly [FinancialYear, PackedYear])[]
}

const columns: readonly AmountColumn[] = [...budgetColumns, 'pendingVirements', 'committed']

const written = (amounts: Iterable<Pence>): Amounts => [...amounts].join(' ')

/** Digits that a number holds exactly, and a sign: read in half the time of `BigInt` of the text. */
const exactLength = 15

const penceIn = (text: string): Pence => {
  if (text === '0') return zeroPence
  return pence(text.length > exactLength ? BigInt(text) : BigInt(Number(text)))
}

const read = (amounts: Amounts): Pence[] => (amounts === '' ? [] : amounts.split(' ').map(penceIn))

const packLine = ({
  directorate,
  service,
  costCentre,
  subjective,
  kind,
  ...line
}: Line): PackedLine => [
  directorate,
  service,
  costCentre,
  subjective,
  kind,
  written(columns.map((column) => line.amounts[column])),
  [...line.moved.keys()].map((period) => periods.indexOf(period)).join(' '),
  written(line.moved.values()),
]

const movedBy = (movedIn: string, moved: Amounts): Map<Period, Pence> => {
  const amounts = read(moved)
  const byPeriod = new Map<Period, Pence>()
  for (const [place, number] of (movedIn === '' ? [] : movedIn.split(' ')).entries()) {
    const period = periods[Number(number)]
    if (period !== undefined) byPeriod.set(period, amounts[place] ?? zeroPence)
  }
  return byPeriod
}

const unpackLine = (packed: PackedLine): Line => {
  const [directorate, service, costCentre, subjective, kind, written, movedIn, moved] = packed
  const amounts = noAmounts()
  for (const [place, amount] of read(written).entries()) {
    const column = columns[place]
    if (column !== undefined) amounts[column] = amount
  }
  const head = { directorate, service, costCentre, subjective, kind }
  return { ...head, amounts, moved: movedBy(movedIn, moved) }
}

const packSums = (heads: HeadSums): PackedSums =>
  [...heads].flatMap(([costCentre, ofCentre]) =>
    [...ofCentre].map(([subjective, sums]) => [costCentre, subjective, written(sums)] as const),
  )

const unpackSums = (packed: PackedSums): HeadSums => {
  const heads: HeadSums = new Map()
  for (const [costCentre, subjective, sums] of packed) {
    const ofCentre = heads.get(costCentre) ?? new Map<string, Pence[]>()
    heads.set(costCentre, ofCentre.set(subjective, read(sums)))
  }
  return heads
}

const packYear = ({ lines, actuals, ...year }: YearBudget): PackedYear => ({
  ...year,
  lines: [...lines.values()].map(packLine),
  inTime: packSums(actuals.inTime),
  late: packSums(actuals.late),
})

const unpackYear = ({ lines, inTime, late, ...year }: PackedYear): YearBudget => ({
  ...year,
  lines: new Map(
    lines.map((packed) => {
      const line = unpackLine(packed)
      return [headKey(line.costCentre, line.subjective), line]
    }),
  ),
  actuals: { inTime: unpackSums(inTime), late: unpackSums(late) },
})

const packGift = ([key, gift]: readonly [string, Gift]): PackedGift => {
  const { financialYear, costCentre, subjective, amount, direction } = gift
  return [key, financialYear, costCentre, subjective, amount, direction === 1n]
}

const unpackGift = (packed: PackedGift): readonly [string, Gift] => {
  const [key, financialYear, costCentre, subjective, amount, isReceived] = packed
  const direction = isReceived ? 1n : -1n
  return [key, { costCentre, subjective, amount, financialYear, direction }]
}

/**
 * Budgets as they are kept: the amounts of a line in one text. A line has some twenty, and an object of JSON for each of
 * them made reading a state of three years dearer than folding a tenth of the log.
 */
export const budgetKeptForm: KeptForm<BudgetMonitoringState, PackedState> = {
  version: 1,
  pack: ({ years, gifts, ...state }) => ({
    ...state,
    gifts: [...gifts].map(packGift),
    years: [...years].map(([year, budget]) => [year, packYear(budget)]),
  }),
  unpack: ({ years, gifts, ...state }) => ({
    ...state,
    gifts: new Map(gifts.map(unpackGift)),
    years: new Map(years.map(([year, packed]) => [year, unpackYear(packed)])),
  }),
}
