import { rulesSource } from '@coflyfr/governance/rules'
import { budgetYearHandler, ofYear } from '../budget-year/handler.ts'
import { ofReserve, reserveAccountHandler } from '../reserve-account/handler.ts'
import { asOneRule } from '../shared/decided-by.ts'
import type { ReceiveIntoReserve, ReceiveReserveFunding, ReturnGift } from './commands.ts'
import { giftSource } from './gifts.ts'
import { receiptSource } from './receipts.ts'
import { type ReceiptContext, receiveIntoReserve, receiveReserveFunding } from './receive.ts'
import type {
  ReceiveFundingRefusal,
  ReceiveIntoReserveRefusal,
  ReturnGiftRefusal,
} from './refusals.ts'
import { type ReturnContext, returnGift } from './return-gift.ts'

const ofGift = 'the transfer was given and has not been received yet'

/** Takes what a reserve gave, on `budget-<year>`; a process gives its command. */
export const fundingReceiptHandler = budgetYearHandler<
  ReceiveReserveFunding,
  ReceiptContext,
  ReceiveFundingRefusal
>(asOneRule(ofGift, receiveReserveFunding), ofYear, ({ data }) => ({
  gifts: giftSource(data.gift.stream),
}))

/** Takes what a head of the budget or another reserve gave, on `reserve-<id>`; a process gives its command. */
export const reserveReceiptHandler = reserveAccountHandler<
  ReceiveIntoReserve,
  ReceiptContext,
  ReceiveIntoReserveRefusal
>(asOneRule(ofGift, receiveIntoReserve), ofReserve, ({ data }) => ({
  gifts: giftSource(data.gift.stream),
}))

const fromGiver = ({ data }: ReturnGift) => data.from

const contextOf = ({ data }: ReturnGift) => ({
  rules: rulesSource(),
  receipts: receiptSource(data.to),
})

/** Takes a gift back that its receiver never took, on the `budget-<year>` that gave it. */
export const budgetReturnHandler = budgetYearHandler<ReturnGift, ReturnContext, ReturnGiftRefusal>(
  returnGift,
  fromGiver,
  contextOf,
)

/** Takes a gift back that its receiver never took, on the `reserve-<id>` that gave it. */
export const reserveReturnHandler = reserveAccountHandler<
  ReturnGift,
  ReturnContext,
  ReturnGiftRefusal
>(returnGift, fromGiver, contextOf)
