import type { Actor, PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'

/** One thing that may be drawn: an event, or a member of an event's list. */
export interface SampleItem {
  readonly position: number
  /** Which member of the event's list, from 0; 0 for an event without one. */
  readonly item: number
  readonly stream: string
  readonly type: string
  readonly on: PlainDate | string
  readonly actor: Actor
  readonly reference: string | null
  /** What it is, in the words of the record: cost centre, subjective, supplier, description and reason. */
  readonly detail: string
  /** In pence. For a population of credits the sign is turned. */
  readonly amount: Pence
}

/** An item that was drawn, and how many of the sampling points fell on it. */
export interface DrawnItem extends SampleItem {
  readonly hits: number
}

/** The name of an item, from which its lottery number is made: the same on every machine. */
export const itemName = ({ position, item }: Pick<SampleItem, 'position' | 'item'>): string =>
  `${position}.${item}`
