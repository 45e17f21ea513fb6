export { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
export {
  appendCheckpointFile,
  type CheckpointFileAppendRefusal,
  type CheckpointFileMissing,
  type CheckpointFileReadRefusal,
  type CheckpointFileUnavailable,
  type NotOneCheckpoint,
  readCheckpointFile,
  readLastCheckpoint,
} from './checkpoint-file.ts'
export {
  type CheckpointLog,
  type CheckpointRecord,
  parseCheckpointLog,
  type TornRecord,
  type UnreadableRecord,
} from './checkpoint-log.ts'
export type {
  CheckpointFormatRefusal,
  MalformedExtension,
  MalformedOrigin,
  MalformedRoot,
  MalformedSize,
  TooFewLines,
  WrongOrigin,
} from './checkpoint-refusal.ts'
export {
  type CheckpointRegister,
  openCheckpointRegister,
  type RegisterUnavailable,
} from './checkpoint-register.ts'
export { consistencyProof } from './consistency-proof.ts'
export { type CosignRefusal, cosignCheckpoint, type NotATimestamp } from './cosign-checkpoint.ts'
export type { NameTooLong } from './cosignature-message.ts'
export {
  type CosignatureAlgorithm,
  type CosignerKey,
  formatCosignerKey,
  parseCosignerKey,
} from './cosigner-key.ts'
export {
  type CosigningKey,
  formatCosigningKey,
  generateCosigningKey,
  parseCosigningKey,
} from './cosigning-key.ts'
export { type GrowingTree, growingTree } from './growing-tree.ts'
export { type InclusionProver, inclusionProof, inclusionProver } from './inclusion-proof.ts'
export { formatKeyEnds, type KeyEnd, type KeyEnded, parseKeyEnds } from './key-ends.ts'
export {
  type KeyFileExists,
  type KeyFileExposed,
  type KeyFileMalformed,
  type KeyFileMissing,
  type KeyFileReadRefusal,
  type KeyFileUnavailable,
  type KeyFileWriteRefusal,
  readKeyFile,
  writeKeyFile,
} from './key-file.ts'
export type {
  AlgorithmUnavailable,
  KeyIdMismatch,
  KeyRefusal,
  MalformedKeyName,
  MalformedSigningKey,
  MalformedVerifierKey,
  UnsupportedKeyType,
} from './key-refusal.ts'
export { formatMinute, parseMinute } from './minute.ts'
export { nextCheckpoint, type SignerRefusal } from './next-checkpoint.ts'
export { formatNote, type Note, type NoteSignature, parseNote } from './note.ts'
export type {
  AmbiguousKey,
  ControlCharacter,
  InvalidSignature,
  MalformedSignature,
  NoFinalNewline,
  NoKnownSignature,
  NoSignatures,
  NoteFormatRefusal,
  NoteRefusal,
  NotUnicode,
  TooManySignatures,
} from './note-refusal.ts'
export {
  type Policy,
  type PolicyLog,
  type PolicyWitness,
  parsePolicy,
  type Quorum,
} from './policy.ts'
export type {
  ForbiddenCharacter,
  KeyEndsRefusal,
  ListedTwice,
  MalformedLine,
  MalformedLineKey,
  NoQuorumLine,
  PolicyFormatRefusal,
  UnknownName,
} from './policy-refusal.ts'
export type {
  ConsistencyRefusal,
  EmptyTree,
  HashOfWrongLength,
  InclusionRefusal,
  IndexBeyondSize,
  LeafRefusal,
  NotAWholeNumber,
  PathRefusal,
  ProofTooLong,
  ProofTooShort,
  RootMismatch,
  SizesRefusal,
  TreeShrank,
} from './proof-refusal.ts'
export { rootAt, tailAt } from './root-at.ts'
export type { Hash } from './sha256.ts'
export { type LogToSign, type SignedNext, type SignNextRefusal, signNext } from './sign-next.ts'
export { signNote } from './sign-note.ts'
export {
  type CheckpointRefusal,
  type SignedCheckpointFormatRefusal,
  signCheckpoint,
  verifyCheckpoint,
} from './signed-checkpoint.ts'
export {
  formatSigningKey,
  generateSigningKey,
  parseSigningKey,
  type SigningKey,
} from './signing-key.ts'
export {
  type EntryTooLong,
  formatEntryBundle,
  type MalformedBundle,
  parseEntryBundle,
} from './tiles/entry-bundle.ts'
export { formatHashTile, parseHashTile, type TileOfWrongLength } from './tiles/hash-tile.ts'
export { nodeReaderOfTiles, type TileReader } from './tiles/node-reader-of-tiles.ts'
export { type MalformedTilePath, parseTilePath, type Tile, tilePath } from './tiles/tile.ts'
export {
  type GrownTree,
  type TileFilesRefusal,
  type TileFileUnavailable,
  tileReaderOf,
  writeTiles,
} from './tiles/tile-files.ts'
export { tilesOfGrowth } from './tiles/tiles-of-growth.ts'
export {
  formatTlogProof,
  type MalformedProofLine,
  type NoCheckpoint,
  parseTlogProof,
  type TlogProof,
  type TlogProofFormatRefusal,
} from './tlog-proof.ts'
export { emptyRoot, leafHash, leafHashHex, nodeHash, nodeHashHex } from './tree-hash.ts'
export type { NodePlace, NodeReader } from './tree-range.ts'
export {
  type Appended,
  appendLeaf,
  emptyTail,
  rootOf,
  type TreeNode,
  type TreeTail,
} from './tree-tail.ts'
export { formatVerifierKey, parseVerifierKey, type VerifierKey } from './verifier-key.ts'
export {
  type NoQuorum,
  type PolicyExpectation,
  type PolicyRefusal,
  type PolicyVerified,
  type TooOld,
  verifyByPolicy,
} from './verify-by-policy.ts'
export { type ConsistencyClaim, type TreeHead, verifyConsistency } from './verify-consistency.ts'
export {
  type Cosignature,
  type CosignatureRefusal,
  verifyCosignatures,
} from './verify-cosignatures.ts'
export { type InclusionClaim, verifyInclusion } from './verify-inclusion.ts'
export { type VerifiedNote, verifyNote } from './verify-note.ts'
export {
  type ProvedLeaf,
  type TlogProofExpectation,
  type TlogProofRefusal,
  verifyTlogProof,
} from './verify-tlog-proof.ts'
export { describeCheckpointRefusal } from './words/describe-checkpoint-refusal.ts'
export { describeKeyRefusal } from './words/describe-key-refusal.ts'
export { describePolicyFormat } from './words/describe-policy-format.ts'
