import { appending } from './appending.ts'
import { competing } from './competing.ts'
import { decidingOnContext } from './deciding-on-context.ts'
import { expecting } from './expecting.ts'
import { folding } from './folding.ts'
import { keepingData } from './keeping-data.ts'
import { keepingSnapshots } from './keeping-snapshots.ts'
import { loadingHistory } from './loading-history.ts'
import { openingAgain } from './opening-again.ts'
import { reading } from './reading.ts'
import { repeating } from './repeating.ts'
import { sizing } from './sizing.ts'
import { caseOf } from './stage.ts'
import type { ContractCase, StoreUnderTest } from './store-under-test.ts'
import { subscribing } from './subscribing.ts'
import { tellingTime } from './telling-time.ts'

/**
 * What every store promises, as cases for any test runner: each opens a store of its own, and rejects where the promise
 * is not kept. With vitest: `for (const { name, run } of storeContract(mine)) test(name, run)`.
 *
 * @example
 * ```ts
 * import { memoryStore } from '@coflyfr/core'
 * import { storeContract } from '@coflyfr/testing'
 *
 * const cases = storeContract({
 *   name: 'memory',
 *   capabilities: { checksReadSet: true, commandIdScope: 'ledger' },
 *   open: async (settings) => memoryStore(settings),
 * })
 * await cases[0]?.run()
 * ```
 */
export const storeContract = (under: StoreUnderTest): readonly ContractCase[] =>
  [
    ...appending,
    ...expecting,
    ...repeating(under.capabilities.commandIdScope),
    ...competing,
    ...decidingOnContext(under.capabilities.checksReadSet),
    ...sizing,
    ...keepingData,
    ...reading,
    ...folding,
    ...subscribing,
    ...tellingTime,
    ...loadingHistory,
    ...keepingSnapshots,
    ...(under.reopen === undefined ? [] : openingAgain),
  ].map((trial) => caseOf(under, trial))
