import type { Vault } from '@coflyfr/core'
import type { ContractCase } from '../contract/store-under-test.ts'
import { testClock } from '../events/test-clock.ts'
import { carryingOutErasures } from './carrying-out-erasures.ts'
import { destroyingKeys } from './destroying-keys.ts'
import { openingVaultAgain } from './opening-vault-again.ts'
import { sealingValues } from './sealing-values.ts'
import { settlingValues } from './settling-values.ts'
import type { VaultTrial } from './vault-stage.ts'

/** A vault as the contract suite sees it. */
export interface VaultUnderTest {
  /** Stands before the name of each case. */
  readonly name: string
  /** Opens a new vault that holds nothing; the suite disposes of it. */
  readonly open: (settings: { readonly clock: () => number }) => Promise<Vault>
  /** Opens the storage of a vault from `open` once more; left out where nothing outlives the vault. */
  readonly reopen?: (vault: Vault) => Promise<Vault>
}

/**
 * What every vault promises, as cases for any test runner; see `storeContract`.
 *
 * @example
 * ```ts
 * import { randomBytes } from 'node:crypto'
 * import { memoryVault } from '@coflyfr/core'
 * import { vaultContract } from '@coflyfr/testing'
 *
 * const cases = vaultContract({
 *   name: 'memory',
 *   open: async ({ clock }) => memoryVault({ clock, random: randomBytes }),
 * })
 * await cases[0]?.run()
 * ```
 */
export const vaultContract = (under: VaultUnderTest): readonly ContractCase[] =>
  [
    ...sealingValues,
    ...settlingValues,
    ...destroyingKeys,
    ...carryingOutErasures,
    ...(under.reopen === undefined ? [] : openingVaultAgain),
  ].map((trial) => caseOf(under, trial))

const caseOf = (under: VaultUnderTest, { name, run }: VaultTrial): ContractCase => ({
  name: `${under.name}: ${name}`,
  run: async () => {
    const clock = testClock()
    await using vault = await under.open({ clock })
    const reopen = (): Promise<Vault> => under.reopen?.(vault) ?? Promise.resolve(vault)
    await run({ vault, clock, reopen })
  },
})
