import { subtractPence, sumPence } from '@coflyfr/money'
import type { Note } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { shownPounds } from '../words/shown-pounds.ts'
import { sourceText } from './state.ts'
import type { TraceLine } from './trace-lines.ts'

/** Caveats of every trace: money is apportioned and not followed pound by pound, and a change is not an effect. */
export const standingCaveats: readonly Note[] = [
  {
    en: 'Spent and committed at a head are divided among its sources in proportion to what each gave, by largest remainder, because no posting names its source',
    cy: 'Cyfrannau yw’r symiau a wariwyd ac a ymrwymwyd o bopeth a wariwyd ac a ymrwymwyd ar y pennawd, yn ôl yr hyn a roddodd pob ffynhonnell, i’r gweddill mwyaf: nid oes postiad sy’n enwi ei ffynhonnell',
  },
  {
    en: 'A measure changes for other reasons too: the cost of a unit of change is the whole spend divided by the whole change, and does not say what caused it',
    cy: 'Mae mesur yn newid am resymau eraill hefyd: y gwariant cyfan wrth ochr y newid cyfan yw cost uned o newid, ac nid yr hyn a achosodd y newid',
  },
  {
    en: 'The same spend is shown against each measure of a purpose, so unit costs cannot be added up',
    cy: 'Mae’r un gwariant wrth ochr pob mesur o ddiben: nid yw costau unedau i’w hadio',
  },
]

const nameOf = ({ assignment, source }: TraceLine): string =>
  assignment?.assignment ?? sourceText(source)

const unspentNote = (lines: readonly TraceLine[]): readonly Note[] => {
  const unspent = subtractPence(
    sumPence(lines.map(({ given }) => given)),
    sumPence(lines.flatMap(({ spent, committed }) => [spent, committed])),
  )
  if (unspent === 0n) return []
  const amount = shownPounds(unspent)
  return [
    {
      en: `${amount.en} is neither spent nor committed yet: unit costs will rise once it is`,
      cy: `Nid yw ${amount.cy} wedi’i wario na’i ymrwymo eto: bydd costau unedau yn codi gydag ef`,
    },
  ]
}

const shrunkNote = (line: TraceLine): readonly Note[] => {
  if (line.given >= line.assigned) return []
  const less = shownPounds(subtractPence(line.assigned, line.given))
  return [
    {
      en: `${nameOf(line)}, ${line.costCentre} · ${line.subjective}: the source gives ${less.en} less than the purpose was given`,
      cy: `${asRecorded(nameOf(line))}, ${asRecorded(line.costCentre)} · ${asRecorded(line.subjective)}: mae’r ffynhonnell yn rhoi ${less.cy} yn llai na’r hyn y dywedwyd ei fod ar ei gyfer`,
    },
  ]
}

const overspentNote = (line: TraceLine): readonly Note[] => {
  if (line.actual <= line.revised) return []
  const over = shownPounds(subtractPence(line.actual, line.revised))
  return [
    {
      en: `${line.costCentre} · ${line.subjective}: ${over.en} was spent beyond the revised budget, and no purpose is shown with more than it was given`,
      cy: `${asRecorded(line.costCentre)} · ${asRecorded(line.subjective)}: gwariwyd ${over.cy} y tu hwnt i’r gyllideb ddiwygiedig, ac ni ddywedir mwy nag a roddwyd am unrhyw ddiben`,
    },
  ]
}

const once = (notes: readonly Note[]): readonly Note[] => [
  ...new Map(notes.map((note) => [note.en, note])).values(),
]

/** The notes on the money of these lines. */
export const lineNotes = (lines: readonly TraceLine[]): readonly Note[] =>
  once([...unspentNote(lines), ...lines.flatMap(shrunkNote), ...lines.flatMap(overspentNote)])

/** That the latest reading of a measure is not complete. */
export const incompleteNote = (measure: string): Note => ({
  en: `${measure}: the newest reading is not complete`,
  cy: `${asRecorded(measure)}: nid yw’r darlleniad diweddaraf yn gyflawn`,
})

/** Why a measure has no cost of a unit. */
export const noGainNote = (measure: string): Note => ({
  en: `${measure}: no unit cost is shown, because there is no spend yet, no baseline of the same definition, no improvement, or a figure too small to publish`,
  cy: `${asRecorded(measure)}: ni ddywedir cost uned, gan nad oes gwariant eto, llinell sylfaen o’r un diffiniad, newid er gwell, neu am fod ffigur yn rhy fach i’w gyhoeddi`,
})

/** That no measure judges a purpose. */
export const unmeasuredNote = (assignment: string): Note => ({
  en: `${assignment}: no measure with a reading is linked to this purpose`,
  cy: `${asRecorded(assignment)}: nid oes mesur â darlleniad wedi’i gysylltu â’r diben hwn`,
})
