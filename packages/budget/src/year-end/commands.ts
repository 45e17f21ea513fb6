import {
  type Command,
  exactObject,
  FinancialYearText,
  IdText,
  NonEmptyText,
  oneOf,
} from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import * as t from 'io-ts'
import { HeadData, LegData } from '../shared/leg.ts'
import { GiftWire } from '../shared/wire.ts'

/** Codecs of the data of every command about a year's end. */
export const yearEndData = {
  CarryForward: exactObject(
    'CarryForward',
    {
      financialYear: FinancialYearText,
      reference: NonEmptyText,
      /** The sources of actuals that the outturn is read from. */
      actuals: t.readonlyArray(IdText),
      /** Where in next year's budget each service's balance goes. */
      services: t.readonlyArray(exactObject('service', { service: NonEmptyText, to: HeadData })),
      decision: NonEmptyText,
    },
    {
      cap: PenceFromPounds,
      /** In the order in which they are used, after what services gave back. */
      funding: t.readonlyArray(
        exactObject(
          'source',
          {
            kind: oneOf('corporate-underspend', 'reserve', 'provision', 'general-balance'),
            item: NonEmptyText,
            available: PenceFromPounds,
          },
          { reserve: IdText },
        ),
      ),
    },
  ),
  ReceiveCarryForward: exactObject('ReceiveCarryForward', {
    gift: GiftWire,
    financialYear: FinancialYearText,
    fromYear: FinancialYearText,
    reference: NonEmptyText,
    legs: t.readonlyArray(LegData),
  }),
} as const

type Of<Name extends keyof typeof yearEndData> = Command<Name, t.TypeOf<(typeof yearEndData)[Name]>>

/** Ends a year: carries balances forward within the cap, and meets overspends beyond it from named sources in order. */
export type CarryForward = Of<'CarryForward'>
/** Takes balances that were carried forward into the next year; a process gives this command. */
export type ReceiveCarryForward = Of<'ReceiveCarryForward'>
