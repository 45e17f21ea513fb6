import type { NoRulesInForce, RoleNotAllowed } from '@coflyfr/governance/rules'

/** The command names neither a cost centre nor a subjective. */
export interface NothingMapped {
  readonly tag: 'NothingMapped'
  readonly reference: string
}

/** One code is mapped twice in one command, so it is unclear which is meant. */
export interface MappedTwice {
  readonly tag: 'MappedTwice'
  readonly list: 'costCentres' | 'subjectives'
  readonly code: string
}

/** Why a chart of accounts is not set, in order of precedence. */
export type ChartRefusal = NoRulesInForce | RoleNotAllowed | NothingMapped | MappedTwice
