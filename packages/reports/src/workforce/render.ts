import { financialYearOf } from '@coflyfr/core'
import { byText } from '../by-text.ts'
import { quarterOf } from '../quarter.ts'
import type { RenderContext, ReportBody, Row } from '../report.ts'
import { isSmall, suppressedMark } from '../small-count.ts'
import { caseloadOf } from './caseload.ts'
import { cohortOn } from './cohort-row.ts'
import { percent, restOf } from './fte.ts'
import { methodNotes } from './notes.ts'
import { postsSince } from './posts.ts'
import type { Position, Staffing, Workforce, WorkforcesState } from './state.ts'
import { type CountedService, totalRow } from './total-row.ts'
import { turnoverPercent } from './turnover.ts'

/** Suppresses all figures, because a service with so few people would disclose who they are about. */
const withoutPeople = (people: Row): Row =>
  Object.fromEntries(
    Object.entries(people).map(([field, value]) => [field, value === null ? null : suppressedMark]),
  )

const staffingOf = (workforce: Workforce, on: Position['on'], staffing: Staffing | undefined) => ({
  newlyQualifiedPercent:
    staffing === undefined ? null : percent(staffing.newlyQualified, staffing.headcount),
  turnoverPercent: turnoverPercent(workforce, on),
  supervisionPercent:
    staffing === undefined ? null : percent(staffing.supervisionsOnTime, staffing.supervisionsDue),
  sicknessPercent:
    staffing === undefined ? null : percent(staffing.sickDays, staffing.availableDays),
})

/** Whether the number of trainees would reveal how many of a cohort are in training, and so who gave up. */
const giveCohortsAway = ({ cohorts }: Workforce, on: Position['on']): boolean =>
  [...cohorts.values()].some((cohort) => cohortOn(cohort, on).training === suppressedMark)

const peopleOf = (
  workforce: Workforce,
  position: Position,
  staffing: Staffing | undefined,
): Row => {
  const { starters, leavers, trainees, secondments } = position
  const people: Row = {
    starters,
    leavers,
    ...(giveCohortsAway(workforce, position.on)
      ? { trainees: suppressedMark, secondments: suppressedMark }
      : { trainees, secondments }),
    ...staffingOf(workforce, position.on, staffing),
  }
  return staffing !== undefined && isSmall(staffing.headcount) ? withoutPeople(people) : people
}

/** The measures of DOMAIN §5.6 for one position. */
const rowOf = (
  state: WorkforcesState,
  workforce: Workforce,
  position: Position,
  before: Position | undefined,
): Row => {
  const { service, cohorts } = workforce
  const { on, inPostFte, socialWorkerFte } = position
  const staffing = workforce.staffing.get(on)
  const nonSocialWorkerFte = restOf(inPostFte, socialWorkerFte)
  return {
    service,
    on,
    quarter: quarterOf(on),
    establishedFte: position.establishedFte,
    inPostFte,
    socialWorkerFte,
    socialWorkerPercent: percent(socialWorkerFte, inPostFte),
    nonSocialWorkerFte,
    nonSocialWorkerPercent: percent(nonSocialWorkerFte, inPostFte),
    vacantFte: position.vacantFte,
    vacancyPercent: percent(position.vacantFte, position.establishedFte),
    ...postsSince(workforce, { after: before?.on ?? null, to: on }),
    agencyFte: position.agencyFte,
    agencyPercent: percent(position.agencyFte, inPostFte),
    headcount: staffing?.headcount ?? null,
    ...peopleOf(workforce, position, staffing),
    ...caseloadOf(state, on, staffing),
    cohorts: [...cohorts.values()]
      .map((cohort) => cohortOn(cohort, on))
      .filter(({ started }) => started > 0),
    corrected: position.correctionReason !== null || (staffing?.correctionReason ?? null) !== null,
  }
}

const servicesOf = (state: WorkforcesState): readonly CountedService[] =>
  [...state.services.values()].sort(byText(({ service }) => service)).flatMap((workforce) => {
    const positions = [...workforce.positions.values()].sort(byText(({ on }) => on))
    return positions.map((position, index) => ({
      workforce,
      position,
      staffing: workforce.staffing.get(position.on),
      row: rowOf(state, workforce, position, positions[index - 1]),
    }))
  })

/**
 * The positions of every service by day, and a total where several services have one; if a year is asked for, only
 * those in it.
 */
export const renderWorkforces = (
  state: WorkforcesState,
  { parameters: { year } }: RenderContext,
): ReportBody => {
  const shown = servicesOf(state).filter(
    ({ position: { on } }) => year === null || financialYearOf(on) === year,
  )
  const days = [...Map.groupBy(shown, ({ position: { on } }) => on)].sort(byText(([on]) => on))
  const totals = days
    .filter(([, services]) => services.length > 1)
    .map(([on, services]) => totalRow(state, services, on))
  return { rows: [...shown.map(({ row }) => row), ...totals], totals: {}, notes: methodNotes }
}
