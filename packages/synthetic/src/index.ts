/**
 * Councils that never were, of any size, for benchmarks, properties and trials: the same seed gives the same commands, byte
 * for byte, on every machine. Start at `generateCouncil`.
 */
export type { CouncilOptions } from './council-options.ts'
export { generateCouncil } from './generate-council.ts'
export { publishedShares } from './published-shares.ts'
export type { SyntheticCommand } from './synthetic-command.ts'
