import { type Data, type Fact, giftOf, pence } from './facts.ts'

/** A head: cost centre and subjective. */
export interface Head {
  readonly costCentre: string
  readonly subjective: string
}

/** The key of a head. */
export const keyOf = ({ costCentre, subjective }: Head): string =>
  JSON.stringify([costCentre, subjective])

/** The columns that add up to a revised budget, in their order. */
export const parts = [
  'originalBudget',
  'virements',
  'technicalAdjustments',
  'grants',
  'supplementaryEstimates',
  'reserveFunding',
  'carriedIn',
] as const

/** What one event adds to one head's budget of a year. */
export interface Movement {
  readonly year: string
  readonly head: Head
  readonly part: (typeof parts)[number]
  readonly amount: bigint
  readonly by: Fact
  /** The document that moved it. */
  readonly reference: string | null
}

type Entry = readonly [year: string, head: Head, part: Movement['part'], amount: bigint]

const columnOf = (kind: string) => (kind === 'technical' ? 'technicalAdjustments' : 'virements')

const legsOf = (year: string, part: Movement['part'], { legs }: Data): readonly Entry[] =>
  legs.map((leg: Data) => [year, leg, part, pence(leg.amount)] as const)

/** The lines that Council approved: those in the event, or the latest draft of each part. */
export const linesOf = (
  log: readonly Fact[],
  { stream, position, data }: Fact,
): readonly Data[] => {
  if (!data.fromDraft) return data.lines
  const drafts = log.filter(
    (one) => one.type === 'BudgetLinesDrafted' && one.stream === stream && one.position < position,
  )
  const latest = new Map<number, readonly Data[]>()
  for (const { data: draft } of drafts) latest.set(draft.part, draft.lines)
  return [...latest].sort(([one], [two]) => one - two).flatMap(([, lines]) => lines)
}

const entriesOf = (log: readonly Fact[], fact: Fact): readonly Entry[] => {
  const { data } = fact
  const year: string = data.financialYear
  switch (fact.type) {
    case 'BudgetApproved':
      return linesOf(log, fact).map((line) => [year, line, 'originalBudget', pence(line.amount)])
    case 'VirementPosted':
      return legsOf(year, columnOf(data.kind), data)
    case 'VirementCarried':
      return legsOf(year, columnOf(giftOf(log, data)?.data.kind), data)
    case 'SpecificGrantReceived':
      return legsOf(year, 'grants', data)
    case 'SupplementaryEstimateApproved':
      return legsOf(year, 'supplementaryEstimates', data)
    case 'DrawdownPosted':
      return [[year, data.to, 'reserveFunding', pence(data.amount)]]
    case 'DrawdownReversed':
      return [[year, data.to, 'reserveFunding', -pence(data.amount)]]
    case 'ContributedToReserve':
      return data.from === null
        ? []
        : [[data.from.financialYear, data.from, 'reserveFunding', -pence(data.amount)]]
    case 'GiftReturned': {
      const gift = giftOf(log, data)
      return gift === undefined
        ? []
        : entriesOf(log, gift).map(([of, head, part, amount]) => [of, head, part, -amount])
    }
    case 'CarriedForward':
      return data.services
        .filter(({ to }: Data) => to !== null)
        .map(({ to, carriedForward }: Data) => [
          data.toYear,
          to,
          'carriedIn',
          -pence(carriedForward),
        ])
    default:
      return []
  }
}

/** Everything that the counted events add to budgets. */
export const movementsOf = (log: readonly Fact[], facts: readonly Fact[]): readonly Movement[] =>
  facts.flatMap((by) =>
    entriesOf(log, by).map(([year, head, part, amount]) => {
      const reference = by.type === 'BudgetApproved' ? null : by.data.reference
      return { year, head, part, amount, by, reference }
    }),
  )

/** What virements that are proposed and not settled would move in a year. */
export const pendingOf = (
  facts: readonly Fact[],
  year: string,
): readonly { readonly head: Head; readonly amount: bigint }[] => {
  const own = facts.filter(({ data }) => data.financialYear === year)
  const versions = own.filter(({ type }) => ['VirementProposed', 'VirementAmended'].includes(type))
  const settled = new Set(
    own
      .filter(({ type }) => /^Virement(Posted|Rejected|Withdrawn)$/.test(type))
      .map(({ data }) => data.reference),
  )
  const latest = new Map<string, Fact>()
  for (const version of versions) latest.set(version.data.reference, version)
  return [...latest]
    .filter(([reference]) => !settled.has(reference))
    .flatMap(([, { data }]) =>
      data.legs.map((leg: Data) => ({ head: leg, amount: pence(leg.amount) })),
    )
}
