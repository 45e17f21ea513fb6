import { ClientFault } from './cluster-client.ts'

/** What waits for one consumer: items in order, and at last a fault or the end. */
export interface Inbox<Item> {
  readonly put: (item: Item) => void
  readonly fail: (fault: ClientFault) => void
  readonly end: () => void
  readonly size: () => number
  /** All that waits, or null at the end; throws the fault, or one of its own after that much silence. */
  readonly take: (silenceMs: number) => Promise<readonly Item[] | null>
}

/** An empty inbox; `doing` begins the message of a silence that lasts too long. */
export const inbox = <Item>(doing: string): Inbox<Item> => {
  let items: Item[] = []
  let fault: ClientFault | null = null
  let isOver = false
  let wake: () => void = () => {}
  /** Whether something came within the time. */
  const arrival = (silenceMs: number): Promise<boolean> =>
    new Promise((resolve) => {
      const isLimited = Number.isFinite(silenceMs)
      const timer = isLimited ? setTimeout(() => resolve(false), silenceMs) : undefined
      wake = () => {
        clearTimeout(timer)
        wake = () => {}
        // A stream hands out one item after the other: what comes in one turn of the loop is taken together.
        setImmediate(resolve, true)
      }
    })
  const take = async (silenceMs: number): Promise<readonly Item[] | null> => {
    if (items.length > 0) {
      const taken = items
      items = []
      return taken
    }
    if (fault !== null) throw fault
    if (isOver) return null
    if (await arrival(silenceMs)) return take(silenceMs)
    throw new ClientFault('Unavailable', `${doing}: no answer within ${silenceMs} ms`)
  }
  return {
    put: (item) => {
      items.push(item)
      wake()
    },
    fail: (given) => {
      fault = given
      wake()
    },
    end: () => {
      isOver = true
      wake()
    },
    size: () => items.length,
    take,
  }
}
