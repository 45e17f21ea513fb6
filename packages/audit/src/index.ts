/**
 * Audits of a ledger. `verify` answers five questions about it, `doctor` compares what it keeps with what its log leads
 * to, and `explainFigure` traces a figure to the events, decisions and proofs behind it. `sealing` and `sealReports`
 * record the hashes of the reports of a closed period, and `verify` makes those reports again.
 */
export type {
  AuditedLedger,
  AuditedTree,
  KeptState,
  StoredLeaf,
  StoreSpace,
  UnreadableLeaf,
} from './audited-ledger.ts'
export type { VaultDiagnosis } from './doctor/diagnose-vault.ts'
export type { Diagnosis, ProjectionDiagnosis, TailState } from './doctor/diagnosis.ts'
export { type DoctorOptions, doctor } from './doctor/doctor.ts'
export type { CitedDecision } from './explain/decisions-behind.ts'
export {
  type ContributionOnRecord,
  type ExplainedFigure,
  type ExplainedFigureOutcome,
  explainFigure,
} from './explain/explain-figure.ts'
export { keepInnerCheckpoint, readInnerCheckpoint } from './inner-checkpoint.ts'
export {
  exportPack,
  type PackRequest,
  type PackSelection,
  type SealLeftOut,
} from './pack/export-pack.ts'
export { type PackKind, type PackManifest, parseManifest } from './pack/pack-manifest.ts'
export { restoredEvents } from './pack/restored-events.ts'
export { type ScratchLedger, type VerifyPackOptions, verifyPack } from './pack/verify-pack.ts'
export {
  type CheckedEventProof,
  checkEventProof,
  type EventProofExpectation,
} from './prove/check-event-proof.ts'
export { type CheckedProof, checkProof, type ProofExpectation } from './prove/check-proof.ts'
export type { Cover } from './prove/cover-claim.ts'
export type { DifferenceProof } from './prove/difference-proof.ts'
export type { FigureProof } from './prove/figure-proof.ts'
export type { SignedLog } from './prove/make-proved-log.ts'
export type { ProofCheck } from './prove/proof-check.ts'
export {
  type DifferenceAsked,
  type DifferenceProofRefusal,
  proveDifference,
} from './prove/prove-difference.ts'
export { type FigureAsked, type FigureProofRefusal, proveFigure } from './prove/prove-figure.ts'
export { type NoSuchRefusal, proveRefusal } from './prove/prove-refusal.ts'
export type { Proving } from './prove/proving.ts'
export type { RefusalProof } from './prove/refusal-proof.ts'
export type { UnreadableProof } from './prove/unreadable-proof.ts'
export type { StateChange } from './replay/changes-between.ts'
export { dateFields, type EventTest, textFields } from './replay/event-test.ts'
export {
  type DecidedAgain,
  type ReplayedEvent,
  type ReplayOptions,
  replay,
} from './replay/replay.ts'
export {
  drawSample,
  type Sample,
  type SampleFault,
  type SampleMethod,
} from './sample/draw-sample.ts'
export type { Population, Side } from './sample/population-items.ts'
export { isPopulation, type PopulationName, populations } from './sample/populations.ts'
export type { DrawnItem } from './sample/sample-item.ts'
export { sealReports } from './seal/seal-reports.ts'
export { sealedReports } from './seal/sealed-query.ts'
export { sealing } from './seal/sealing.ts'
export { findEvent } from './show/find-event.ts'
export { type EventProof, type ShownEvent, showEvent } from './show/show-event.ts'
export type { CheckpointEvidence, CheckpointText } from './verify/checkpoint-evidence.ts'
export type { Finding, FindingCode } from './verify/finding.ts'
export type { ThreadsGiven } from './verify/jobs/sound-log.ts'
export { everyRule, type RuleBook } from './verify/rule-book.ts'
export type { VaultGiven } from './verify/sealed-values.ts'
export type { Verdict, VerdictStatus, Verdicts } from './verify/verdict.ts'
export { type Verification, verificationOfFault } from './verify/verification.ts'
export { type VerifyOptions, verify } from './verify/verify.ts'
