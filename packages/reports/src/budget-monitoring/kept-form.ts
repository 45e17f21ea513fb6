import {
  EntriesApart,
  type FinancialYear,
  type KeptEntries,
  type KeptForm,
  KeptMap,
  mapApart,
} from '@coflyfr/core'
import { type Pence, pence, zeroPence } from '@coflyfr/money'
import type { Actuals } from '../periods/period-sums.ts'
import { noAmounts, unmoved } from './post.ts'
import {
  type AmountColumn,
  type BudgetMonitoringState,
  budgetColumns,
  type Line,
  type YearBudget,
} from './state.ts'

/** Amounts in a fixed order, separated by spaces. */
type Amounts = string

/**
 * A line with its amounts by column, the places of the periods in which it was moved, and how much it was moved in
 * each.
 */
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

type OfCentre = Parameters<Actuals['inTime']['set']>[1]

type PackedCentre = readonly (readonly [subjective: string, sums: Amounts])[]

/** A year as read back, its lines and actuals not yet decoded. */
interface PackedYear extends Omit<YearBudget, 'lines' | 'actuals'> {
  readonly lines: KeptEntries
  readonly inTime: KeptEntries
  readonly late: KeptEntries
}

interface PackedState extends Omit<BudgetMonitoringState, 'years' | 'gifts'> {
  readonly gifts: KeptEntries
  readonly years: Map<FinancialYear, PackedYear>
}

const columns: readonly AmountColumn[] = [...budgetColumns, 'committed']

const written = (amounts: Iterable<Pence>): Amounts => [...amounts].join(' ')

/**
 * So many digits and a sign fit a number exactly, and going through a number takes half the time of `BigInt` on the
 * text.
 */
const exactLength = 15

const penceIn = (text: string): Pence => {
  if (text === '0') return zeroPence
  return pence(text.length > exactLength ? BigInt(text) : BigInt(Number(text)))
}

const read = (amounts: Amounts): Pence[] => (amounts === '' ? [] : amounts.split(' ').map(penceIn))

const movedPlaces = ({ moved }: Pick<Line, 'moved'>): readonly number[] =>
  moved.flatMap((amount, place) => (amount === zeroPence ? [] : [place]))

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
  movedPlaces(line).join(' '),
  written(line.moved.filter((amount) => amount !== zeroPence)),
]

const movedBy = (movedIn: string, written: Amounts): Pence[] => {
  const amounts = read(written)
  const moved = unmoved()
  for (const [place, number] of (movedIn === '' ? [] : movedIn.split(' ')).entries())
    moved[Number(number)] = amounts[place] ?? zeroPence
  return moved
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

const packCentre = (sumsBySubjective: OfCentre): PackedCentre =>
  [...sumsBySubjective].map(([subjective, sums]) => [subjective, written(sums)] as const)

const unpackCentre = (packed: PackedCentre): OfCentre =>
  new Map(packed.map(([subjective, sums]) => [subjective, read(sums)]))

const packYear = ({ lines, actuals, ...year }: YearBudget) => ({
  ...year,
  lines: new EntriesApart(lines, packLine),
  inTime: new EntriesApart(actuals.inTime, packCentre),
  late: new EntriesApart(actuals.late, packCentre),
})

const unpackYear = ({ lines, inTime, late, ...year }: PackedYear): YearBudget => ({
  ...year,
  lines: new KeptMap(lines, unpackLine),
  actuals: { inTime: new KeptMap(inTime, unpackCentre), late: new KeptMap(late, unpackCentre) },
})

const giftsForm = mapApart<Map<FinancialYear, number[]>>()

/**
 * The kept form of budgets: the amounts of a line are one text. A line has some twenty, and with a JSON object for
 * each, reading the state of three years cost more than folding a tenth of the log. Lines, the sums of a cost centre
 * and the gifts of a stream are decoded when first used.
 */
export const budgetKeptForm: KeptForm<BudgetMonitoringState, PackedState> = {
  version: 5,
  pack: ({ years, gifts, ...state }) => ({
    ...state,
    gifts: giftsForm.pack(gifts),
    years: new Map([...years].map(([year, budget]) => [year, packYear(budget)])),
  }),
  unpack: ({ years, gifts, ...state }) => ({
    ...state,
    gifts: giftsForm.unpack(gifts),
    years: new Map([...years].map(([year, packed]) => [year, unpackYear(packed)])),
  }),
}
