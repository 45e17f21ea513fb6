/**
 * The one-way flow of an event-sourced ledger: command → decide → event → append → project. Start at `execute` (one
 * command against one stream) and `project` (one figure at any pair of dates).
 */
export { type Actor, Role, roles } from './actor.ts'
export { type AnsweringThread, answeringThread, type ThreadStart } from './answering-thread.ts'
export { assertOneCommand } from './assert-one-command.ts'
export { beginFold, type Fold } from './begin-fold.ts'
export { canonicalJson } from './canonical-json.ts'
export { check } from './check.ts'
export { describeErrors, type FieldProblem } from './codec/describe-errors.ts'
export { EventIdText } from './codec/event-id-text.ts'
export { exactObject } from './codec/exact-object.ts'
export { oneOf } from './codec/literals.ts'
export { MonthText } from './codec/month-text.ts'
export { NonEmptyText } from './codec/non-empty-text.ts'
export { type SynchronousSchema, standardSchema } from './codec/standard-schema.ts'
export { isTakenOver } from './codec/taken-over.ts'
export type { Command } from './command.ts'
export { type CommandDefinition, defineCommands } from './command-definition.ts'
export {
  type CommandFrom,
  type CommandTeller,
  type CommandTellers,
  commandTellers,
  mergeTellers,
  type ReadEvents,
  type Telling,
  type ToldCommand,
  told,
} from './command-from.ts'
export type { CommandHandler } from './command-handler.ts'
export { type CommandResult, commandResult, type RefusalEvidence } from './command-result.ts'
export {
  type ContextSource,
  type ContextSources,
  contextSource,
  type NoContext,
} from './context.ts'
export { datedInOrder } from './dated-in-order.ts'
export type { Decider } from './decider.ts'
export { deriveState } from './derive-state.ts'
export { EntriesApart } from './entries-apart.ts'
export type {
  DomainEvent,
  EventOrigin,
  EventPlace,
  EventToAppend,
  Placed,
  Recorded,
  StreamRevision,
} from './envelope.ts'
export {
  assertWellFormed,
  type EventCatalogue,
  type EventReader,
  eventCatalogue,
  mergeCatalogues,
  readEvent,
  upcastEvent,
} from './event-catalogue.ts'
export { defineEvent, type EventDefinition, type EventOf } from './event-definition.ts'
export { type EventIdParts, eventId, eventIdOfColumns } from './event-id.ts'
export {
  type Appended,
  type AppendFailure,
  type AppendOptions,
  type AppendTooLarge,
  appendBytesMax,
  type CommandIdReused,
  type ContextMoved,
  type EventStore,
  type ExpectedRevision,
  type Loaded,
  type LogHead,
  type LogRead,
  type OutcomeUnknown,
  type ProjectionSnapshot,
  type ReadAllOptions,
  type ReadSetEntry,
  type ReadStreamOptions,
  type RecordedTimeRefused,
  type StoreCapabilities,
  type SubscribeOptions,
  type SubscriptionMessage,
  type WrongRevision,
} from './event-store.ts'
export {
  attemptsMax,
  type Executed,
  type ExecuteEnvironment,
  type ExecuteFailure,
  execute,
  type TooManyConflicts,
} from './execute.ts'
export type { FieldNameFault } from './field-name-fault.ts'
export {
  type FinancialYear,
  FinancialYearText,
  financialYear,
  financialYearOf,
  firstDayOf,
  lastDayOf,
  nextFinancialYear,
  previousFinancialYear,
} from './financial-year.ts'
export { foldByReading } from './fold-by-reading.ts'
export { foldEvents } from './fold-events.ts'
export { FoldFault } from './fold-fault.ts'
export { foldTogether } from './fold-together.ts'
export { sha256Hex } from './hash.ts'
export { hashCommand } from './hash-command.ts'
export { type IdentifierKind, identifierIn } from './identifiers/identifier-in.ts'
export { isNhsNumber } from './identifiers/nhs-number.ts'
export type {
  EmailInText,
  IdentifierRefusal,
  NhsNumberInText,
  PhoneNumberInText,
  PostcodeInText,
  UpnInText,
} from './identifiers/refusals.ts'
export { refusingIdentifiers } from './identifiers/refusing-identifiers.ts'
export { isUpn } from './identifiers/upn.ts'
export {
  epochInstant,
  type Instant,
  InstantText,
  instant,
  instantOfMicroseconds,
  microsecondsOf,
} from './instant.ts'
export { isCanonicalJson } from './is-canonical-json.ts'
export type { JsonObject, JsonValue } from './json.ts'
export { keepNewest } from './keep-newest.ts'
export { keptByField, mapApart, type PartForm } from './kept-by-field.ts'
export type { KeptEntries } from './kept-entries.ts'
export { decodeKept, encodeKept, type KeptForm, keptVersion } from './kept-form.ts'
export { KeptMap } from './kept-map.ts'
export { BeyondHead, type KnownAt, resolveKnownAt } from './known-at.ts'
export {
  canonicalContext,
  canonicalDataOf,
  type LeafColumns,
  type LeafFields,
  type LeafPlace,
  leafPreimage,
  leafText,
} from './leaf.ts'
export { ledgerCommandFrom } from './ledger/command-from.ts'
export {
  CommandRefused,
  HistoryClosed,
  LedgerOpened,
  ledgerEvents,
  ledgerStream,
} from './ledger/events.ts'
export { everyLedgerCommand, ledgerCommands } from './ledger/ledger-handler.ts'
export {
  type LedgerOpening,
  openingActor,
  openingCommand,
  openingDate,
  openLedger,
  readOpening,
} from './ledger/open-ledger.ts'
export { opensHistory } from './ledger/opens-history.ts'
export type { LedgerElsewhere } from './ledger-elsewhere.ts'
export type { FoldOfStream, LoadedStates, ManyStates } from './loaded-states.ts'
export { type KeptStates, keptInMemory } from './memory-store/kept-in-memory.ts'
export { memoryStore } from './memory-store/memory-store.ts'
export { nearestName } from './nearest-name.ts'
export {
  commandCatalogue,
  type MalformedCommand,
  type ParsedCommand,
  parseCommand,
} from './parse-command.ts'
export { type JsonRefusal, parseJson } from './parse-json.ts'
export {
  firstDayOfPeriod,
  lastDayOfPeriod,
  type Period,
  PeriodText,
  periodOf,
  periods,
} from './period.ts'
export { placedOf } from './placed-of.ts'
export {
  addDays,
  addMonths,
  daysBetween,
  type PlainDate,
  PlainDateText,
  plainDate,
} from './plain-date.ts'
export type { Preview, PreviewTaken } from './preview.ts'
export { type ProcessCommand, type ProcessManager, processCommandId } from './process-manager.ts'
export { processOrigin } from './process-origin.ts'
export { foldFrom, now, type PointInTime, type Projected, project } from './project.ts'
export { projectEach } from './project-each.ts'
export { projectKept, rebuild } from './project-kept.ts'
export { isCounted, type Projection } from './projection.ts'
export { type Envelope, readEnvelope } from './read-envelope.ts'
export { readSource } from './read-source.ts'
export { recordedTimeRefusal } from './recorded-time.ts'
export type { Refusal } from './refusal.ts'
export { type ProcessesRan, type ProcessRun, runProcesses } from './run-processes.ts'
export {
  type CollectedOrphans,
  collectOrphans,
  orphanAgeMicroseconds,
} from './sealed/collect-orphans.ts'
export { memoryVault } from './sealed/memory-vault.ts'
export { sealedIn } from './sealed/places-to-seal.ts'
export type { NoVault, SealedCommand, Sealing, SealingRefusal } from './sealed/seal-command.ts'
export { Sealed } from './sealed/sealed.ts'
export { saltBytes, sealedDigest } from './sealed/sealed-digest.ts'
export { SealedText, type SealingType, sealedOf } from './sealed/sealed-text.ts'
export { type SettledErasures, settleErasures } from './sealed/settle-erasures.ts'
export { SubjectKey } from './sealed/subject-key.ts'
export { textsOf } from './sealed/texts-of.ts'
export type {
  BegunErasure,
  Erasing,
  NotInVault,
  SealedFor,
  SubjectErased,
  Trace,
  Unsealed,
  Unsettled,
  ValueToKeep,
  Vault,
} from './sealed/vault.ts'
export { decodeState } from './state-text.ts'
export { StoreFault, type StoreFaultCode } from './store-fault.ts'
export { streamIdOf } from './stream-id-of.ts'
export { IdText, type StreamName, StreamNameText, streamName } from './stream-name.ts'
export { type SubmitEnvironment, submit } from './submit.ts'
export { todayOf } from './today.ts'
export { type Upcaster, upcast } from './upcaster.ts'
export { uuidV5 } from './uuid.ts'
export { withEntry } from './with-entry.ts'
