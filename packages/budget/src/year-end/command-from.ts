import type { CommandFrom, EventOf, JsonObject, ToldCommand } from '@coflyfr/core'
import { told } from '@coflyfr/core'
import type { CarryForward, ReceiveCarryForward } from './commands.ts'
import type { CarriedForward, YearEndEvent } from './events.ts'

type Name = (CarryForward | ReceiveCarryForward)['command']

const servicesOf = ({ services }: EventOf<typeof CarriedForward>['data']): readonly JsonObject[] =>
  services.map(({ service, to }) => ({
    service,
    // Nothing was carried, so the head that the command named made no difference: any will do.
    to: to === null ? { costCentre: service, subjective: 'all' } : { ...to },
  }))

const fundingOf = ({ funding }: EventOf<typeof CarriedForward>['data']): readonly JsonObject[] =>
  funding
    .filter(({ kind }) => kind !== 'taken-back')
    .map(({ kind, item, available, reserve }) =>
      reserve === null ? { kind, item, available } : { kind, item, available, reserve },
    )

/** Recovers the commands that led to the events of a year's end. */
export const yearEndCommandFrom: CommandFrom<YearEndEvent, Name> = {
  CarriedForward: (event): ToldCommand<Name> => {
    const { command, data } = told('CarryForward', 'toYear', 'onRecord')(event)
    const lists = { services: servicesOf(event.data), funding: fundingOf(event.data) }
    return { command, data: { ...data, ...lists } }
  },
  CarryForwardReceived: told('ReceiveCarryForward'),
}
