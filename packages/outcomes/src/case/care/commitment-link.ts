import { exactObject, FinancialYearText, IdText } from '@coflyfr/core'

/**
 * Names an order of the budget ledger, in `commitments-<financialYear>-<service>`. `service` is the id by which the service
 * stands in that name (`streamIdOf`), because a name that people write is free text.
 */
export const CommitmentLink = exactObject('commitment', {
  financialYear: FinancialYearText,
  service: IdText,
  reference: IdText,
})
