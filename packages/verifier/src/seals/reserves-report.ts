import type { PlacedEvent, Told } from '../event.ts'
import { smaller } from '../extremes.ts'
import { sorted } from '../sorted.ts'
import { lastDayOf, yearOf } from '../text/dates.ts'
import { penceOf, poundsOf } from '../text/pounds.ts'
import type { Asked, Ground, Report, ReportRow } from './report.ts'
import { type ReserveColumn, reserveMovements } from './reserve-movements.ts'

interface Movement {
  readonly on: string
  readonly column: ReserveColumn
  readonly amount: bigint
}

interface Settled {
  readonly on: string
  readonly amount: bigint
}

interface Requested {
  readonly document: Told
  readonly on: string
  readonly settlements: readonly Settled[]
  /** The first day on which it was approved. */
  readonly approvedOn: string | null
}

interface Kept {
  establishment: { readonly data: Told; readonly on: string } | null
  readonly movements: Movement[]
  readonly purposes: { readonly on: string; readonly purpose: string; readonly position: number }[]
  readonly drawdowns: Map<string, Requested>
}

const columns = ['restated', 'additions', 'released', 'drawdowns', 'transfers'] as const

/** The report of reserves in the form in which it is sealed. */
export class ReservesReport implements Report {
  readonly name = 'reserves'
  readonly version = 4
  readonly #reserves = new Map<string, Kept>()
  readonly #budgetYears = new Set<string>()
  readonly #ground: Ground

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** The years of which it holds anything, sorted. */
  years(): readonly string[] {
    const years = new Set(this.#budgetYears)
    for (const { establishment, movements } of this.#reserves.values()) {
      if (establishment !== null) years.add(yearOf(establishment.data.openedOn))
      for (const { on } of movements) years.add(yearOf(on))
    }
    return [...years].sort()
  }

  #kept(id: string): Kept {
    const known = this.#reserves.get(id)
    if (known !== undefined) return known
    const kept: Kept = { establishment: null, movements: [], purposes: [], drawdowns: new Map() }
    this.#reserves.set(id, kept)
    return kept
  }

  /** Takes the next event of the log. */
  fold(event: PlacedEvent): void {
    const { type, data, effectiveOn } = event
    if (type === 'ReserveEstablished')
      this.#kept(data.reserve).establishment = { data, on: effectiveOn }
    else if (type === 'ReserveRepurposed')
      this.#kept(data.reserve).purposes.push({
        on: effectiveOn,
        purpose: data.purpose,
        position: event.position,
      })
    else if (type === 'BudgetApproved') this.#budgetYears.add(data.financialYear)
    else if (type === 'GiftReturned') this.#undo(data, effectiveOn)
    else this.#move(type, data, effectiveOn, 1n)
    this.#foldDrawdown(event)
  }

  #move(type: string, data: Told, on: string, sign: 1n | -1n): void {
    for (const { reserve, column, amount } of reserveMovements(type, data))
      this.#kept(reserve).movements.push({ on, column, amount: sign * amount })
  }

  #undo({ gift }: Told, on: string): void {
    const given = this.#ground.giver(gift)
    if (given !== undefined) this.#move(given.type, given.data, on, -1n)
  }

  #foldDrawdown({ type, data, effectiveOn: on }: PlacedEvent): void {
    if (type === 'DrawdownRequested') {
      const requested = { document: data, on, settlements: [], approvedOn: null }
      this.#kept(data.reserve).drawdowns.set(data.reference, requested)
      return
    }
    const drawdowns = this.#reserves.get(data.reserve)?.drawdowns
    const drawdown = drawdowns?.get(data.reference)
    if (drawdowns === undefined || drawdown === undefined) return
    const { approvedOn } = drawdown
    if (type === 'DrawdownApproved')
      drawdowns.set(data.reference, {
        ...drawdown,
        approvedOn: smaller(approvedOn ?? on, on),
      })
    else if (type === 'DrawdownPosted' || type === 'DrawdownVoided') {
      const released = type === 'DrawdownPosted' ? penceOf(data.released) : 0n
      const settled = { on, amount: penceOf(data.amount) + released }
      const settlements = drawdown.settlements.concat(settled)
      drawdowns.set(data.reference, { ...drawdown, settlements })
    }
  }

  /** The rows and totals as known now. */
  render(asked: Asked): { readonly rows: readonly ReportRow[]; readonly totals: ReportRow } {
    const span = spanOf(asked)
    const rows = sorted([...this.#reserves], ([id]) => id).flatMap(([id, kept]) => {
      const row = figuresOf(kept, asked, span)
      return row === undefined ? [] : [{ id, ...row }]
    })
    const names = Object.keys(rows[0]?.figures ?? figuresOfNothing)
    const totals = names.map((name) => [
      name,
      poundsOf(rows.reduce((sum, { figures }) => sum + (figures[name] ?? 0n), 0n)),
    ])
    return {
      rows: rows.map(({ id, texts, figures }) => ({
        reserve: id,
        ...texts,
        ...Object.fromEntries(
          Object.entries(figures).map(([name, pence]) => [name, poundsOf(pence)]),
        ),
      })),
      totals: Object.fromEntries(totals),
    }
  }
}

