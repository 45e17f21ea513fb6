import { setImmediate } from 'node:timers/promises'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { planted, type WrongStore } from './wrong-store.ts'

const isOneEvent = 'a repeat after a lost reply is one event and gets the first answer'
const isFoundLater = 'a repeat is found however many appends came after'
const refusesOtherContent = 'a command id with another content is refused'

/** Defects in the handling of command ids. */
export const wrongRepeats: readonly WrongStore[] = [
  planted('appends a repeat again', isOneEvent, (store) => {
    let number = 0
    return {
      appendToStream: (stream, events, options) => {
        const commandId = `${options.commandId} #${number++}`
        const expectedRevision = number > 1 ? 'any' : options.expectedRevision
        const again = events.map((event) => ({ ...event, commandId }))
        return store.appendToStream(stream, again, { ...options, commandId, expectedRevision })
      },
    }
  }),
  planted('refuses a repeat for its revision', [isOneEvent, isFoundLater], (store) => ({
    appendToStream: (stream, events, options) => async () => {
      const outcome = await store.appendToStream(stream, events, options)()
      if (isLeft(outcome) || !outcome.right.duplicate) return outcome
      const commandId = `${options.commandId} again`
      const again = events.map((event) => ({ ...event, commandId }))
      const wrong = { ...options, commandId, expectedRevision: 1_000_000 }
      return store.appendToStream(stream, again, wrong)()
    },
  })),
  planted('remembers the last ten commands only', isFoundLater, (store) => {
    const names: string[] = []
    return {
      appendToStream: (stream, events, options) => {
        const known = names.slice(-10).find((name) => name.startsWith(`${options.commandId} `))
        const commandId = known ?? `${options.commandId} #${names.length}`
        names.push(commandId)
        const renamed = events.map((event) => ({ ...event, commandId }))
        const any = { ...options, commandId, expectedRevision: 'any' } as const
        return store.appendToStream(stream, renamed, any)
      },
    }
  }),
  planted(
    'looks for a repeat, then waits, then appends',
    'concurrent repeats of one command are one event',
    (store) => {
      const seen = new Map<string, Awaited<ReturnType<ReturnType<typeof store.appendToStream>>>>()
      let number = 0
      return {
        appendToStream: (stream, events, options) => async () => {
          const known = seen.get(options.commandId)
          if (known !== undefined) return known
          await setImmediate()
          const commandId = `${options.commandId} #${number++}`
          const fresh = events.map((event) => ({ ...event, commandId }))
          const any = { ...options, commandId, expectedRevision: 'any' } as const
          const outcome = await store.appendToStream(stream, fresh, any)()
          seen.set(options.commandId, outcome)
          return outcome
        },
      }
    },
  ),
  planted('answers a repeat as if it were new', isOneEvent, (store) => ({
    appendToStream:
      (...asked) =>
      async () => {
        const outcome = await store.appendToStream(...asked)()
        return isLeft(outcome) ? outcome : right({ ...outcome.right, duplicate: false })
      },
  })),
  planted('answers a repeat with the head', isOneEvent, (store) => ({
    appendToStream:
      (...asked) =>
      async () => {
        const outcome = await store.appendToStream(...asked)()
        const position = (await store.head()).size - 1
        return isLeft(outcome) ? outcome : right({ ...outcome.right, position })
      },
  })),
  planted(
    'compares no content',
    [refusesOtherContent, 'settle tells what a command did, or that it did nothing'],
    (store) => {
      const commandHash = '00'.repeat(32)
      return {
        appendToStream: (stream, events, options) => {
          const blind = events.map((event) => ({ ...event, commandHash }))
          return store.appendToStream(stream, blind, { ...options, commandHash })
        },
        settle: (stream, commandId) => store.settle(stream, commandId, commandHash),
      }
    },
  ),
  planted(
    'finds commands of one stream only',
    'a command id is one for the whole ledger',
    (store) => ({
      appendToStream: (stream, events, options) => {
        const commandId = `${stream} ${options.commandId}`
        const scoped = events.map((event) => ({ ...event, commandId }))
        return store.appendToStream(stream, scoped, { ...options, commandId })
      },
    }),
  ),
  planted(
    'settles everything as absent',
    'settle tells what a command did, or that it did nothing',
    () => ({
      settle: () => async () => right(null),
    }),
  ),
]
