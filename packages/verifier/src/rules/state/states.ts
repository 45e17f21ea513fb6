import type { PlacedEvent } from '../../event.ts'
import type { Hashing } from '../../hashing.ts'
import { serviceId } from '../service-id.ts'
import { ActualsState } from './actuals-state.ts'
import { BodyState } from './body-state.ts'
import { BudgetState } from './budget-state.ts'
import { CommitmentsState } from './commitments-state.ts'
import type { Giver } from './giver.ts'
import {
  ChartState,
  ForecastState,
  OpeningState,
  ReconciliationsState,
  SavingsState,
} from './other-states.ts'
import { PeriodsState } from './periods-state.ts'
import { ReserveState } from './reserve-state.ts'
import { RulesState } from './rules-state.ts'

/** The state of one stream. */
export interface StreamState {
  readonly fold: (event: PlacedEvent) => void
}

const stateByKind: Readonly<Record<string, new () => StreamState>> = {
  ledger: OpeningState,
  rules: RulesState,
  body: BodyState,
  budget: BudgetState,
  reserve: ReserveState,
  actuals: ActualsState,
  periods: PeriodsState,
  commitments: CommitmentsState,
  forecast: ForecastState,
  chart: ChartState,
  savings: SavingsState,
  reconciliations: ReconciliationsState,
}

/** The kind of a stream: its name up to the first hyphen. */
const kindOf = (stream: string): string => {
  const hyphen = stream.indexOf('-')
  return hyphen === -1 ? stream : stream.slice(0, hyphen)
}

/** The state of a stream of finance or authority before its first event; undefined for other streams. */
export const newState = (stream: string): StreamState | undefined => {
  const name = kindOf(stream)
  const State = Object.hasOwn(stateByKind, name) ? stateByKind[name] : undefined
  return State === undefined ? undefined : new State()
}

/** Whether a stream is one of finance or authority. */
export const isOfStates = (stream: string): boolean => Object.hasOwn(stateByKind, kindOf(stream))

/** Whether the rules know every type of event that a stream may hold. Streams of bodies hold others too. */
export const hasRules = (stream: string): boolean =>
  !stream.startsWith('body-') && isOfStates(stream)

/** The states of all streams of finance and authority, after the events so far. */
export class States {
  readonly #states: Map<string, StreamState>
  readonly #hashing: Hashing

  constructor(hashing: Hashing, states: Map<string, StreamState> = new Map()) {
    this.#hashing = hashing
    this.#states = states
  }

  /** These states with other ones for some streams, such as from earlier revisions. */
  with(others: ReadonlyMap<string, StreamState>): States {
    return new States(this.#hashing, new Map([...this.#states, ...others]))
  }

  /** Takes the next event. */
  fold(event: PlacedEvent): void {
    let state = this.#states.get(event.stream)
    if (state === undefined) {
      state = newState(event.stream)
      if (state === undefined) return
      this.#states.set(event.stream, state)
    }
    state.fold(event)
  }

  #get<State extends StreamState>(stream: string, kind: new () => State): State {
    const found = this.#states.get(stream)
    return found instanceof kind ? found : new kind()
  }

  /** The approval rules. */
  rules(): RulesState {
    return this.#get('rules', RulesState)
  }

  /** The ledger's own stream. */
  opening(): OpeningState {
    return this.#get('ledger', OpeningState)
  }

  /** A body's register. */
  body(body: string): BodyState {
    return this.#get(`body-${body}`, BodyState)
  }

  /** A year's budget. */
  budget(year: string): BudgetState {
    return this.#get(`budget-${year}`, BudgetState)
  }

  /** A reserve. */
  reserve(id: string): ReserveState {
    return this.#get(`reserve-${id}`, ReserveState)
  }

  /** The postings of a source in a year. */
  actuals(year: string, source: string): ActualsState {
    return this.#get(`actuals-${year}-${source}`, ActualsState)
  }

  /** A year's periods. */
  periods(year: string): PeriodsState {
    return this.#get(`periods-${year}`, PeriodsState)
  }

  /** The commitments of a service in a year. */
  commitments(year: string, service: string): CommitmentsState {
    const stream = `commitments-${year}-${serviceId(this.#hashing, service)}`
    return this.#get(stream, CommitmentsState)
  }

  /** The commitments in a stream. */
  commitmentsOf(stream: string): CommitmentsState {
    return this.#get(stream, CommitmentsState)
  }

  /** The forecasts in a stream. */
  forecasts(stream: string): ForecastState {
    return this.#get(stream, ForecastState)
  }

  /** The chart of accounts. */
  chart(): ChartState {
    return this.#get('chart', ChartState)
  }

  /** A year's savings. */
  savings(year: string): SavingsState {
    return this.#get(`savings-${year}`, SavingsState)
  }

  /** A year's reconciliations. */
  reconciliations(year: string): ReconciliationsState {
    return this.#get(`reconciliations-${year}`, ReconciliationsState)
  }

  /** The event at a revision of a stream, if it gave something to another stream. */
  giver({
    stream,
    revision,
  }: {
    readonly stream: string
    readonly revision: number
  }): Giver | undefined {
    const state = this.#states.get(stream)
    const gives =
      state instanceof BudgetState ||
      state instanceof ReserveState ||
      state instanceof CommitmentsState
    return gives ? state.givers.get(revision) : undefined
  }

  /** Whether what an event gave was returned. */
  isReturned({
    stream,
    revision,
  }: {
    readonly stream: string
    readonly revision: number
  }): boolean {
    const state = this.#states.get(stream)
    return (
      (state instanceof BudgetState || state instanceof ReserveState) &&
      state.returned.has(revision)
    )
  }
}
