import type { NoRulesInForce, RoleNotAllowed } from '@coflyfr/governance/rules'
import type {
  DatedBeforePreviousStep,
  NoBudgetForYear,
  ServiceCarriedForward,
  UnknownLine,
  UnknownReserve,
} from '../shared/refusals.ts'

/** The stream named as giver gave nothing like it: the id, amount, head or receiver differs. */
export interface UnknownGift {
  readonly tag: 'UnknownGift'
  readonly eventId: string
}

/** The gift came back to its giver: it can neither be received nor returned any more. */
export interface GiftAlreadyReturned {
  readonly tag: 'GiftAlreadyReturned'
  readonly eventId: string
}

/** The receiver took the gift: it can neither be received again nor returned from here. */
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
