import type { Append, PlacedEvent } from '../event.ts'
import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import type { ShownFile } from '../pack/check-shown-files.ts'
import { rulesHash } from './content-hash.ts'
import type { Decision, Fault } from './decision.ts'
import { checksOf } from './rules-of-types.ts'
import { shapes } from './shapes.ts'
import { hasRules, States } from './state/states.ts'

const schemaVersion = 1

/** The most broken rules that are checked again on what their decisions had read. */
const waitingMax = 100

/** A rule that is broken on the events before, but may have held on the older revisions that the decision read. */
export interface Waiting {
  readonly append: Append
  readonly number: number
  readonly fault: Fault
}

/** Where the data of an event differs from the shape of its type, or null. Types without a shape may hold anything. */
export const shapeFault = ({ type, schemaVersion: version, data }: PlacedEvent): string | null => {
  const shape = shapes.get(type)
  if (shape === undefined) return null
  return version === schemaVersion ? shape(data) : ` of schema version ${version}`
}

/** Whether the data of an event is read. Events of bodies have no shape, so their readers take nothing for granted. */
export const isTold = (type: string, stream: string): boolean =>
  shapes.has(type) || stream.startsWith('body-')

/** The first fault of an event, or undefined. */
export const faultOf = (decision: Omit<Decision, 'data'>): Fault | undefined => {
  for (const fault of checksOf({ ...decision, data: decision.event.data })) return fault
  return undefined
}

/** Whether an append begins with an event of an unknown type, so that none of it can be decided. */
const beginsUnknown = ([first]: Append): boolean => !isTold(first.type, first.stream)

/** Checks the rules for every event of finance and authority, on the states before its append. */
export class RulesCheck {
  readonly #hashing: Hashing
  readonly #findings: Findings
  /** Streams that hold an event of an unknown type: their state is not known any more. */
  readonly #clouded = new Set<string>()
  /** The states of all streams, after the events so far. */
  readonly states: States
  /** Faults to be checked again in a second reading of the log. */
  readonly waiting: Waiting[] = []
  /** The files of a pack that show rules to people. */
  readonly shown: ShownFile[] = []

  constructor(hashing: Hashing, findings: Findings) {
    this.#hashing = hashing
    this.#findings = findings
    this.states = new States(hashing)
  }

  /** Takes the next append. Then calls `show` with each sound event of it, and whether its type is known. */
  append(append: Append, show: (event: PlacedEvent, isKnown: boolean) => void): void {
    const sound = append.filter((event) => this.#isSound(event))
    // An append with an event of the wrong shape is not decided again.
    if (sound.length === append.length && sound.some(({ type }) => shapes.has(type)))
      this.#decide(append)
    for (const event of sound) {
      const isKnown = shapes.has(event.type)
      if (!isKnown && hasRules(event.stream)) this.#clouded.add(event.stream)
      if (isTold(event.type, event.stream)) this.states.fold(event)
      this.#show(event)
      show(event, isKnown)
    }
  }

  #isSound(event: PlacedEvent): boolean {
    const { type, position, stream } = event
    const fault = shapeFault(event)
    if (fault === null) return true
    const detail = `${type}${fault} is not of its form`
    this.#findings.add('rulesObeyed', 'EventUnreadable', detail, { position, stream })
    return false
  }

  /** A stream that the append reads and that holds an event of an unknown type. */
  #cloudOver([first]: Append): string | undefined {
    if (this.#clouded.size === 0) return undefined
    const read = [first.stream, ...first.context.map(({ stream }) => stream)]
    return read.find((stream) => this.#clouded.has(stream))
  }

  #decide(append: Append): void {
    const [{ type, position, stream }] = append
    const cloud = this.#cloudOver(append)
    const unreadable =
      cloud === undefined
        ? beginsUnknown(append) &&
          `${type}, with which it begins, is not a type of event that is known`
        : `${cloud}, which it read, holds a type of event that is not known`
    if (unreadable !== false) {
      this.#findings.add('rulesObeyed', 'EventUnreadable', unreadable, { position, stream })
      return
    }
    for (const [number, event] of append.entries()) {
      const fault = faultOf({ append, number, event, states: this.states, hashing: this.#hashing })
      if (fault === undefined) continue
      if (append[0].context.length > 0 && this.waiting.length < waitingMax) {
        this.waiting.push({ append, number, fault })
        return
      }
      const { position, stream, type } = event
      this.#findings.add('rulesObeyed', fault.code, `${type}: ${fault.detail}`, {
        position,
        stream,
      })
      return
    }
  }

  #show({ type, data, revision, position }: PlacedEvent): void {
    if (type !== 'ApprovalRulesSet') return
    this.shown.push({
      path: `rules/${revision}.json`,
      sha256: rulesHash(this.#hashing, data.rules),
      position,
      verdict: 'authentic',
      code: 'RulesDiffer',
    })
  }

  /** Ends the check, and notes the types that were not checked; `types` are all types of the log with their counts. */
  end(types: ReadonlyMap<string, number>): void {
    for (const [type, count] of [...types].sort())
      if (!shapes.has(type))
        this.#findings.add('rulesObeyed', 'UnknownEventType', `${type}: ${count} not checked`)
    const refusedCount = types.get('CommandRefused') ?? 0
    if (refusedCount > 0)
      this.#findings.add(
        'rulesObeyed',
        'CommandUntold',
        `CommandRefused: ${refusedCount} not decided again`,
      )
  }
}
