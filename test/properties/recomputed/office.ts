import { budgetProcesses } from '@coflyfr/budget'
import {
  addDays,
  financialYearOf,
  type JsonValue,
  memoryStore,
  type PlainDate,
  plainDate,
  type Recorded,
} from '@coflyfr/core'
import { type BudgetLedger, budgetLedger, type OpenStore } from '../../support/budget-ledger.ts'
import { poundsOf } from '../budget/world.ts'

/** One draw: what is tried and with which numbers. The command it gives depends on what the ledger holds by then. */
export interface Draw {
  readonly kind: number
  readonly pick: number
  readonly other: number
  readonly amount: bigint
  readonly days: number
  /** How many days before today it is dated. */
  readonly back: number
  readonly flag: boolean
}

/** Something that somebody at the council tries. */
export type Trial = (office: Office, draw: Draw) => Promise<void>

/** The data of an event, untyped: a trial reads what it needs, and fails if it is missing. */
// biome-ignore lint/suspicious/noExplicitAny: what an event holds depends on its type, which the trial knows
export type Data = any

const microsecondsOf = (day: PlainDate): number => Date.parse(`${day}T12:00:00Z`) * 1000

/** Some gifts of reserves and to them are never received, as if a process had stopped and been given up. */
const forgetful = (process: (typeof budgetProcesses)[number]): (typeof budgetProcesses)[number] =>
  process.name.startsWith('reserve')
    ? {
        ...process,
        commandsFor: (event) => (event.position % 6 === 0 ? [] : process.commandsFor(event)),
      }
    : process

/** Where a drawn ledger is written: commands go through the whole domain, which refuses many of them. */
export class Office {
  readonly ledger: BudgetLedger
  readonly refused = new Map<string, number>()
  readonly #today: { day: PlainDate }
  #log: readonly Recorded[] = []
  /** Counts tries, so that every reference is new. */
  number = 0

  private constructor(ledger: BudgetLedger, today: { day: PlainDate }) {
    this.ledger = ledger
    this.#today = today
  }

  /**
   * Opens an empty ledger whose clock shows the days on which things are tried. It does not move within a day, because
   * how often a store reads it must not matter.
   */
  static async open(
    from: string,
    open: OpenStore = memoryStore,
    processes = budgetProcesses,
  ): Promise<Office> {
    const today = { day: plainDate(from) }
    const clock = () => microsecondsOf(today.day)
    return new Office(
      await budgetLedger({ processes: processes.map(forgetful), clock, open }),
      today,
    )
  }

  get day(): PlainDate {
    return this.#today.day
  }

  /** Moves on to a later day. */
  next(days: number): void {
    this.#today.day = addDays(this.day, days)
    this.number += 1
  }

  /** Everything that is in the ledger. */
  get log(): readonly Recorded[] {
    return this.#log
  }

  /** The data of each event of some types. */
  said(...types: readonly string[]): readonly Data[] {
    return this.#log.filter(({ type }) => types.includes(type)).map(({ data }) => data)
  }

  /** The latest document that an event of one type began and none of the others ended. */
  open(pick: number, begins: string, ...ends: readonly string[]): Data | undefined {
    const keyOf = ({ reserve, financialYear, service, reference }: Data): string =>
      JSON.stringify([reserve ?? financialYear, service, reference])
    const ended = new Set(this.said(...ends).map(keyOf))
    return lateOf(
      this.said(begins).filter((one) => !ended.has(keyOf(one)) && !this.#isOver(one)),
      pick,
    )
  }

  /** A document of a past year hardly ever moves. */
  #isOver({ financialYear }: Data): boolean {
    return financialYear !== undefined && financialYear < financialYearOf(this.day)
  }

  /** Gives a command; returns whether it succeeded. */
  async give(command: string, actor: string, on: string, data: JsonValue): Promise<boolean> {
    const told = await this.ledger.told({ command, actor, on, data })
    if (told === 'committed') {
      this.#log = await this.ledger.events()
      return true
    }
    const key = `${command} ${told}`
    this.refused.set(key, (this.refused.get(key) ?? 0) + 1)
    return false
  }
}

/** One of several; undefined if there is none. */
export const oneOf = <Item>(items: readonly Item[], pick: number): Item | undefined =>
  items[pick % Math.max(1, items.length)]

/** More often a late one than an early one, so that documents are completed. */
export const lateOf = <Item>(items: readonly Item[], pick: number): Item | undefined =>
  items.at(-1 - (Math.floor((pick % 100) ** 2 / 1000) % Math.max(1, items.length)))

/** Pence as commands take them. */
export const pounds = poundsOf
