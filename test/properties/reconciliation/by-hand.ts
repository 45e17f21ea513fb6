/**
 * A reconciliation worked out by hand: it sees only two files and what the command line printed, and shares no code
 * with the packages. It tries every choice, so files must be small.
 */

/** A row of either file; amounts are pence, dates days of August 2022. */
export interface Row {
  readonly costCentre: string
  readonly subjective: string
  readonly reference: string
  readonly day: number
  readonly period: 'P05' | 'P06'
  readonly pence: number
}

/** A line as printed in a result. */
interface PrintedLine {
  readonly side: 'ledger' | 'extract'
  readonly id: string
  readonly reference: string
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
  readonly postedOn: string
  readonly period: string
}

/** The parts of the printed result that are checked. */
export interface Printed {
  readonly ledger: string
  readonly extract: string
  readonly difference: string
  readonly matched: number
  readonly breaks: readonly {
    readonly kind: string
    readonly difference: string
    readonly lines: readonly PrintedLine[]
  }[]
  readonly sums: readonly { readonly rule: string; readonly lines: readonly PrintedLine[] }[]
}

const pounds = (pence: number): string => (pence / 100).toFixed(2)

const pence = (amount: string): number => Math.round(Number(amount) * 100)

const dateOf = ({ day }: Row): string => `2022-08-${String(day).padStart(2, '0')}`

/** The row as a line of a file, with the period as `yyyypp`. */
export const csvLine = (row: Row): string =>
  [row.costCentre, row.subjective, row.reference, dateOf(row), `20220${row.period.slice(2)}`]
    .concat(pounds(row.pence))
    .join(',')

const sayingOf = (row: Row): string =>
  [row.reference, row.costCentre, row.subjective, dateOf(row), row.period, pounds(row.pence)].join()

const saying = (line: PrintedLine): string =>
  [line.reference, line.costCentre, line.subjective, line.postedOn, line.period, line.amount].join()

const sum = (rows: readonly { readonly pence: number }[]): number =>
  rows.reduce((total, row) => total + row.pence, 0)

const transactionOf = ({ reference }: Row): string => reference.split('/')[0] ?? ''

/** The default rules in one sentence each, without the amounts. */
const sameHead = (one: Row, other: Row): boolean =>
  one.costCentre === other.costCentre &&
  one.subjective === other.subjective &&
  one.period === other.period &&
  Math.abs(one.day - other.day) <= 7

const mayPair = (one: Row, other: Row): boolean =>
  sameHead(one, other) && one.reference === other.reference && one.pence === other.pence

const maySum = (one: Row, other: Row): boolean =>
  sameHead(one, other) && transactionOf(one) === transactionOf(other)

/** Whether every row can be paired with another, by trying and backtracking (Kuhn). */
const allPair = (ones: readonly Row[], twins: readonly Row[]): boolean => {
  // A repeated row may be the same object.
  const others = twins.map((twin) => ({ ...twin }))
  const takenBy = new Map<Row, Row>()
  const find = (one: Row, tried: Set<Row>): boolean =>
    others.some((other) => {
      if (tried.has(other) || !mayPair(one, other)) return false
      tried.add(other)
      const before = takenBy.get(other)
      if (before !== undefined && !find(before, tried)) return false
      takenBy.set(other, one)
      return true
    })
  return ones.length === others.length && ones.every((one) => find(one, new Set()))
}

const someSumTo = (wanted: number, rows: readonly Row[], taken = 0): boolean => {
  const [row, ...others] = rows
  if (row === undefined) return false
  return (
    (wanted === row.pence && taken > 0) ||
    someSumTo(wanted - row.pence, others, taken + 1) ||
    someSumTo(wanted, others, taken)
  )
}

/** Takes rows out of a file by their content; returns those that it does not hold. */
const takeOut = (rows: readonly Row[], sayings: readonly string[]) => {
  const left = [...rows]
  const taken: Row[] = []
  const unknown = sayings.filter((text) => {
    const at = left.findIndex((row) => sayingOf(row) === text)
    if (at !== -1) taken.push(...left.splice(at, 1))
    return at === -1
  })
  return { left, taken, unknown }
}

const sides = ['ledger', 'extract'] as const

type Lines = readonly PrintedLine[]

const differIn = (field: keyof PrintedLine, ones: Lines, others: Lines): boolean =>
  ones.some((one) => others.some((other) => one[field] !== other[field]))

const totalOf = (lines: Lines): number =>
  lines.reduce((total, { amount }) => total + pence(amount), 0)

/** What a break of each kind must be, from its own lines; a twin is another line of its side with the same content. */
const kinds: Readonly<
  Record<
    string,
    (ledger: Lines, extract: Lines, hasTwin: (line: PrintedLine) => boolean) => boolean
  >
