import * as budget from '@coflyfr/budget'
import {
  assertWellFormed,
  type Command,
  type CommandHandler,
  type ContextSource,
  type DomainEvent,
  epochInstant,
  type JsonValue,
  plainDate,
  type Recorded,
  type Refusal,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'

/** A handler without its types, so that a wrong version can replace any. */
export type AnyHandler = CommandHandler<Command, unknown, DomainEvent, unknown, Refusal>

/** The handler of each command. */
export type Handlers = Readonly<Record<string, AnyHandler>>

/** One command line, as in `record`. */
export interface Line {
  readonly command: string
  readonly actor: { readonly id: string; readonly role: string }
  readonly effectiveOn: string
  readonly data: { readonly [field: string]: JsonValue }
}

/** The outcome of a line. */
export type Told =
  | { readonly outcome: 'committed'; readonly events: readonly Recorded[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

const forget = (handler: unknown): AnyHandler => handler as AnyHandler

const named = (handler: unknown, ...names: readonly string[]): Handlers =>
  Object.fromEntries(names.map((name) => [name, forget(handler)]))

/** The shipped handlers. `ContributeFromHead` is a contribution that names a head. */
export const shippedHandlers: Handlers = {
  ...named(budget.budgetDraftHandler, 'DraftBudgetLines'),
  ...named(budget.budgetApprovalHandler, 'ApproveBudget'),
  ...named(
    budget.virementHandler,
    'ProposeVirement',
    'AmendVirement',
    'PostVirement',
    'WithdrawVirement',
    'ReverseVirement',
  ),
  ...named(budget.virementDecisionHandler, 'AgreeVirement', 'ApproveVirement', 'RejectVirement'),
  ...named(budget.grantHandler, 'ReceiveSpecificGrant'),
  ...named(
    budget.reserveHandler,
    'EstablishReserve',
    'ContributeToReserve',
    'ReleaseReserve',
    'RepurposeReserve',
  ),
  ...named(budget.headContributionHandler, 'ContributeFromHead'),
  ...named(budget.transferHandler, 'TransferBetweenReserves'),
  ...named(budget.drawdownHandler, 'RequestDrawdown', 'PostDrawdown'),
  ...named(budget.drawdownDecisionHandler, 'ApproveDrawdown'),
  ...named(budget.drawdownVoidHandler, 'VoidDrawdown'),
  ...named(budget.drawdownReversalHandler, 'ReverseDrawdown'),
  ...named(budget.fundingReceiptHandler, 'ReceiveReserveFunding'),
  ...named(budget.reserveReceiptHandler, 'ReceiveIntoReserve'),
  ...named(budget.carryHandler, 'CarryVirement'),
  ...named(budget.supplementaryEstimateHandler, 'ApproveSupplementaryEstimate'),
  ...named(budget.restatementHandler, 'RestateReserve'),
  ...named(budget.commitmentRaiseHandler, 'RaiseCommitment'),
  ...named(budget.commitmentInvoiceHandler, 'InvoiceCommitment'),
  ...named(budget.commitmentCloseHandler, 'CloseCommitment'),
  ...named(budget.commitmentCarryHandler, 'CarryCommitment'),
  ...named(budget.commitmentReceiptHandler, 'ReceiveCommitment'),
  ...named(budget.carryForwardHandler([]), 'CarryForward'),
  ...named(budget.carryReceiptHandler, 'ReceiveCarryForward'),
  ...named(budget.importHandler, 'ImportActuals'),
  ...named(budget.batchHandler, 'CloseBatch'),
  ...named(budget.closeHandler, 'ClosePeriod'),
  ...named(budget.reopeningHandler, 'ReopenPeriod'),
  ...named(budget.sealHandler, 'SealReports'),
  ...named(budget.chartHandler, 'SetChartOfAccounts'),
}

type Decide = AnyHandler['decider']['decide']
type Evolve = AnyHandler['decider']['evolve']

/** All handlers with another decision for some commands. */
export const withDecision = (
  names: readonly string[],
  wrong: (right: Decide) => Decide,
): Handlers => ({
  ...shippedHandlers,
  ...Object.fromEntries(
    names.map((name) => {
      const right = handlerOf(shippedHandlers, name)
      const decider = { ...right.decider, decide: wrong(right.decider.decide) }
      return [name, { ...right, decider }]
    }),
  ),
})

/** All handlers with another fold for one type of event. */
export const withFold = (type: string, wrong: (right: Evolve) => Evolve): Handlers =>
  Object.fromEntries(
    Object.entries(shippedHandlers).map(([name, right]) => {
      const evolve: Evolve = (state, event) =>
        event.type === type
          ? wrong(right.decider.evolve)(state, event)
          : right.decider.evolve(state, event)
      return [name, { ...right, decider: { ...right.decider, evolve } }]
    }),
  )

const handlerOf = (handlers: Handlers, name: string): AnyHandler => {
  const handler = handlers[name]
  if (handler === undefined) throw new Error(`No handler of ${name}`)
  return handler
}

interface Folded {
  readonly state: unknown
  readonly count: number
}

const codecs = new Map(budget.budgetCommands.map(({ name, data }) => [name, data]))

/**
 * The whole path without a store: decides, checks, numbers, folds and runs the processes, all synchronously and in
 * memory.
 */
export class SyncLedger {
  readonly log: Recorded[] = []
  readonly #streams = new Map<StreamName, Recorded[]>()
  readonly #folds = new Map<string, Folded>()
  readonly #handlers: Handlers

  constructor(handlers: Handlers = shippedHandlers) {
    this.#handlers = handlers
  }

  /** Puts an event of another package's stream into the log. */
  record(stream: StreamName, event: DomainEvent): void {
    this.#append(stream, [event], {
      command: 'Test',
      commandId: 'test',
      commandHash: '',
      actor: { id: 'test', role: 'system' },
      effectiveOn: event.effectiveOn,
      data: {},
    })
  }

  give(line: Line): Told {
    return this.#carryOut(this.#commandOf(line))
  }

  /** The answer of `may`: the refusal, if any, and why. Records nothing. */
  may(line: Line): { readonly refusal: Refusal | null; readonly rationale: JsonValue } {
    const command = this.#commandOf(line)
    const { handler, state, context, decided } = this.#decide(command)
    return {
      refusal: isLeft(decided) ? decided.left : null,
      rationale: handler.rationale?.(command, state, context) ?? null,
    }
  }

  #commandOf(line: Line): Command {
    const codec = codecs.get(line.command)
    const decoded = codec?.decode(line.data)
    if (decoded === undefined || isLeft(decoded))
      throw new Error(`Malformed ${JSON.stringify(line)}`)
    return {
      command: line.command,
      commandId: `c${this.log.length}`,
      commandHash: '',
      actor: line.actor as Command['actor'],
      effectiveOn: plainDate(line.effectiveOn),
      data: this.#located(line.command, decoded.right),
    }
  }

  /** The state of one stream as deciders see it. */
  state<State>(name: string, stream: StreamName): State {
    return this.#fold(handlerOf(this.#handlers, name), stream) as State
  }

  /** A reversal's year is looked up in the reserve's stream, as in its definition. */
  #located(command: string, data: unknown): unknown {
    if (command !== 'ReverseDrawdown') return data
    const { reserve, reference } = data as { reserve: string; reference: string }
    const asked = (this.#streams.get(streamName('reserve', reserve)) ?? [])
      .filter(({ type }) => type === 'DrawdownRequested')
      .map((event) => event.data as { reference: string; financialYear: string })
      .find((one) => one.reference === reference)
    return { ...(data as object), financialYear: asked?.financialYear ?? '2023-24' }
  }

  #decide(command: Command) {
    const fromHead = command.command === 'ContributeToReserve' && 'from' in (command.data as object)
    const handler = handlerOf(this.#handlers, fromHead ? 'ContributeFromHead' : command.command)
    const stream = handler.streamOf(command)
    const state = this.#fold(handler, stream)
    const sources = Object.entries<ContextSource<unknown>>(
      handler.contextOf(command, state) as never,
    )
    const context = Object.fromEntries(
      sources.map(([part, source]) => [part, this.#source(source)]),
    )
    const decided = handler.decider.decide(command, state, context)
    return { handler, stream, state, context, decided }
  }

  #carryOut(command: Command): Told {
    const { handler, stream, decided } = this.#decide(command)
    if (isLeft(decided)) return { outcome: 'refused', refusal: decided.left }
    for (const event of decided.right) assertWellFormed(handler.events, event)
    const events = this.#append(stream, decided.right, command)
    for (const event of events) this.#react(event)
    return { outcome: 'committed', events }
  }

  #react(event: Recorded): void {
    for (const process of budget.budgetProcesses) {
      if (!process.types.includes(event.type)) continue
      for (const given of process.commandsFor(event)) {
        const actor = { id: `process:${process.name}`, role: 'system' }
        this.give({ ...given, actor, data: given.data as Line['data'] })
      }
    }
  }

  #fold(handler: AnyHandler, stream: StreamName): unknown {
    const { name, decider } = handler
    const evolve = (state: unknown, event: Recorded) => decider.evolve(state, event)
    return this.#folded(`${name} ${stream}`, stream, decider.initialState, evolve)
  }

  #source({ name, stream, initialState, evolve }: ContextSource<unknown>): unknown {
    return this.#folded(`${name} ${stream}`, stream, initialState, evolve)
  }

  #folded(
    key: string,
    stream: StreamName,
    initialState: () => unknown,
    evolve: (state: unknown, event: Recorded) => unknown,
  ): unknown {
    const events = this.#streams.get(stream) ?? []
    const kept = this.#folds.get(key) ?? { state: initialState(), count: 0 }
    const state = events.slice(kept.count).reduce(evolve, kept.state)
    this.#folds.set(key, { state, count: events.length })
    return state
  }

  #append(
    stream: StreamName,
    events: readonly DomainEvent[],
    command: Command,
  ): readonly Recorded[] {
    const kept = this.#streams.get(stream) ?? []
    const recorded = events.map((event) => {
      const { actor, commandId, commandHash } = command
      const place = {
        stream,
        revision: kept.length,
        position: this.log.length,
        recordedAt: epochInstant,
      }
      const origin = { id: `e${this.log.length}`, actor, commandId, commandHash }
      const one = {
        ...event,
        ...origin,
        ...place,
        correlationId: '',
        causationId: null,
        context: [],
      }
      kept.push(one)
      this.log.push(one)
      return one
    })
    this.#streams.set(stream, kept)
    return recorded
  }
}
