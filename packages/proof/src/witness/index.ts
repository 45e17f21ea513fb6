export {
  type AddCheckpoint,
  type AddCheckpointRefusal,
  formatAddCheckpoint,
  type MalformedRequestLine,
  type NoRequestedCheckpoint,
  parseAddCheckpoint,
} from './add-checkpoint.ts'
export {
  type AskWitnessRefusal,
  askWitness,
  type CheckpointToCosign,
  type CosignedByWitness,
  type NotItsCosignature,
  type WitnessAddress,
  type WitnessDeclined,
  type WitnessSawMore,
  type WitnessUnreachable,
} from './ask-witness.ts'
export { describeAskWitnessRefusal } from './describe-ask-witness-refusal.ts'
export { type ServedWitness, serveWitness } from './serve-witness.ts'
export {
  type NotConsistent,
  type OldSizeTooLarge,
  type OtherOldSize,
  type UnknownLog,
  type Witness,
  type WitnessedLog,
  type WitnessRefusal,
  witnessCheckpoint,
} from './witness-checkpoint.ts'
