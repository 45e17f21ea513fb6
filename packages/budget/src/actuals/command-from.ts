import { type CommandFrom, type JsonObject, type Recorded, told } from '@coflyfr/core'
import type { CloseBatch, ImportActuals } from './commands.ts'
import { type ActualsEvent, ActualsImported } from './events.ts'

/** Each posting names the period that it belongs to, as the command may have. */
const postingsOf = ({ data }: Recorded): readonly JsonObject[] => {
  if (!ActualsImported.data.is(data)) return []
  const { period, concerns, postings } = data
  return postings.map(({ description, ...posting }) => ({
    ...posting,
    period: concerns ?? period,
    ...(description === null ? {} : { description }),
  }))
}

/** Recovers the commands that led to the events of actuals. */
export const actualsCommandFrom: CommandFrom<
  ActualsEvent,
  (ImportActuals | CloseBatch)['command']
> = {
  ActualsImported: (first, rest) => {
    const { financialYear, source, batch } = first.data
    const postings = [first, ...rest].flatMap(postingsOf)
    return { command: 'ImportActuals', data: { financialYear, source, batch, postings } }
  },
  BatchClosed: told('CloseBatch'),
}
