import type { Label } from '../report.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { Duty } from './catalogue/instrument.ts'
import { walesDuties } from './catalogue/wales-duties.ts'

/** What a row tells of a duty. */
export type DutyPart = 'duty' | 'clock' | 'measure'

/** The parts of what serves a duty. */
export const partWords = {
  duty: 'dyletswydd',
  clock: 'cloc',
  measure: 'mesur',
} as const satisfies Readonly<Record<DutyPart, string>>

/** How sure the catalogue is of a provision. */
export const standingWords = {
  stated: 'wedi’i nodi',
  'to-check': 'i’w wirio',
} as const satisfies Readonly<Record<Duty['standing'], string>>

/** What is named without a section of its own. */
export const asWhole: Label = { en: 'as a whole', cy: 'yn gyfan' }

const vocabulary = (labels: readonly Label[]): Vocabulary =>
  Object.fromEntries(labels.map(({ en, cy }) => [en, cy]))

const duties = walesDuties.flatMap((instrument) => instrument.duties)

/** The Welsh of the catalogue's own words; what a ledger names besides is as it was recorded. */
export const instrumentWords: Vocabulary = vocabulary(walesDuties.map(({ name }) => name))
/** See {@link instrumentWords}. */
export const provisionWords: Vocabulary = vocabulary([
  ...duties.map(({ provision }) => provision),
  asWhole,
])
/** See {@link instrumentWords}. */
export const dutyWords: Vocabulary = vocabulary(duties.map(({ title }) => title))
