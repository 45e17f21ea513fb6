import {
  type ContextSource,
  contextSource,
  type EventOf,
  type FinancialYear,
  streamName,
} from '@coflyfr/core'
import { CarriedForward } from './events.ts'

/** The services that a year's end carried, each with the reference under which it did. */
export type CarriedServices = ReadonlyMap<string, string>

/** Which services of a year were carried forward, as context of opening one of its periods again. */
export const carriedServicesSource = (
  financialYear: FinancialYear,
): ContextSource<CarriedServices> =>
  contextSource<CarriedServices, EventOf<typeof CarriedForward>>({
    name: 'carried-services',
    stream: streamName('budget', financialYear),
    events: [CarriedForward],
    initialState: () => new Map(),
    evolve: (carried, { data: { services, reference } }) =>
      new Map([...carried, ...services.map(({ service }) => [service, reference] as const)]),
  })
