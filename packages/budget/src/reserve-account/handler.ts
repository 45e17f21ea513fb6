import { type Command, type CommandHandler, type StreamName, streamName } from '@coflyfr/core'
import type { About, Judge } from '../shared/decided-by.ts'
import { streamHandler } from '../shared/stream-handler.ts'
import { evolveReserveAccount, type ReserveAccountEvent, reserveAccountEvents } from './evolve.ts'
import { initialReserveAccount, type ReserveAccount } from './state.ts'

/** The stream of the reserve that a command names. */
export const ofReserve = ({ data }: Command<string, { readonly reserve: string }>): StreamName =>
  streamName('reserve', data.reserve)

const reserveAccount = {
  name: 'reserve-account',
  events: reserveAccountEvents,
  initialState: initialReserveAccount,
  evolve: evolveReserveAccount,
}

/** A handler of some commands on the stream `reserve-<id>`: all of them share its fold, each reads its own context. */
export const reserveAccountHandler = <Given extends Command, Context, Refused>(
  judge: Judge<Given, ReserveAccount, ReserveAccountEvent, Context, Refused>,
  streamOf: (command: Given) => StreamName,
  contextOf: CommandHandler<
    Given,
    ReserveAccount,
    ReserveAccountEvent,
    Context,
    Refused
  >['contextOf'],
  about?: About<Given, ReserveAccount, Context>,
): CommandHandler<Given, ReserveAccount, ReserveAccountEvent, Context, Refused> =>
  streamHandler(reserveAccount, judge, { streamOf, contextOf, about })
