import type { EventTest } from '@coflyfr/audit'
import type { EventStore } from '@coflyfr/core'
import { typedName } from './typed-name.ts'

/** The filters of a replay that hold names that somebody typed. */
interface NamesAsked {
  /** How the names of streams begin. */
  readonly stream: string
  readonly where: readonly EventTest[]
}

const namesIn = async (store: EventStore) => {
  const [streams, types] = [new Set<string>(), new Set<string>()]
  for await (const batch of store.scan())
    for (const { stream, type } of batch) {
      streams.add(stream)
      types.add(type)
    }
  return { streams: [...streams], types: [...types] }
}

/**
 * The message where nothing is replayed: an empty answer could be taken for a failure, and a misspelt name for a fact.
 */
export const nothingReplayed = async (
  store: EventStore,
  { stream, where }: NamesAsked,
): Promise<string> => {
  const { streams, types } = await namesIn(store)
  const isThere = streams.some((name) => name.startsWith(stream))
  const typesAsked = where.flatMap((test) =>
    test.field === 'type' && test.operator === '=' ? test.oneOf : [],
  )
  const slips = [
    ...(isThere ? [] : [`no stream begins with ${typedName(stream, streams)}`]),
    ...typesAsked
      .filter((type) => !types.includes(type))
      .map((type) => `no event is of the type ${typedName(type, types)}`),
  ]
  const nothing = 'No event matches'
  return slips.length === 0 ? nothing : `${nothing}: ${slips.join('; ')}`
}
