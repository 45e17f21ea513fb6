import type { Append, LedgerEvent, PlacedEvent, Route, Told } from '../event.ts'
import { SharedTexts } from '../shared-texts.ts'
import { SharedValues } from '../shared-values.ts'
import { textOfUtf8 } from '../text/bytes.ts'

/** An event that was found sound. Its preimage may be overwritten once it was taken. */
export interface SoundEvent {
  readonly preimage: Uint8Array
  readonly position: number
}

/** Neighbouring events of one command in one stream. */
export type SoundAppend = readonly [SoundEvent, ...SoundEvent[]]

/** Whether anybody reads the data of events of this type and stream, rather than only their envelopes. */
type IsTold = (type: string, stream: string) => boolean

const untold: Told = Object.freeze(JSON.parse('{}'))

/** Parses events, and keeps their data only if somebody reads it. */
export class ToldEvents {
  readonly #isTold: IsTold
  /** Texts and routes that many events share. */
  readonly #texts = new SharedTexts()
  readonly #routes = new SharedValues<Route>()

  constructor(isTold: IsTold) {
    this.#isTold = isTold
  }

  /** An event; its data is empty if nobody reads it. */
  event({ preimage, position }: SoundEvent): PlacedEvent {
    const event: LedgerEvent = JSON.parse(textOfUtf8(preimage) ?? '')
    const { type, stream } = event
    const isTold = this.#isTold(type, stream)
    if (isTold) this.#texts.shareIn(event)
    return { ...event, data: isTold ? this.#withRoute(event.data) : untold, position }
  }

  /** The events of an append. */
  append([first, ...others]: SoundAppend): Append {
    return [this.event(first), ...others.map((event) => this.event(event))]
  }

  #withRoute(data: Told): Told {
    return data.route === undefined ? data : { ...data, route: this.#routes.of(data.route) }
  }
}
