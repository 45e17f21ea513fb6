import type { PlacedEvent, Route, Step, Told } from '../event.ts'
import { grossOf } from '../rules/heads.ts'
import { SharedValues } from '../shared-values.ts'
import { sorted } from '../sorted.ts'
import { penceOf, poundsOf } from '../text/pounds.ts'
import type { Asked, Report, ReportRow } from './report.ts'
import { rowName } from './row-name.ts'

interface Taken {
  readonly by: string
  readonly act: string
  readonly decision: string
  readonly on: string
}

interface Shown {
  readonly document: Told
  readonly state: string
  readonly route: Route
  readonly taken: readonly Taken[]
  readonly proposedOn: string
  readonly postedOn: string | null
}

/** The types of event that decide on a virement: the act, as the steps of a route name it, and the state after it. */
const decisionsByType = new Map([
  ['VirementAgreed', { act: 'agree', state: 'agreed' }],
  ['VirementApproved', { act: 'approve', state: 'approved' }],
  ['VirementRejected', { act: 'refuse', state: 'rejected' }],
])

const takenBy = (
  { by, decision, decidedOn }: Told,
  act: string,
  known: SharedValues<Taken>,
): Taken =>
  known.of(
    { by, act, decision, on: decidedOn },
    `${act}\u0000${by}\u0000${decidedOn}\u0000${decision}`,
  )

/** The part of a virement's event that the report needs. The rest is not kept, to save memory. */
interface Kept {
  readonly type: string
  readonly effectiveOn: string
  readonly reference: string
  readonly document: Told | null
  readonly route: Route | null
  readonly taken: Taken | null
  /** The virement that a posting reverses. */
  readonly reverses: string | null
}

const keptOf = ({ type, effectiveOn, data }: PlacedEvent, decisions: SharedValues<Taken>): Kept => {
  const isDocument = type === 'VirementProposed' || type === 'VirementAmended'
  const act = decisionsByType.get(type)?.act
  return {
    type,
    effectiveOn,
    reference: data.reference,
    document: isDocument ? data : null,
    route: isDocument || (act !== undefined && act !== 'refuse') ? data.route : null,
    taken: act === undefined ? null : takenBy(data, act, decisions),
    reverses: type === 'VirementPosted' ? data.reverses : null,
  }
}

/** A virement as the report shows it, after another event. */
const next = (before: Shown | undefined, event: Kept): Shown | undefined => {
  const { type, document, route, taken, effectiveOn } = event
  if (document !== null && route !== null) {
    const proposedOn = before?.proposedOn ?? effectiveOn
    return { document, state: 'proposed', route, taken: [], proposedOn, postedOn: null }
  }
  if (before === undefined) return undefined
  const decision = decisionsByType.get(type)
  if (decision !== undefined && taken !== null)
    return {
      ...before,
      state: decision.state,
      route: route ?? before.route,
      taken: [...before.taken, taken],
    }
  if (type === 'VirementWithdrawn') return { ...before, state: 'withdrawn' }
  if (type === 'VirementPosted') return { ...before, state: 'posted', postedOn: effectiveOn }
  return before
}

interface RouteRow {
  readonly by: string
  readonly decision: string | null
  readonly on: string | null
  readonly state: string
}

const isStep =
  (step: Step) =>
  ({ by, act }: Taken): boolean =>
    by === step.by && act === step.act

const rowOfTaken = ({ by, act, decision, on }: Taken): RouteRow => ({
  by,
  decision,
  on,
  state: act === 'refuse' ? 'refused' : 'done',
})

const routeRows = ({ route, taken, state }: Shown): readonly RouteRow[] => {
  const { steps } = route
  const hasEnded = state === 'rejected' || state === 'withdrawn'
  const refusedAt = taken.findIndex(({ act }) => act === 'refuse')
  const refusal = taken[refusedAt]
  const outside = taken.filter(
    (one, at) => at !== refusedAt && !steps.some((step) => isStep(step)(one)),
  )
  const rows = steps.map((step, at): RouteRow => {
    const { by, optional } = step
    const done = taken.find(isStep(step))
    if (done !== undefined) return rowOfTaken(done)
    if (refusal?.by === by) return rowOfTaken(refusal)
    const isPassed =
      optional === true && steps.slice(at + 1).some((later) => taken.some(isStep(later)))
    return { by, decision: null, on: null, state: hasEnded || isPassed ? 'skipped' : 'waiting' }
  })
  const isOutside = refusal !== undefined && !rows.some((row) => row.state === 'refused')
  return [...outside.map(rowOfTaken), ...rows, ...(isOutside ? [rowOfTaken(refusal)] : [])]
}

