import { streamIdOf } from '@coflyfr/core'

/** A head of the budget with its directorate and service, and its weight in the net budget. */
export interface CouncilHead {
  readonly directorate: string
  readonly service: string
  readonly costCentre: string
  readonly subjective: string
  /** Of the whole budget; whole, so that every machine shares it alike. */
  readonly weight: bigint
}

type CostCentres = readonly (readonly [costCentre: string, weight: number])[]

/** Directorates as Bridgend has them; the cost centres and their weights are chosen. */
const services: readonly (readonly [directorate: string, service: string, CostCentres])[] = [
  [
    'Social Services and Wellbeing',
    'Children’s Social Care',
    [
      ['Assessment and Safeguarding', 28],
      ['Placements', 62],
      ['Family Support', 14],
      ['Leaving Care', 8],
    ],
  ],
  [
    'Social Services and Wellbeing',
    'Adult Social Care',
    [
      ['Homecare', 70],
      ['Residential Care', 60],
      ['Learning Disability', 50],
    ],
  ],
  [
    'Education and Family Support',
    'Schools and Learners',
    [
      ['Schools Delegated', 330],
      ['Learner Transport', 26],
      ['Additional Learning Needs', 34],
    ],
  ],
  [
    'Communities',
    'Streets and Waste',
    [
      ['Waste Services', 40],
      ['Highways', 30],
    ],
  ],
  [
    'Communities',
    'Planning and Culture',
    [
      ['Planning', 9],
      ['Libraries', 11],
    ],
  ],
  [
    'Chief Executive',
    'Finance and People',
    [
      ['Finance', 12],
      ['People and Digital', 26],
    ],
  ],
  [
    'Council-wide',
    'Corporate Budgets',
    [
      ['Capital Financing', 40],
      ['Pay and Price Provision', 34],
    ],
  ],
]

/** How each cost centre spends. */
const subjectives = [
  ['Employees', 52n],
  ['Third party payments', 34n],
  ['Supplies and services', 9n],
  ['Transport', 5n],
] as const

/** Every head of the council's budget. */
export const councilHeads: readonly CouncilHead[] = services.flatMap(
  ([directorate, service, costCentres]) =>
    costCentres.flatMap(([costCentre, part]) =>
      subjectives.map(([subjective, share]) => {
        const weight = BigInt(part) * share
        return { directorate, service, costCentre, subjective, weight }
      }),
    ),
)

/** The names of the services. */
export const councilServices: readonly string[] = services.map(([, service]) => service)

const childrensService = 'Children’s Social Care'

/** The head that placements are committed to. */
export const placementsHead = {
  service: childrensService,
  serviceId: streamIdOf(childrensService),
  costCentre: 'Placements',
  subjective: 'Third party payments',
} as const
