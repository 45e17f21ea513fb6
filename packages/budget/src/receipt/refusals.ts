import type { NoRulesInForce, RoleNotAllowed } from '@coflyfr/governance/rules'
import type {
  DatedBeforePreviousStep,
  NoBudgetForYear,
  ServiceCarriedForward,
  UnknownLine,
  UnknownReserve,
} from '../shared/refusals.ts'

/** The giver named has no transfer like this one: its id, amount, head or receiver differs. */
export interface UnknownGift {
  readonly tag: 'UnknownGift'
  readonly eventId: string
}

/** The transfer was returned to its giver, so it can be neither received nor returned again. */
export interface GiftAlreadyReturned {
  readonly tag: 'GiftAlreadyReturned'
  readonly eventId: string
}

/** The transfer has already been received, so it can be neither received again nor returned. */
export interface GiftAlreadyReceived {
  readonly tag: 'GiftAlreadyReceived'
  readonly eventId: string
}

/** Why a year's budget does not take what a reserve gave: the money is shown as unreceived. */
export type ReceiveFundingRefusal =
  | RoleNotAllowed
  | NoBudgetForYear
  | UnknownLine
  | ServiceCarriedForward
  | UnknownGift
  | GiftAlreadyReturned
  | GiftAlreadyReceived

/** Why a reserve does not take what was given to it: the money is shown as unreceived. */
export type ReceiveIntoReserveRefusal =
  | RoleNotAllowed
  | UnknownReserve
  | UnknownGift
  | GiftAlreadyReturned
  | GiftAlreadyReceived

/** Why a gift is not taken back. */
export type ReturnGiftRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | UnknownGift
  | GiftAlreadyReturned
  | GiftAlreadyReceived
  | DatedBeforePreviousStep
