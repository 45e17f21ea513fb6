import type { BreakJson, ReconciliationDocument } from '@coflyfr/reports'
import { heading, paragraph, pounds } from '../text.ts'

const breakText = ({ kind, difference, reason, lines: [line] }: BreakJson): string =>
  `· ${kind}, ${pounds(difference)}: ${line?.costCentre ?? ''} ${line?.reference ?? ''}. ${reason}.`

/** The ledger against an extract of the general ledger, each planted difference with its reason, and who signed. */
export const reconciliationChapter = (
  number: number,
  { rows: [row], parameters }: ReconciliationDocument,
): string => {
  const { ledgerLines, extractLines, matched, breaks, signOff } = row
  const { prepared, reviewed, resultHash } = signOff
  const [ledger, extract, difference] = [row.ledger, row.extract, row.difference].map(pounds)
  return [
    heading(
      number,
      `Reconciliation of ${String(parameters['period'])}: ledger against an extract with planted differences`,
    ),
    paragraph(
      `${ledgerLines} postings of ${ledger}, ${extractLines} lines of ${extract}: ${matched} groups match, and ${breaks.length} breaks sum to the difference of ${difference}.`,
    ),
    ...breaks.map(breakText).map(paragraph),
    paragraph(
      `Prepared by ${prepared?.by ?? 'nobody'}, reviewed by ${reviewed?.by ?? 'nobody'}: both signed ${resultHash.slice(0, 16)}….`,
    ),
  ].join('')
}
