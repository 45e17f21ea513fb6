import type { FinancialYear, Placed, PlainDate } from '@coflyfr/core'
import type { CaseEvent } from '@coflyfr/outcomes/events'
import type { ReturnCells } from './return-row.ts'
import type { Ssda903Table } from './tables.ts'

/** The year of a return. */
export interface ReturnYear {
  readonly financialYear: FinancialYear
  readonly first: PlainDate
  readonly last: PlainDate
}

/** A row made from one fact. */
export interface CellsOfFact {
  readonly table: Ssda903Table
  readonly cells: ReturnCells
}

const digit = (value: boolean | null): string => (value === null ? '' : value ? '1' : '0')

/** The rows of a year that each come from a single fact of a case. */
export const eventCells = (
  facts: readonly Placed<CaseEvent>[],
  { financialYear, first, last }: ReturnYear,
): readonly CellsOfFact[] =>
  facts.flatMap((fact) => {
    if (fact.type === 'HealthOutcomesRecorded')
      return fact.data.financialYear === financialYear ? [health(fact.data)] : []
    const row = fact.effectiveOn < first || fact.effectiveOn > last ? null : dated(fact)
    return row === null ? [] : [row]
  })

type Health = Extract<Placed<CaseEvent>, { readonly type: 'HealthOutcomesRecorded' }>['data']

const health = (data: Health): CellsOfFact => ({
  table: 'OC2',
  cells: {
    SDQ_SCORE: data.questionnaireScore === null ? '' : String(data.questionnaireScore),
    SDQ_REASON: data.noQuestionnaire ?? '',
    CONVICTED: digit(data.convicted),
    HEALTH_CHECK: digit(data.healthChecked),
    IMMUNISATIONS: digit(data.immunised),
    TEETH_CHECK: digit(data.teethChecked),
    HEALTH_ASSESSMENT: digit(data.healthAssessed),
    SUBSTANCE_MISUSE: digit(data.substanceMisuse),
    INTERVENTION_RECEIVED: digit(data.interventionReceived),
    INTERVENTION_OFFERED: digit(data.interventionOffered),
  },
})

const dated = ({ type, data, effectiveOn }: Placed<CaseEvent>): CellsOfFact | null => {
  switch (type) {
    case 'LookedAfterReviewHeld':
      return { table: 'Reviews', cells: { REVIEW: effectiveOn, REVIEW_CODE: data.participation } }
    case 'AdoptionRecorded':
      return {
        table: 'AD1',
        cells: {
          DATE_INT: data.decidedOn,
          DATE_MATCH: data.matchedOn,
          FOSTER_CARE: digit(data.byFosterCarers),
          NB_ADOPTR: String(data.adopters),
          SEX_ADOPTR: data.adoptersSex,
          LS_ADOPTR: data.adoptersStatus,
        },
      }
    case 'PreviousPermanenceRecorded': {
      const { arrangement, authority, orderedOn } = data
      return {
        table: 'PrevPerm',
        cells: { PREV_PERM: arrangement, LA_PERM: authority ?? '', DATE_PERM: orderedOn ?? '' },
      }
    }
    case 'CareLeaverRecorded': {
      const { inTouch: IN_TOUCH, activity: ACTIV, accommodation: ACCOM } = data
      return { table: 'OC3', cells: { IN_TOUCH, ACTIV, ACCOM } }
    }
    default:
      return null
  }
}
