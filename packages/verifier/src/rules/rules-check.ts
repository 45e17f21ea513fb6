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

/** So many broken rules are looked at again on what their decisions had read. */
const waitingMax = 100

/** A rule that is broken on what stood there, and may have held on what the decision read. */
export interface Waiting {
  readonly append: Append
  readonly number: number
  readonly fault: Fault
}

/** Where the data of an event is not of the form of its type, or null; types without a form may hold anything. */
export const shapeFault = ({ type, schemaVersion: version, data }: PlacedEvent): string | null => {
  const shape = shapes.get(type)
  if (shape === undefined) return null
  return version === schemaVersion ? shape(data) : ` of schema version ${version}`
}

/** Whether what an event says is read here; of types without a shape those in the registers of bodies are, with care. */
export const isTold = (type: string, stream: string): boolean =>
  shapes.has(type) || stream.startsWith('body-')

/** The first rule that an event breaks, if it breaks one. */
export const faultOf = (decision: Omit<Decision, 'data'>): Fault | undefined => {
  for (const fault of checksOf({ ...decision, data: decision.event.data })) return fault
  return undefined
}

/** Whether an append begins with what nobody here can read, so that nothing of it can be decided. */
const beginsUnknown = ([first]: Append): boolean => !isTold(first.type, first.stream)

/** Checks every event of finance and authority by the rules, on what stood before it. */
export class RulesCheck {
  readonly #hashing: Hashing
  readonly #findings: Findings
  readonly #clouded = new Set<string>()
  /** The state of all streams as they stand now. */
  readonly states: States
  /** What is to be looked at a second time. */
  readonly waiting: Waiting[] = []
  /** Files of a pack that show rules. */
  readonly shown: ShownFile[] = []

  constructor(hashing: Hashing, findings: Findings) {
    this.#hashing = hashing
    this.#findings = findings
    this.states = new States(hashing)
  }

  /** Takes the next append; then shows each of its sound events, and whether its type is known. */
  append(append: Append, show: (event: PlacedEvent, isKnown: boolean) => void): void {
    const sound = append.filter((event) => this.#isSound(event))
    // Events whose shape is wrong tell nothing; their append is not decided again.
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

  /** A stream that the append reads and in which something stands that nobody here can read. */
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

  /** Says what was not checked, of a log that has so many events of each type. */
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