const sectionOf = ({ state, route, taken }: Shown): string | null => {
  if (state === 'approved') return 'pending'
  if (state === 'posted' || state === 'reversed') return 'for-information'
  if (state !== 'proposed' && state !== 'agreed') return null
  const waiting = route.steps.find((step) => step.optional !== true && !taken.some(isStep(step)))
  return waiting?.by === 'cabinet' || waiting?.by === 'council' ? 'for-approval' : 'pending'
}

/** An amount inside a list in the unit asked for: pounds, or whole thousands, half away from zero. */
const inUnit = (amount: string, unit: string): string => {
  if (unit === 'pounds') return amount
  const pence = penceOf(amount)
  const size = ((pence < 0n ? -pence : pence) + 50_000n) / 100_000n
  return (pence < 0n ? -size : size).toString()
}

const rowOf = (shown: Shown, unit: string): ReportRow => {
  const { document, state, proposedOn, postedOn } = shown
  const { reference, financialYear, kind, reason, legs, contentHash, reverses } = document
  return {
    ...{ reference, financialYear, kind, state, reason, contentHash, proposedOn, postedOn },
    legs: legs.map(({ amount, costCentre, subjective }) => ({
      amount: inUnit(amount, unit),
      costCentre,
      subjective,
    })),
    amount: poundsOf(grossOf(legs)),
    route: routeRows(shown),
    section: sectionOf(shown),
    reverses,
  }
}

/** The name of a virement's row. */
const virementKey = ({
  financialYear,
  reference,
}: Pick<Told, 'financialYear' | 'reference'>): string => rowName([financialYear, reference])

/** The virements of a year as they stand by a day. */
const shownOf = (events: readonly Kept[], lastDay: string | null): readonly Shown[] => {
  const shown = new Map<string, Shown>()
  for (const event of events) {
    if (lastDay !== null && event.effectiveOn > lastDay) continue
    const { reference, reverses } = event
    const after = next(shown.get(reference), event)
    if (after !== undefined) shown.set(reference, after)
    const first = reverses === null ? undefined : shown.get(reverses)
    if (reverses !== null && first !== undefined)
      shown.set(reverses, { ...first, state: 'reversed' })
  }
  return [...shown.values()]
}

/** The report of virements in the form in which it is sealed. */
export class VirementsReport implements Report {
  readonly name = 'virements'
  readonly version = 4
  readonly #years = new Map<string, Kept[]>()
  readonly #heldYears = new Set<string>()
  /** Who decided, where and when: many virements are decided on one day. */
  readonly #decisions = new SharedValues<Taken>()

  /** Takes the next event of the log. */
  fold(event: PlacedEvent): void {
    const { type, data } = event
    this.#hold(event)
    if (!type.startsWith('Virement') || /Forwarded|Carried/.test(type)) return
    const kept = keptOf(event, this.#decisions)
    const known = this.#years.get(data.financialYear)
    if (known === undefined) this.#years.set(data.financialYear, [kept])
    else known.push(kept)
  }

  /** Years with a budget, with virements, and with what virements of other years reach into. */
  #hold({ type, data }: PlacedEvent): void {
    const isHeld =
      type === 'BudgetApproved' ||
      type === 'VirementProposed' ||
      type === 'VirementAmended' ||
      type === 'VirementForwarded' ||
      type === 'VirementCarried'
    if (isHeld) this.#heldYears.add(data.financialYear)
    if (type === 'VirementPosted')
      for (const { financialYear } of data.laterYears) this.#heldYears.add(financialYear)
  }

  /** The years of which it holds anything, sorted. */
  years(): readonly string[] {
    return [...this.#heldYears].sort()
  }

  /** The rows and totals as known now. */
  render({ year, lastDay, section, unit }: Asked): {
    readonly rows: readonly ReportRow[]
    readonly totals: ReportRow
  } {
    const years = year === null ? [...this.#years.keys()] : [year]
    const shown = years
      .flatMap((one) => shownOf(this.#years.get(one) ?? [], lastDay))
      .filter((one) => section === null || sectionOf(one) === section)
    const rows = sorted(shown, ({ document }) => virementKey(document))
    const counted = rows.filter(({ state, document }) =>
      state === 'posted'
        ? document.reverses === null
        : ['proposed', 'agreed', 'approved'].includes(state),
    )
    const amount = counted.reduce((sum, { document }) => sum + grossOf(document.legs), 0n)
    return { rows: rows.map((row) => rowOf(row, unit)), totals: { amount: poundsOf(amount) } }
  }
}
