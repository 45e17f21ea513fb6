import type { Label } from '../../report.ts'

/** The headings and labels of a reconciliation, in both languages. */
export const words = {
  figures: { en: 'Figures', cy: 'Ffigurau' },
  ledger: { en: 'Ledger', cy: 'Cyfriflyfr' },
  extract: { en: 'Extract', cy: 'Detholiad' },
  difference: {
    en: 'Difference (ledger less extract)',
    cy: 'Gwahaniaeth (cyfriflyfr llai detholiad)',
  },
  matched: { en: 'Matched groups', cy: 'Grwpiau a gyfatebwyd' },
  breaks: { en: 'Breaks', cy: 'Toriadau' },
  agreed: { en: 'Agreed: every line is matched', cy: 'Cytunwyd: mae pob llinell wedi’i chyfateb' },
  suspenseLedger: { en: 'Suspense in the ledger', cy: 'Cyfrif dros dro yn y cyfriflyfr' },
  suspenseExtract: { en: 'Suspense in the extract', cy: 'Cyfrif dros dro yn y detholiad' },
  invoices: {
    en: 'Also actual: invoices without a posting',
    cy: 'Hefyd: anfonebau heb bostiad',
  },
  otherSources: { en: 'Also actual: other sources', cy: 'Hefyd: ffynonellau eraill' },
  matchedBy: { en: 'Matched, by rule', cy: 'Cyfatebwyd, fesul rheol' },
  sums: { en: 'Matched one to several', cy: 'Cyfatebwyd un i sawl' },
  moreSums: {
    en: 'more; JSON and XLSX hold them all',
    cy: 'arall; mae JSON ac XLSX yn eu dal i gyd',
  },
  aged: { en: 'Unmatched, by age', cy: 'Heb eu cyfateb, fesul oed' },
  notInExtract: { en: 'In ledger, not in extract', cy: 'Yn y cyfriflyfr yn unig' },
  notInLedger: { en: 'In extract, not in ledger', cy: 'Yn y detholiad yn unig' },
  signOff: { en: 'Sign-off', cy: 'Cymeradwyo' },
  prepared: { en: 'Prepared', cy: 'Paratowyd' },
  reviewed: { en: 'Reviewed', cy: 'Adolygwyd' },
  otherPrepared: {
    en: 'Another result was prepared since',
    cy: 'Paratowyd canlyniad arall ers hynny',
  },
  notYet: { en: 'not yet', cy: 'ddim eto' },
  resultHash: { en: 'Result hash, to sign', cy: 'Hash y canlyniad, i’w lofnodi' },
  extractHash: { en: 'SHA-256 of the extract', cy: 'SHA-256 y detholiad' },
  more: {
    en: 'more breaks; JSON, CSV and XLSX hold them all',
    cy: 'toriad arall; mae JSON, CSV ac XLSX yn eu dal i gyd',
  },
  position: { en: 'position', cy: 'safle' },
  year: { en: 'the whole year', cy: 'y flwyddyn gyfan' },
  asAt: { en: 'as at', cy: 'fel ar' },
  knownAt: { en: 'as known at position', cy: 'fel yr oedd yn hysbys ar safle' },
  rules: { en: 'rules', cy: 'rheolau' },
} as const satisfies Readonly<Record<string, Label>>
