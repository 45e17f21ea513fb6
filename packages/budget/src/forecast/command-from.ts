import type { CommandFrom, JsonObject, ToldCommand } from '@coflyfr/core'
import { told } from '@coflyfr/core'
import type { ForecastCommand } from './decide.ts'
import type { ForecastEvent } from './events.ts'

type Name = ForecastCommand['command']

/** A command names a service or a cost centre, never both: an event with a cost centre had its service looked up. */
const asNamed = ({ command, data }: ToldCommand<Name>): ToldCommand<Name> => {
  const { service, ...rest }: JsonObject = data
  return { command, data: service === undefined || 'costCentre' in rest ? rest : data }
}

/** Recovers the commands that led to the events of a forecast. */
export const forecastCommandFrom: CommandFrom<ForecastEvent, Name> = {
  ForecastSubmitted: (event) => asNamed(told('SubmitForecast')(event)),
  ForecastChallenged: (event) => asNamed(told('ChallengeForecast', 'projectedOutturn')(event)),
  ForecastAccepted: (event) => asNamed(told('AcceptForecast', 'projectedOutturn')(event)),
}
