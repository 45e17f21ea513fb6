import type { Label } from '../report.ts'

type Words = Readonly<Record<string, Label>>

/** The fixed words of a workbook, in both languages. */
export const words = {
  cover: { en: 'Cover', cy: 'Clawr' },
  totals: { en: 'Totals', cy: 'Cyfansymiau' },
  item: { en: 'Item', cy: 'Eitem' },
  value: { en: 'Value', cy: 'Gwerth' },
  figure: { en: 'Figure', cy: 'Ffigur' },
  total: { en: 'Total', cy: 'Cyfanswm' },
  row: { en: 'Row', cy: 'Rhes' },
  title: { en: 'Title', cy: 'Teitl' },
  about: { en: 'What it is', cy: 'Beth ydyw' },
  serves: { en: 'Serves', cy: 'Yn cyflawni' },
  asAt: { en: 'As at (effective date)', cy: 'Fel ar (dyddiad effeithiol)' },
  allDates: { en: 'All effective dates', cy: 'Pob dyddiad effeithiol' },
  position: { en: 'Known at position', cy: 'Yn hysbys ar safle' },
  recordedAt: { en: 'Known at (recorded)', cy: 'Yn hysbys ar (cofnodwyd)' },
  origin: { en: 'Ledger (checkpoint origin)', cy: 'Cyfriflyfr (tarddiad y pwynt gwirio)' },
  size: { en: 'Checkpoint size', cy: 'Maint y pwynt gwirio' },
  root: { en: 'Checkpoint root', cy: 'Gwraidd y pwynt gwirio' },
  unit: { en: 'Unit', cy: 'Uned' },
  pounds: { en: 'Pounds (£)', cy: 'Punnoedd (£)' },
  thousands: { en: 'Thousands of pounds (£000)', cy: 'Miloedd o bunnoedd (£000)' },
  signs: { en: 'Signs', cy: 'Arwyddion' },
  overspendPositive: {
    en: 'A cost or a budget is positive and income negative; an overspend is a positive variance',
    cy: 'Mae cost neu gyllideb yn gadarnhaol ac incwm yn negyddol; mae gorwariant yn amrywiant cadarnhaol',
  },
  underspendPositive: {
    en: 'A cost or a budget is positive and income negative; an underspend is a positive variance',
    cy: 'Mae cost neu gyllideb yn gadarnhaol ac incwm yn negyddol; mae tanwariant yn amrywiant cadarnhaol',
  },
  sheet: { en: 'Sheet', cy: 'Taflen' },
  note: { en: 'Note', cy: 'Nodyn' },
  parameter: { en: 'Parameter', cy: 'Paramedr' },
  longAmounts: {
    en: 'Figures of more than 15 digits, shown as text because a spreadsheet would round them',
    cy: 'Mae ffigurau o fwy na 15 digid yn destun, gan y byddai taenlen yn eu talgrynnu; faint',
  },
  longTexts: {
    en: 'Texts cut at 32,767 characters, the most a cell can hold (the JSON has them in full)',
    cy: 'Testunau a dorrwyd ar 32,767 nod, y mwyaf y mae cell yn ei ddal; mae’r JSON yn eu cynnwys yn llawn; faint',
  },
} as const satisfies Words

/** The labels of parameters, by their names. */
export const parameterWords: Words = {
  year: { en: 'Financial year', cy: 'Blwyddyn ariannol' },
  by: { en: 'Opened by', cy: 'Agorwyd fesul' },
  language: { en: 'Language', cy: 'Iaith' },
  period: { en: 'Period', cy: 'Cyfnod' },
  view: { en: 'View', cy: 'Golwg' },
  sign: { en: 'Sign of a variance', cy: 'Arwydd amrywiant' },
  amber: { en: 'Amber from, %', cy: 'Ambr o, %' },
  red: { en: 'Red above, %', cy: 'Coch uwchlaw, %' },
  section: { en: 'List of virements', cy: 'Rhestr o drosglwyddiadau' },
  generalReserve: { en: 'General reserve', cy: 'Cronfa gyffredinol' },
  adequacy: { en: 'Adequate from, %', cy: 'Digonol o, %' },
  body: { en: 'Body', cy: 'Corff' },
  meeting: { en: 'Meeting', cy: 'Cyfarfod' },
}
