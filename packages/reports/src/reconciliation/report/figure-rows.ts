import type { Language, Row } from '../../report.ts'
import type { ReconciliationRow } from './make-reconciliation.ts'
import { words } from './words.ts'

/** The figures of a reconciliation as rows for people. */
export const figureRows = (row: ReconciliationRow, language: Language): readonly Row[] => {
  const word = (name: keyof typeof words): string => words[name][language]
  const { suspense, otherActuals } = row
  return [
    { figure: word('ledger'), amount: row.ledger, lines: row.ledgerLines },
    { figure: word('extract'), amount: row.extract, lines: row.extractLines },
    { figure: word('difference'), amount: row.difference, lines: null },
    { figure: word('matched'), amount: null, lines: row.matched },
    { figure: word('breaks'), amount: null, lines: row.breaks.length },
    { figure: word('suspenseLedger'), ...suspense.ledger },
    { figure: word('suspenseExtract'), ...suspense.extract },
    { figure: word('invoices'), ...otherActuals.invoices },
    { figure: word('otherSources'), ...otherActuals.otherSources },
  ]
}
