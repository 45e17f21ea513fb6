import type { Note, Row } from '../report.ts'

/** Only how many: the rows show which, with 0 events. */
const unserved = (count: number): readonly Note[] =>
  count === 0
    ? []
    : [
        {
          en: `Duties with no event in this ledger: ${count}`,
          cy: `Dyletswyddau nad oes digwyddiad yn y cyfriflyfr hwn yn eu cyflawni: ${count}`,
        },
      ]

/** How the report counts, which provisions are uncertain, and how many duties have no events. */
export const dutyNotes = (rows: readonly Row[]): readonly Note[] => [
  {
    en: 'A duty is listed with the commands that carry it out, the reports that show it, and how many events are on record; clocks and measures are listed under the provision that their own definition names',
    cy: 'Saif dyletswydd gyda’r gorchmynion sy’n ei chyflawni, yr adroddiadau sy’n ei dangos, a nifer y digwyddiadau ar gofnod; saif clociau a mesurau dan y ddarpariaeth y mae eu diffiniad eu hunain yn ei henwi',
  },
  {
    en: 'Events about people are rounded to the nearest five; * is a count from one to four',
    cy: 'Cyfrifir digwyddiadau am bobl i’r pump agosaf; mae * o leiaf un a llai na phump',
  },
  {
    en: 'A provision still to be checked comes from general knowledge of the field, not from a source cited here: check it before you rely on it',
    cy: 'Daw darpariaeth sydd i’w gwirio o wybodaeth gyffredinol am y maes ac nid o unrhyw ffynhonnell sydd gan y llyfrgell hon: gwiriwch hi cyn dibynnu arni',
  },
  ...unserved(
    rows.filter(({ part, name, recorded }) => part === 'duty' && name !== '' && recorded === 0)
      .length,
  ),
]
