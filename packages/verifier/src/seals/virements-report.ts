import type { PlacedEvent, Route, Told } from '../event.ts'
import { grossOf } from '../rules/heads.ts'
import { SharedValues } from '../shared-values.ts'
import { sorted } from '../sorted.ts'
import { poundsOf } from '../text/pounds.ts'
import type { Report, SealedAt } from './report.ts'

interface Taken {
  readonly by: string
  readonly decision: string
  readonly on: string
}

interface Shown {
  readonly document: Told
  readonly state: string
  readonly route: Route
  readonly taken: readonly Taken[]
  readonly refusal: Taken | null
  readonly proposedOn: string
  readonly postedOn: string | null
}

const takenBy = ({ by, decision, decidedOn }: Told, known: SharedValues<Taken>): Taken =>
  known.of({ by, decision, on: decidedOn }, `${by}\u0000${decidedOn}\u0000${decision}`)

/** What is kept of an event of a virement until a report is made: not its envelope, and of its data what is shown. */
interface Kept {
  readonly type: string
  readonly effectiveOn: string
  readonly reference: string
  readonly document: Told | null
  readonly route: Route | null
  readonly taken: Taken | null
}

const keptOf = ({ type, effectiveOn, data }: PlacedEvent, decisions: SharedValues<Taken>): Kept => {
  const isDocument = type === 'VirementProposed' || type === 'VirementAmended'
  const isStep = type === 'VirementAgreed' || type === 'VirementApproved'
  return {
    type,
    effectiveOn,
    reference: data.reference,
    document: isDocument ? data : null,
    route: isDocument || isStep ? data.route : null,
    taken: isStep || type === 'VirementRejected' ? takenBy(data, decisions) : null,
  }
}

/** What an event of a virement makes of what is shown of it. */
const next = (before: Shown | undefined, event: Kept): Shown | undefined => {
  const { type, document, route, taken, effectiveOn } = event
  if (type === 'VirementProposed' && document !== null && route !== null)
    return {
      ...{ document, state: 'proposed', route, taken: [], refusal: null },
      proposedOn: effectiveOn,
      postedOn: null,
    }
  if (before === undefined) return undefined
  if (document !== null && route !== null)
    return { ...before, document, state: 'proposed', route, taken: [] }
  if (route !== null && taken !== null) {
    const state = type === 'VirementAgreed' ? 'agreed' : 'approved'
    return { ...before, state, route, taken: [...before.taken, taken] }
  }
  if (type === 'VirementRejected') return { ...before, state: 'rejected', refusal: taken }
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

const routeRows = ({ route, taken, refusal, state }: Shown): readonly RouteRow[] => {
  const { steps } = route
  const hasEnded = state === 'rejected' || state === 'withdrawn'
  const strangers = taken.filter(({ by }) => !steps.some((step) => step.by === by))
  const rows = steps.map(({ by, optional }, at): RouteRow => {
    const done = taken.find((step) => step.by === by)
    if (done !== undefined) return { ...done, state: 'done' }
    if (refusal?.by === by) return { ...refusal, state: 'refused' }
    const isPassed =
      optional === true &&
      steps.slice(at + 1).some((later) => taken.some((step) => step.by === later.by))
    return { by, decision: null, on: null, state: hasEnded || isPassed ? 'skipped' : 'waiting' }
  })
  const isOutside = refusal !== null && !rows.some((row) => row.state === 'refused')
  return [
    ...strangers.map((step) => ({ ...step, state: 'done' })),
    ...rows,
    ...(isOutside && refusal !== null ? [{ ...refusal, state: 'refused' }] : []),
  ]
}

const sectionOf = ({ state, route, taken }: Shown): string | null => {
  if (state === 'approved') return 'pending'
  if (state === 'posted' || state === 'reversed') return 'for-information'
  if (state !== 'proposed' && state !== 'agreed') return null
  const waiting = route.steps.find(
    ({ by, optional }) => optional !== true && !taken.some((step) => step.by === by),
  )
  return waiting?.by === 'cabinet' || waiting?.by === 'council' ? 'for-approval' : 'pending'
}

const rowOf = (shown: Shown): object => {
  const { document, state, proposedOn, postedOn } = shown
  const { reference, financialYear, kind, reason, legs, contentHash, reverses } = document
  return {
    ...{ reference, financialYear, kind, state, reason, contentHash, proposedOn, postedOn },
    legs: legs.map(({ amount, costCentre, subjective }) => ({ amount, costCentre, subjective })),
    amount: poundsOf(grossOf(legs)),
    route: routeRows(shown),
    section: sectionOf(shown),
    reverses,
  }
}

const escaped = (reference: string): string =>
  reference.replaceAll('\\', '\\\\').replaceAll('/', '\\/')

/** The report of virements, as it is sealed. */
export class VirementsReport implements Report {
  readonly name = 'virements'
  readonly version = 4
  readonly #years = new Map<string, Kept[]>()
  /** Who decided, where and when: many virements are decided on one day. */
  readonly #decisions = new SharedValues<Taken>()

  /** Takes the next event of the log. */
  fold(event: PlacedEvent): void {
    const { type, data } = event
    if (!type.startsWith('Virement') || /Forwarded|Carried/.test(type)) return
    const kept = keptOf(event, this.#decisions)
    const known = this.#years.get(data.financialYear)
    if (known === undefined) this.#years.set(data.financialYear, [kept])
    else known.push(kept)
  }

  /** The rows and totals as known now. */
  render({ year, lastDay }: SealedAt): {
    readonly rows: readonly object[]
    readonly totals: object
  } {
    const shown = new Map<string, Shown>()
    for (const event of this.#years.get(year) ?? []) {
      if (event.effectiveOn > lastDay) continue
      const { reference } = event
      const after = next(shown.get(reference), event)
      if (after === undefined) continue
      shown.set(reference, after)
      const { reverses } = after.document
      const first = reverses === null ? undefined : shown.get(reverses)
      if (event.type === 'VirementPosted' && first !== undefined && reverses !== null)
        shown.set(reverses, { ...first, state: 'reversed' })
    }
    const rows = sorted([...shown.values()], ({ document }) => escaped(document.reference))
    const counted = rows.filter(({ state, document }) =>
      state === 'posted'
        ? document.reverses === null
        : ['proposed', 'agreed', 'approved'].includes(state),
    )
    const amount = counted.reduce((sum, { document }) => sum + grossOf(document.legs), 0n)
    return { rows: rows.map(rowOf), totals: { amount: poundsOf(amount) } }
  }
}
