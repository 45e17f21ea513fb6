/**
 * The vault on disk: personal values encrypted under a random key for each person, in one file apart from the log, with
 * the key that wraps those keys in another. Start at `openVault`; the port is `Vault` of `@coflyfr/core`.
 */
export { copyVault } from './copy-vault.ts'
export { type FoundTrace, findTraces, tellingTraces } from './find-traces.ts'
export { openVault, type VaultOptions } from './open-vault.ts'
