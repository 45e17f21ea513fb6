import type { Label } from '../report.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { Duty } from './catalogue/instrument.ts'
import { walesDuties } from './catalogue/wales-duties.ts'

/** What a row of a duty is about. */
export type DutyPart = 'duty' | 'clock' | 'measure'

/** The parts of a duty. */
export const partWords = {
  duty: 'dyletswydd',
  clock: 'cloc',
  measure: 'mesur',
} as const satisfies Readonly<Record<DutyPart, string>>

/** How certain a provision is. */
export const standingWords = {
  stated: 'wedi’i nodi',
  'to-check': 'i’w wirio',
} as const satisfies Readonly<Record<Duty['standing'], string>>

/** The provision shown for an instrument named without a section. */
export const asWhole: Label = { en: 'as a whole', cy: 'yn gyfan' }

const vocabulary = (labels: readonly Label[]): Vocabulary =>
  Object.fromEntries(labels.map(({ en, cy }) => [en, cy]))

const duties = walesDuties.flatMap((instrument) => instrument.duties)

/** The Welsh words of the catalogue; names that come from the ledger are shown as recorded. */
export const instrumentWords: Vocabulary = vocabulary(walesDuties.map(({ name }) => name))
/** See {@link instrumentWords}. */
export const provisionWords: Vocabulary = vocabulary([
  ...duties.map(({ provision }) => provision),
  asWhole,
])
/** See {@link instrumentWords}. */
export const dutyWords: Vocabulary = vocabulary(duties.map(({ title }) => title))