> = {
  'missing-in-extract': (ledger, extract) => ledger.length === 1 && extract.length === 0,
  'missing-in-ledger': (ledger, extract) => ledger.length === 0 && extract.length === 1,
  'doubled-in-ledger': ([line, ...more], extract, hasTwin) =>
    line !== undefined && more.length + extract.length === 0 && hasTwin(line),
  'doubled-in-extract': (ledger, [line, ...more], hasTwin) =>
    line !== undefined && more.length + ledger.length === 0 && hasTwin(line),
  'amount-differs': (ledger, extract) =>
    ledger.length === 1 && extract.length === 1 && differIn('amount', ledger, extract),
  'split-unbalanced': (ledger, extract) =>
    ledger.length + extract.length > 2 &&
    Math.min(ledger.length, extract.length) === 1 &&
    totalOf(ledger) !== totalOf(extract),
  'wrong-period': (ledger, extract) =>
    totalOf(ledger) === totalOf(extract) && differIn('period', ledger, extract),
  'date-differs': (ledger, extract) =>
    totalOf(ledger) === totalOf(extract) && differIn('postedOn', ledger, extract),
  'wrong-head': (ledger, extract) =>
    totalOf(ledger) === totalOf(extract) &&
    !differIn('reference', ledger, extract) &&
    (differIn('costCentre', ledger, extract) || differIn('subjective', ledger, extract)),
  'reference-differs': (ledger, extract) =>
    totalOf(ledger) === totalOf(extract) && differIn('reference', ledger, extract),
}

/** Everything that is wrong with a printed result for the whole year by the default rules; empty if it is right. */
export const wrongsOf = (
  files: Readonly<Record<'ledger' | 'extract', readonly Row[]>>,
  printed: Printed,
): readonly string[] => {
  const wrongs: string[] = []
  const check = (isRight: boolean, wrong: string): void => {
    if (!isRight) wrongs.push(wrong)
  }
  const told = [...printed.breaks, ...printed.sums].flatMap(({ lines }) => lines)
  const names = told.map(({ side, id }) => `${side} ${id}`)
  check(new Set(names).size === names.length, 'a line is told twice')
  check(
    told.every((line) => {
      const row = line.side === 'extract' ? files.extract[Number(line.id) - 2] : undefined
      return line.side === 'ledger' || (row !== undefined && sayingOf(row) === saying(line))
    }),
    'a line of the extract differs from the file',
  )
  const of = (lines: readonly PrintedLine[], side: 'ledger' | 'extract') =>
    lines.filter((line) => line.side === side).map(saying)
  const kept = sides.map((side) => takeOut(files[side], of(told, side)))
  check(
    kept.every(({ unknown }) => unknown.length === 0),
    'a line is listed that is in no file',
  )
  const [ledger, extract] = kept.map(({ left }) => left)
  check(allPair(ledger ?? [], extract ?? []), 'lines count as matched that no rule pairs')
  check(
    printed.matched === (ledger?.length ?? 0) + printed.sums.length,
    'matched lines are counted wrong',
  )

  for (const { lines } of printed.sums) {
    const [ones = [], others = []] = sides.map(
      (side) => takeOut(files[side], of(lines, side)).taken,
    )
    check(sum(ones) === sum(others), 'a group does not balance')
    check(Math.min(ones.length, others.length) === 1, 'a group is several to several')
    check(
      ones.every((one) => others.every((other) => maySum(one, other))),
      'a group has lines that no rule joins',
    )
  }

  for (const { kind, lines } of printed.breaks) {
    const [ones = [], others = []] = sides.map((side) => lines.filter((one) => one.side === side))
    const hasTwin = (line: PrintedLine): boolean =>
      files[line.side].filter((row) => sayingOf(row) === saying(line)).length > 1
    check(kinds[kind]?.(ones, others, hasTwin) === true, `a break is no ${kind}`)
  }

  const difference = sum(files.ledger) - sum(files.extract)
  check(printed.ledger === pounds(sum(files.ledger)), 'the ledger’s sum is another')
  check(printed.extract === pounds(sum(files.extract)), 'the extract’s sum is another')
  check(printed.difference === pounds(difference), 'the difference is another')
  const parts = printed.breaks.map(({ lines, ...one }) => {
    const part = lines.reduce(
      (total, { side, amount }) => total + (side === 'ledger' ? 1 : -1) * pence(amount),
      0,
    )
    check(pounds(part) === one.difference, 'a break’s difference is not that of its lines')
    return part
  })
  check(
    parts.reduce((total, part) => total + part, 0) === difference,
    'the breaks do not sum to the difference',
  )

  const broken = printed.breaks.flatMap(({ lines }) => lines)
  const [open = [], against = []] = sides.map(
    (side) => takeOut(files[side], of(broken, side)).taken,
  )
  check(
    !open.some((one) => against.some((other) => mayPair(one, other))),
    'two lines are open that a rule pairs',
  )
  const leaves = (ones: readonly Row[], others: readonly Row[]): boolean =>
    ones.some((one) =>
      someSumTo(
        one.pence,
        others.filter((other) => maySum(one, other)),
      ),
    )
  check(!leaves(open, against) && !leaves(against, open), 'a sum is open that a rule joins')
  return wrongs
}
