import { exactObject, NonEmptyText, oneOf, Role } from '@coflyfr/core'
import * as t from 'io-ts'
import { Limit } from './limit.ts'
import { type RouteStep, RouteSteps } from './route-step.ts'
import { MovementScope, VirementKind } from './virement-facts.ts'

/** One row of a council's scheme of virement: which movements it takes, up to what, and who then decides. */
export type VirementRow = {
  readonly name: string
  /** Kinds the row takes; all, where it says nothing. */
  readonly kinds?: readonly VirementKind[]
  /**
   * Present where the row takes movements between capital and revenue, and only those; no other row takes any (DOMAIN
   * R2: never under the ordinary scheme).
   */
  readonly mixesCapitalAndRevenue?: true
  /** The widest movement the row takes: `directorate` takes those within one service too. */
  readonly scope: MovementScope
  readonly upTo: Limit
  readonly steps: readonly RouteStep[]
  /** Who is told of each movement the row took: the "for information" list of the monitoring report. */
  readonly reportTo?: readonly Role[]
}

/** The most one authority may approve in a financial year for one head, whatever row it approves under. */
export type YearlyLimit = {
  readonly authority: Role
  readonly upTo: Limit
}

/** A seat in the separation of duties: `approver` stands for everybody who agrees or approves. */
export type Seat = 'proposer' | 'approver' | 'poster'

/**
 * A council's approval rules as data (DOMAIN §3.1, §8): adopted by Council, effective-dated, never code. The file format
 * is described in `docs/reference/approval-rules.md`.
 */
export type ApprovalRules = {
  readonly name: string
  /** The published text that the rules were taken from. */
  readonly source: string
  /** The first row that takes a movement decides its route. */
  readonly virements: readonly VirementRow[]
  readonly cumulative: {
    /** Whether a row's amount is tested with what its approver has approved before for the same head in the year. */
    readonly countEarlierApprovals: boolean
    readonly yearlyLimits: readonly YearlyLimit[]
  }
  readonly drawdowns: {
    readonly samePurpose: readonly RouteStep[]
    readonly otherPurpose: readonly RouteStep[]
  }
  /** Seats that different people must hold. */
  readonly differentPeople: readonly Seat[]
  /** Roles that may give a command that names no `by`; any may where a command is not listed. */
  readonly roles: Readonly<Record<string, readonly Role[]>>
}

const Rows = t.readonlyArray(
  exactObject(
    'row',
    { name: NonEmptyText, scope: MovementScope, upTo: Limit, steps: RouteSteps },
    {
      kinds: t.readonlyArray(VirementKind),
      mixesCapitalAndRevenue: t.literal(true),
      reportTo: t.readonlyArray(Role),
    },
  ),
)

/** Codec of {@link ApprovalRules}, strict: a misspelt condition would otherwise widen a row without a word. */
export const ApprovalRules: t.Type<ApprovalRules, unknown, unknown> = exactObject('ApprovalRules', {
  name: NonEmptyText,
  source: NonEmptyText,
  virements: Rows,
  cumulative: exactObject('cumulative', {
    countEarlierApprovals: t.boolean,
    yearlyLimits: t.readonlyArray(exactObject('yearlyLimit', { authority: Role, upTo: Limit })),
  }),
  drawdowns: exactObject('drawdowns', { samePurpose: RouteSteps, otherPurpose: RouteSteps }),
  differentPeople: t.readonlyArray(oneOf('proposer', 'approver', 'poster')),
  roles: t.record(t.string, t.readonlyArray(Role)),
})
