import { financialYearOf, type PlainDate } from '@coflyfr/core'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { advocacyRows, entitlementsOf, offerClock } from './advocacy.ts'
import { factsInOrder } from './facts-in-order.ts'
import { goalRows } from './goal-rows.ts'
import { type Goal, goalsOf } from './goals.ts'
import { hearingRows } from './hearings.ts'
import { type OutcomesState, scaleKey } from './state.ts'

/** The fields of a row when empty; each section uses some of them. */
const blank: Row = {
  scale: null,
  version: null,
  rater: null,
  outcomes: null,
  proposed: null,
  active: null,
  onHold: null,
  achieved: null,
  partlyAchieved: null,
  notAchieved: null,
  withdrawn: null,
  ratedTwice: null,
  improved: null,
  same: null,
  worse: null,
  meanDistance: null,
  entitled: null,
  offered: null,
  offeredPercent: null,
  offeredInTime: null,
  takenUp: null,
  declined: null,
  takenUpPercent: null,
  occasions: null,
  heard: null,
  heardPercent: null,
  languageOffered: null,
}

/** The row with all fields, in the order of the columns. */
const filled = (row: Row): Row => {
  const { section = null, group = null, ...fields } = row
  return { section, group, ...blank, ...fields }
}

const method: readonly Note[] = [
  {
    en: 'Distance is the last score less the first, by one rater on one version of a scale; where no score was given there is no distance, which is not a distance of zero',
    cy: 'Y pellter yw’r sgôr olaf llai’r gyntaf, gan un sgoriwr ar un fersiwn o raddfa; lle na roddodd neb sgôr nid oes sgôr, ac nid sero mohono',
  },
  {
    en: `Entitled means children who became looked after or had an initial conference, and anyone else who was offered an advocate; in time means by the last day of the timescale ${offerClock} in force on the day of entitlement`,
    cy: `Y rhai â hawl yw plant a ddaeth i dderbyn gofal neu a gafodd gynhadledd gychwynnol, a phwy bynnag arall y cynigiwyd eiriolwr iddo; mewn pryd yw erbyn diwrnod olaf yr amserlen ${asRecorded(offerClock)} sydd mewn grym ar ddiwrnod yr hawl`,
  },
  {
    en: '* is a count from one to four, or a figure that would reveal one; anything computed from it is * too',
    cy: 'Mae * yn cyfrif o leiaf un a llai na phump, neu byddai’n datgelu cyfrif o’r fath; felly hefyd yr hyn a gyfrifir ohono',
  },
]

const scaleNotes = (goals: readonly Goal[], { scales }: OutcomesState): readonly Note[] =>
  [...new Set(goals.map(scaleKey))].sort().flatMap((key) => {
    const scale = scales.get(key)
    if (scale === undefined) return []
    const isUp = scale.direction === 'up-is-good'
    return [
      {
        en: `${key}: ${scale.name}; ${isUp ? 'a higher' : 'a lower'} score is better`,
        cy: `${asRecorded(key)}: ${asRecorded(scale.name)}; ${isUp ? 'gorau po uchaf' : 'gorau po isaf'} y sgôr`,
      },
    ]
  })

/**
 * Personal outcomes and distance travelled, advocacy, and how often children were heard. If a year is asked for:
 * outcomes agreed, entitlements begun and occasions in it. Never quotes anybody.
 */
export const renderOutcomes = (
  state: OutcomesState,
  { parameters: { year } }: RenderContext,
): ReportBody => {
  const isAsked = (on: PlainDate): boolean => year === null || financialYearOf(on) === year
  const cases = factsInOrder(state)
  const goals = cases.flatMap(goalsOf).filter(({ agreedOn }) => isAsked(agreedOn))
  return {
    rows: [
      ...goalRows(goals, state),
      ...advocacyRows(
        cases.flatMap(entitlementsOf).filter(({ on }) => isAsked(on)),
        state.timescales,
      ),
      ...hearingRows(
        cases.flatMap(({ facts }) => facts).filter((fact) => isAsked(fact.effectiveOn)),
      ),
    ].map(filled),
    totals: {},
    notes: [...method, ...scaleNotes(goals, state)],
  }
}
