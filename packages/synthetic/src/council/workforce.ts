import { addMonths, firstDayOf } from '@coflyfr/core'
import type { Entry } from '../notebook.ts'
import type { CouncilYear } from './budget-of.ts'
import type { CouncilContext } from './council-life.ts'

const service = 'childrens-social-care'

const head = { id: 'head-of-childrens-services', role: 'head-of-service' } as const

const performance = { id: 'performance-officer', role: 'performance-officer' } as const

const measure = 'agency-share'

const established = 140

/** Months of a quarter. */
const quarter = 3

/** The establishment, the position of every quarter, and the share of agency workers as a measure that reads it. */
export const workforceOf = (
  context: CouncilContext,
  years: readonly CouncilYear[],
): readonly Entry[] => [
  ...beginning(years[0]),
  ...years.flatMap((year) => [1, 2, 3, 4].flatMap((number) => position(context, year, number))),
]

const beginning = (first: CouncilYear | undefined): readonly Entry[] => {
  if (first === undefined) return []
  const validFrom = firstDayOf(first.financialYear)
  const reason = 'Establishment of the first year'
  return [
    {
      day: first.firstDay,
      command: 'SetEstablishment',
      actor: head,
      data: { service, establishedFte: `${established}.0`, reason },
    },
    {
      day: first.firstDay,
      command: 'DefineMeasure',
      actor: performance,
      data: {
        measure,
        generation: 'local',
        title: 'Agency workers among those in post',
        numerator: 'Full-time equivalents of agency workers at the end of the quarter',
        denominator: 'Full-time equivalents in post at the end of the quarter',
        unit: 'percent',
        kind: 'stock',
        direction: 'down-is-good',
        decimals: 1,
        rounding: 'half-up',
        validFrom,
        provision: 'Social Services and Well-being (Wales) Act 2014, part 8 (local measure)',
        sets: ['workforce'],
      },
    },
  ]
}

const position = (
  { random, calendar }: CouncilContext,
  { financialYear }: CouncilYear,
  number: number,
): readonly Entry[] => {
  const endsOn = calendar.dayOf(addMonths(firstDayOf(financialYear), number * quarter)) - 1
  const vacant = random.between(8, 30)
  const inPost = established - vacant
  const agency = random.between(8, 34)
  const on = calendar.dateOf(endsOn)
  const figures = {
    inPostFte: `${inPost}.0`,
    socialWorkerFte: `${random.between(60, 80)}.0`,
    vacantFte: `${vacant}.0`,
    agencyFte: `${agency}.0`,
    starters: random.between(2, 9),
    leavers: random.between(2, 9),
    trainees: random.between(0, 8),
    secondments: random.between(0, 4),
  }
  const reading = {
    measure,
    period: `${financialYear}-Q${number}`,
    asAt: on,
    numerator: `${agency}.0`,
    denominator: `${inPost}.0`,
    completeness: 'complete',
    source: 'Positions of the workforce',
  }
  return [
    {
      day: endsOn,
      command: 'RecordWorkforcePosition',
      actor: head,
      data: { service, on, ...figures },
    },
    { day: endsOn, command: 'PublishReading', actor: performance, data: reading },
  ]
}
