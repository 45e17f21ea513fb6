import type { Append, LedgerEvent, PlacedEvent, Route, Told } from '../event.ts'
import { textOfUtf8 } from '../text/bytes.ts'

/** An event that was found sound: its preimage, which may be overwritten once it is taken. */
export interface SoundEvent {
  readonly preimage: Uint8Array
  readonly position: number
}

/** Neighbouring events of one command in one stream. */
export type SoundAppend = readonly [SoundEvent, ...SoundEvent[]]

/** Whether somebody reads what an event of a type in a stream says, and not its envelope alone. */
type IsTold = (type: string, stream: string) => boolean

const untold: Told = Object.freeze(JSON.parse('{}'))

/** So many routes are kept to be shared; rules have some dozens. */
const routesMax = 1_000

/** Reads what events say, where somebody asks for it. */
export class ToldEvents {
  readonly #isTold: IsTold
  /** Events of one rule have routes that are alike: of those that are kept each is there once. */
  readonly #routes = new Map<string, Route>()

  constructor(isTold: IsTold) {
    this.#isTold = isTold
  }

  /** An event with its data, where somebody reads it. */
  event({ preimage, position }: SoundEvent): PlacedEvent {
    const event: LedgerEvent = JSON.parse(textOfUtf8(preimage) ?? '')
    const { data, type, stream } = event
    if (!this.#isTold(type, stream)) return { ...event, data: untold, position }
    return data.route === undefined
      ? { ...event, position }
      : { ...event, data: { ...data, route: this.#shared(data.route) }, position }
  }

  /** The events of an append. */
  append([first, ...others]: SoundAppend): Append {
    return [this.event(first), ...others.map((event) => this.event(event))]
  }

  #shared(route: Route): Route {
    const spelt = JSON.stringify(route)
    const known = this.#routes.get(spelt)
    if (known !== undefined) return known
    if (this.#routes.size < routesMax) this.#routes.set(spelt, route)
    return route
  }
}