type Figures = Readonly<Record<string, bigint>>

const figuresOfNothing: Figures = Object.fromEntries(
  ['opening', ...columns, 'repurposed', 'closing', 'pending', 'available', 'authorisedNotUsed'].map(
    (name) => [name, 0n],
  ),
)

/** Whether a day counts up to a last one; null is every day. */
const isBy = (day: string, last: string | null): boolean => last === null || day <= last

/** Up to which day a reserve is looked at, and on which day it is judged what has expired. */
interface Span {
  readonly last: string | null
  readonly day: string | null
}

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : smaller(one, other)

/** With a year, everything is as it stood on that year's last day, or earlier. */
const spanOf = ({ year, lastDay, day }: Asked): Span => {
  const last = earlier(lastDay, year === null ? null : lastDayOf(year))
  return { last, day: earlier(day, last) }
}

const figuresOf = (
  kept: Kept,
  { year, lastDay }: Asked,
  span: Span,
): { readonly texts: object; readonly figures: Figures } | undefined => {
  const { establishment } = kept
  const known =
    establishment !== null && isBy(establishment.on, lastDay) ? establishment.data : null
  const isOpen = known !== null && isBy(known.openedOn, span.last)
  const movements = kept.movements.filter(({ on }) => isBy(on, lastDay))
  if (!isOpen && !movements.some(({ on }) => year === null || yearOf(on) <= year)) return undefined
  const sumOf = (is: (movement: Movement) => boolean): bigint =>
    movements.filter(is).reduce((sum, { amount }) => sum + amount, 0n)
  const opening =
    (isOpen ? penceOf(known.openingBalance) : 0n) +
    sumOf(({ on }) => year !== null && yearOf(on) < year)
  const ofYear = columns.map(
    (name) =>
      [
        name,
        sumOf(({ column, on }) => column === name && (year === null || yearOf(on) === year)),
      ] as const,
  )
  const closing = ofYear.reduce((sum, [, amount]) => sum + amount, opening)
  const [pending, authorisedNotUsed] = heldOf(kept, span)
  const purpose = lastPurpose(kept, span)
  return {
    texts: {
      name: known?.name ?? null,
      purpose: purpose ?? known?.purpose ?? null,
      reviewBy: known?.reviewBy ?? null,
    },
    figures: {
      ...figuresOfNothing,
      opening,
      ...Object.fromEntries(ofYear),
      closing,
      pending,
      available: closing - pending,
      authorisedNotUsed,
    },
  }
}

/** The purpose that was given last, wherever the events of a difference were taken in. */
const lastPurpose = ({ purposes }: Kept, { last }: Span): string | undefined =>
  purposes
    .filter(({ on }) => isBy(on, last))
    .toSorted((one, other) => one.position - other.position)
    .at(-1)?.purpose

const heldOf = (kept: Kept, { last, day }: Span): readonly [bigint, bigint] => {
  let [pending, authorised] = [0n, 0n]
  for (const { document, on, settlements, approvedOn } of kept.drawdowns.values()) {
    const { expiresOn } = document
    const isExpired = expiresOn !== null && day !== null && expiresOn < day
    if (!isBy(on, last) || isExpired) continue
    const left = settlements
      .filter((settled) => isBy(settled.on, last))
      .reduce((sum, { amount }) => sum - amount, penceOf(document.amount))
    pending += left
    if (approvedOn !== null && isBy(approvedOn, last)) authorised += left
  }
  return [pending, authorised]
}
