import { counted, type Language } from '@coflyfr/reports'

const en = {
  skip: 'Skip to the main content',
  contents: 'Contents',
  pack: 'Report pack',
  packAbout: 'Reports of one ledger at one point in time, each with its files',
  asAt: 'As at',
  allDates: 'all effective dates',
  knownAt: 'Known at',
  position: 'Position',
  ledger: 'Ledger',
  size: 'Events',
  root: 'Root',
  unit: 'Unit',
  pounds: 'pounds and pence',
  thousands: 'thousands of pounds',
  year: 'Financial year',
  period: 'Period',
  total: 'Total',
  table: 'Table',
  rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
  notes: 'Notes',
  leftOut: 'Left out because zero or empty throughout',
  nothing: 'Nothing to report',
  notIncluded: 'Without content at this point, so not included',
  files: 'Files',
  digests: 'SHA-256 digests of every file',
  signs: 'A cost or a budget is positive and income negative; an overspend is a positive variance.',
  signsTurned:
    'A cost or a budget is positive and income negative; an underspend is a positive variance.',
  scrolls: 'scrolls sideways on a narrow screen',
  otherLanguage: 'Cymraeg',
  page: 'Page',
  none: 'none',
  serves: 'Serves',
  part: 'part',
  number: 'No.',
}

type PageWords = Readonly<typeof en>

const cy: PageWords = {
  skip: 'Neidio i’r prif gynnwys',
  contents: 'Cynnwys',
  pack: 'Pecyn adroddiadau',
  packAbout: 'Adroddiadau un cyfriflyfr ar un adeg, pob un gyda’i ffeiliau',
  asAt: 'Fel ar',
  allDates: 'pob dyddiad effeithiol',
  knownAt: 'Yn hysbys ar',
  position: 'Safle',
  ledger: 'Cyfriflyfr',
  size: 'Digwyddiadau',
  root: 'Gwraidd',
  unit: 'Uned',
  pounds: 'punnoedd a cheiniogau',
  thousands: 'miloedd o bunnoedd',
  year: 'Blwyddyn ariannol',
  period: 'Cyfnod',
  total: 'Cyfanswm',
  table: 'Tabl',
  rows: (count) =>
    counted(count, {
      one: '1 rhes',
      two: '2 res',
      few: '3 rhes',
      many: '6 rhes',
      other: '# o resi',
    }),
  notes: 'Nodiadau',
  leftOut: 'Dim byd drwyddi draw, wedi’i hepgor yma',
  nothing: 'Dim i’w adrodd',
  notIncluded: 'Heb gynnwys ar yr adeg hon, felly heb eu cynnwys',
  files: 'Ffeiliau',
  digests: 'Crynodebau SHA-256 o bob ffeil',
  signs:
    'Mae cost neu gyllideb yn gadarnhaol ac incwm yn negyddol; mae gorwariant yn amrywiant cadarnhaol.',
  signsTurned:
    'Mae cost neu gyllideb yn gadarnhaol ac incwm yn negyddol; mae tanwariant yn amrywiant cadarnhaol.',
  scrolls: 'yn sgrolio i’r ochr ar sgrin gul',
  otherLanguage: 'English',
  page: 'Tudalen',
  none: 'dim',
  serves: 'Yn cyflawni',
  part: 'rhan',
  number: 'Rhif',
}

const words: Readonly<Record<Language, PageWords>> = { en, cy }

/** The fixed words of pages; a word that is missing in one language does not compile. */
export const pageWords = (language: Language): PageWords => words[language]
