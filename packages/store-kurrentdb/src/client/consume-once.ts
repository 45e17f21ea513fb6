import { ClientFault, type Delivery, type GroupOptions } from './cluster-client.ts'
import { faultOfError, hasType } from './fault-of-error.ts'
import { type ItemStream, pulled } from './pulled.ts'
import { type Resolved, storedEvents } from './stored-events.ts'
import { within } from './within.ts'

/** What both clients hand out of a group. */
interface Grouped extends Resolved {
  readonly retryCount: number
}

/** A consumer of a group as both clients give it. */
interface GroupStream<Item> extends ItemStream {
  readonly ack: (...items: Item[]) => Promise<void>
  readonly nack: (action: 'retry', reason: string, ...items: Item[]) => Promise<void>
}

/** How a group is made and joined, by one client or the other. */
export interface GroupCalls<Item> {
  readonly create: () => Promise<void>
  readonly subscribe: () => GroupStream<Item>
}

const createUnlessThere = async (create: () => Promise<void>, timeoutMs: number): Promise<void> => {
  try {
    await within(create(), timeoutMs, 'create the group')
  } catch (error) {
    if (!hasType(error, 'persistent-subscription-exists')) throw faultOfError(error)
  }
}

/** Joins a group that is there, and hands out what the server gives this consumer, until it is cut. */
async function* joined<Item extends Grouped>(
  { subscribe }: GroupCalls<Item>,
  { group, signal }: Pick<GroupOptions, 'group' | 'signal'>,
  timeoutMs: number,
): AsyncGenerator<Delivery> {
  const stream = subscribe()
  const answered = async (answer: Promise<void>): Promise<void> => {
    try {
      await within(answer, timeoutMs, `answer to ${group}`)
    } catch (error) {
      throw faultOfError(error)
    }
  }
  const options = {
    silenceMs: timeoutMs,
    doing: `consume ${group}`,
    signal,
    liveFrom: 'confirmation',
  } as const
  for await (const { items } of pulled<Item>(stream, options)) {
    for (const item of items) {
      if (signal.aborted) return
      const [event] = storedEvents([item])
      if (event === undefined) await answered(stream.ack(item))
      else {
        yield {
          event,
          retries: item.retryCount,
          done: () => answered(stream.ack(item)),
          again: (reason) => answered(stream.nack('retry', reason, item)),
        }
      }
    }
  }
  if (!signal.aborted) throw new ClientFault('Unavailable', `the server ended ${group}`)
}

/**
 * A consumer's part of a group until it is cut; makes the group where there is none. Not before it is missed: an
 * account that may join a group is not always allowed to make one.
 */
export async function* consumeOnce<Item extends Grouped>(
  calls: GroupCalls<Item>,
  options: Pick<GroupOptions, 'group' | 'signal'>,
  timeoutMs: number,
): AsyncGenerator<Delivery> {
  try {
    yield* joined(calls, options, timeoutMs)
    return
  } catch (error) {
    if (!hasType(error, 'persistent-subscription-does-not-exist')) throw error
  }
  await createUnlessThere(calls.create, timeoutMs)
  yield* joined(calls, options, timeoutMs)
}
