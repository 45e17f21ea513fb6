import type { Label } from '@coflyfr/reports'

/** What is measured, in this order. */
export const rowNames = ['append', 'replay', 'report', 'verify', 'proof'] as const

/** One of {@link rowNames}. */
export type RowName = (typeof rowNames)[number]

const rowsParsed: Label = { en: 'every row read and parsed', cy: 'darllen a dosrannu pob rhes' }

/** What is done, and what SQLite alone does beside it. */
export const rowWords: Readonly<Record<RowName, { readonly own: Label; readonly bare: Label }>> = {
  append: {
    own: {
      en: 'append: each command decided, hashed and synced',
      cy: 'atodi: pob gorchymyn wedi’i benderfynu, ei hashio a’i gysoni',
    },
    bare: { en: 'the same rows inserted and synced', cy: 'mewnosod a chysoni’r un rhesi' },
  },
  replay: {
    own: {
      en: 'replay: four reports made from the log',
      cy: 'ailchwarae: gwneud pedwar adroddiad o’r log',
    },
    bare: rowsParsed,
  },
  report: {
    own: {
      en: 'report: the four again, from their kept state',
      cy: 'adrodd: y pedwar eto, o’u cyflwr a gadwyd',
    },
    bare: rowsParsed,
  },
  verify: {
    own: { en: 'verify: five verdicts', cy: 'gwirio: pum dyfarniad' },
    bare: { en: 'every row read and hashed', cy: 'darllen a hashio pob rhes' },
  },
  proof: {
    own: {
      en: 'proof: an event found, proved and checked',
      cy: 'prawf: canfod, profi a gwirio digwyddiad',
    },
    bare: { en: 'one row found and hashed', cy: 'canfod a hashio un rhes' },
  },
}

/** Headings of the table. */
export const headings = {
  row: { en: 'What is done', cy: 'Yr hyn a wneir' },
  perSecond: { en: 'a second', cy: 'yr eiliad' },
  bare: { en: 'SQLite alone', cy: 'SQLite yn unig' },
  barePerSecond: { en: 'a second', cy: 'yr eiliad' },
  ratio: { en: 'time over SQLite’s', cy: 'amser dros un SQLite' },
} as const satisfies Readonly<Record<string, Label>>
