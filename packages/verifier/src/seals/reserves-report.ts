import type { PlacedEvent, Told } from '../event.ts'
import { smaller } from '../extremes.ts'
import type { States } from '../rules/state/states.ts'
import { sorted } from '../sorted.ts'
import { yearOf } from '../text/dates.ts'
import { penceOf, poundsOf } from '../text/pounds.ts'
import type { Report, SealedAt } from './report.ts'
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
  readonly purposes: { readonly on: string; readonly purpose: string }[]
  readonly drawdowns: Map<string, Requested>
}

const columns = ['restated', 'additions', 'released', 'drawdowns', 'transfers'] as const

/** The report of reserves in the form in which it is sealed. */
export class ReservesReport implements Report {
  readonly name = 'reserves'
  readonly version = 4
  readonly #reserves = new Map<string, Kept>()
  readonly #states: States

  constructor(states: States) {
    this.#states = states
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
      this.#kept(data.reserve).purposes.push({ on: effectiveOn, purpose: data.purpose })
    else if (type === 'GiftReturned') this.#undo(data, effectiveOn)
    else this.#move(type, data, effectiveOn, 1n)
    this.#foldDrawdown(event)
  }

  #move(type: string, data: Told, on: string, sign: 1n | -1n): void {
    for (const { reserve, column, amount } of reserveMovements(type, data))
      this.#kept(reserve).movements.push({ on, column, amount: sign * amount })
  }

  #undo({ gift }: Told, on: string): void {
    const given = this.#states.giver(gift)
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

  /** The rows and totals after the events so far. */
  render(at: SealedAt): { readonly rows: readonly object[]; readonly totals: object } {
    const rows = sorted([...this.#reserves], ([id]) => id).flatMap(([id, kept]) => {
      const row = figuresOf(kept, at)
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

const figuresOf = (
  kept: Kept,
  { year, lastDay, recordedOn }: SealedAt,
): { readonly texts: object; readonly figures: Figures } | undefined => {
  const { establishment } = kept
  const known = establishment !== null && establishment.on <= lastDay ? establishment.data : null
  const isOpen = known !== null && known.openedOn <= lastDay
  const movements = kept.movements.filter(({ on }) => on <= lastDay)
  if (!isOpen && movements.length === 0) return undefined
  const sumOf = (is: (movement: Movement) => boolean): bigint =>
    movements.filter(is).reduce((sum, { amount }) => sum + amount, 0n)
  const opening =
    (isOpen ? penceOf(known.openingBalance) : 0n) + sumOf(({ on }) => yearOf(on) < year)
  const ofYear = columns.map(
    (name) => [name, sumOf(({ column, on }) => column === name && yearOf(on) === year)] as const,
  )
  const closing = ofYear.reduce((sum, [, amount]) => sum + amount, opening)
  const [pending, authorisedNotUsed] = heldOf(kept, lastDay, recordedOn)
  const purpose = kept.purposes.findLast(({ on }) => on <= lastDay)?.purpose
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

const heldOf = (kept: Kept, lastDay: string, recordedOn: string): readonly [bigint, bigint] => {
  const expiry = recordedOn < lastDay ? recordedOn : lastDay
  let [pending, authorised] = [0n, 0n]
  for (const { document, on, settlements, approvedOn } of kept.drawdowns.values()) {
    const { expiresOn } = document
    if (on > lastDay || (expiresOn !== null && expiresOn < expiry)) continue
    const left = settlements
      .filter((settled) => settled.on <= lastDay)
      .reduce((sum, { amount }) => sum - amount, penceOf(document.amount))
    pending += left
    if (approvedOn !== null && approvedOn <= lastDay) authorised += left
  }
  return [pending, authorised]
}
