import type { Random } from './random.ts'

/** A budget head with the dimensions that the approval of its budget gives it. */
export interface CouncilHead {
  readonly directorate: string
  readonly service: string
  readonly costCentre: string
  readonly subjective: string
}

const directorates = [
  'Social Services and Wellbeing',
  'Education and Family Support',
  'Communities',
  'Chief Executive',
  'Council-wide',
] as const

const subjectives = [
  'Employees',
  'Premises',
  'Transport',
  'Supplies and services',
  'Third-party payments',
  'Transfer payments',
  'Support services',
  'Capital charges',
  'Agency placements',
  'Training',
  'Legal fees',
  'Contingency',
] as const

const servicesOfDirectorate = 10

const costCentresOfService = 6

/** Heads of one service. They are next to each other in {@link councilHeads}. */
const headsOfService = costCentresOfService * subjectives.length

/** Heads of one directorate. */
const headsOfDirectorate = headsOfService * servicesOfDirectorate

/** The 3,600 heads of the council: 5 directorates, 300 cost centres, 12 subjectives (PERFORMANCE, section 1). */
export const councilHeads: readonly CouncilHead[] = directorates.flatMap((directorate, first) =>
  Array.from({ length: headsOfDirectorate }, (_, number) => {
    const service = Math.floor(number / headsOfService)
    const costCentre = Math.floor(number / subjectives.length)
    return {
      directorate,
      service: `${directorate} ${service + 1}`,
      costCentre: `${first + 1}${String(costCentre).padStart(3, '0')}`,
      subjective: subjectives[number % subjectives.length]!,
    }
  }),
)

/** How far apart two heads are: the further, the higher the authority that may move money between them. */
export type Distance = 'service' | 'directorate' | 'council'

const spanOf: Readonly<Record<Distance, number>> = {
  service: headsOfService,
  directorate: headsOfDirectorate,
  council: councilHeads.length,
}

/** Picks two different heads of one service, one directorate, or the whole council. */
export const twoHeads = (
  random: Random,
  distance: Distance,
): readonly [from: CouncilHead, to: CouncilHead] => {
  const span = spanOf[distance]
  const first = random.below(councilHeads.length)
  const beginning = first - (first % span)
  const second = beginning + ((first - beginning + 1 + random.below(span - 1)) % span)
  return [councilHeads[first]!, councilHeads[second]!]
}
