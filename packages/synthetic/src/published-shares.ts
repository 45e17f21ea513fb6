/** A share as two counts that were published together, with where. */
interface PublishedShare {
  readonly numerator: number
  readonly denominator: number
  readonly source: string
}

const bridgend =
  'Bridgend County Borough Council, Council of September 2023, Social Services annual report (mgAi ID=15942), 2022-23'

const statsWales =
  'StatsWales, social services performance measures, all Wales, one year of 2016-19, Open Government Licence v3.0'

/** The published figures whose proportions generated cases come out in. */
export const publishedShares = {
  /** Assessments for each contact. */
  assessmentsOfContacts: { numerator: 3_114, denominator: 8_334, source: bridgend },
  /** Initial strategy meetings for each contact. */
  strategyOfContacts: { numerator: 2_154, denominator: 8_334, source: bridgend },
  /** Enquiries under section 47 for each strategy meeting. */
  enquiriesOfStrategy: { numerator: 1_557, denominator: 2_154, source: bridgend },
  /** Assessments completed within 42 working days (PM24). */
  assessmentsOnTime: { numerator: 36_696, denominator: 41_267, source: statsWales },
} as const satisfies Readonly<Record<string, PublishedShare>>

/** A published share as a probability. */
export const probabilityOf = ({ numerator, denominator }: PublishedShare): number =>
  numerator / denominator
