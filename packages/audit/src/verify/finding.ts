/** How much each finding weighs, in the order in which `verify` looks. */
const weightByCode = {
  /** An event does not hash to the leaf stored with it: one of its columns was changed. */
  LeafDiffers: 'failure',
  /** A stored node of the tree is not the hash of the two below it. */
  NodeDiffers: 'failure',
  /** What readers are given of an event is not what its leaf hashes. */
  EnvelopeDiffers: 'failure',
  /** An event's id is not the one that its content and its command's other events lead to. */
  EventIdDiffers: 'failure',
  /** A row is no event, or reading the log failed. */
  EventUnreadable: 'failure',
  /** The engine finds its own storage damaged, or the schema is not that of a ledger. */
  IntegrityCheckFailed: 'failure',
  /** The ledger could not be opened. */
  LedgerUnusable: 'failure',
  /** No known key signed the checkpoint. */
  UnknownKey: 'failure',
  /** The key that signed the checkpoint was revoked at a smaller size: others may have it. */
  RevokedKey: 'failure',
  /** The key that signed the checkpoint was retired at a smaller size, and another took its place. */
  RetiredKey: 'failure',
  /** Fewer witnesses saw the checkpoint than the policy asks for. */
  NoQuorum: 'failure',
  /** Fewer witnesses saw the checkpoint than the policy asks for; enough of them saw a later one of the same file. */
  BelowQuorum: 'note',
  /** A signature that the policy needs uses an algorithm that this Node cannot compute. */
  AlgorithmUnavailable: 'failure',
  /** A signature under a known key is not that key's. */
  InvalidSignature: 'failure',
  /** Two known keys share a name and an id. */
  AmbiguousKey: 'failure',
  /** A checkpoint of another ledger. */
  WrongOrigin: 'failure',
  /** A text is no checkpoint in canonical form. */
  MalformedCheckpoint: 'failure',
  /** A crash cut the write of a checkpoint short; it was never given out. */
  TornCheckpoint: 'note',
  /** The manifest of a pack is missing or malformed. */
  ManifestMalformed: 'failure',
  /** What the manifest of a pack says is not what its events lead to. */
  ManifestDiffers: 'failure',
  /** A file of a pack has other bytes than its manifest says. */
  FileDiffers: 'failure',
  /** A pack holds a file that its manifest does not name. */
  FileUnlisted: 'failure',
  /** The proof of a selection does not lead from its events to the root. */
  ProofInvalid: 'failure',
  /** What the signer said of a stream's end is not what the pack holds. */
  StatementDiffers: 'failure',
  /** The rules files of a pack do not match its events. */
  RulesDiffer: 'failure',
  /** Signatures were checked with keys that came with the pack itself. */
  KeysOfPack: 'note',
  /** No checkpoint from outside was given, or none that can be trusted. */
  NoCheckpoint: 'unchecked',

  /** A value in the vault does not match its digest in the log. */
  SealedDiffers: 'failure',
  /** There is no vault, or it cannot be used: its values were not checked. */
  VaultNotChecked: 'unchecked',

  /** The vault lacks a value whose digest is in the log, and its person was not erased. */
  SealedMissing: 'failure',
  /** The log records an erasure, but the key is still in the vault. */
  KeyNotDestroyed: 'failure',
  /** A key was destroyed, but no event records it. */
  KeyDestroyedUnrecorded: 'failure',
  /** Positions of the log without an event. */
  PositionMissing: 'failure',
  /** A file that a pack must hold is missing. */
  FileMissing: 'failure',
  /** A pack holds more or fewer events than its manifest says. */
  CountDiffers: 'failure',
  /** Only the signer's word says that a stream ends where the pack does. */
  StreamEnd: 'unchecked',
  /** A stream's revisions do not count up by one. */
  RevisionMissing: 'failure',
  /** An event was recorded no later than the one before it. */
  RecordedEarlier: 'failure',
  /** The log is shorter than a checkpoint of it. */
  TailMissing: 'failure',

  /** The first events of the log do not have the root of a checkpoint of that size. */
  RootDiffers: 'failure',
  /** A checkpoint is smaller than one given out before it, or the log than a checkpoint. */
  TreeShrank: 'failure',
  /** Two checkpoints of one size have different roots: two logs were shown. */
  CheckpointsDisagree: 'failure',
  /** There is no proof that a checkpoint continues the one before it. */
  Inconsistent: 'failure',
  /** A checkpoint is smaller than the tree of a selection, and a selection has no smaller roots. */
  CheckpointNotCompared: 'unchecked',

  /** The command would be refused. */
  Refused: 'failure',
  /** The command would lead to other events. */
  OutcomeDiffers: 'failure',
  /** The recorded command is not well-formed. */
  CommandMalformed: 'failure',
  /** A decision names a revision of another stream that was not there yet. */
  ContextMissing: 'failure',
  /** A decision comes out as recorded only on what it read, and that had changed before it was recorded. */
  StaleContext: 'failure',
  /** Two appends have the same command id. */
  CommandRepeated: 'failure',
  /** The events are a selection or not a sound sequence, so nothing can be decided on them. */
  NotWhole: 'unchecked',
  /** No rule of this release knows the type of event; it was not decided again. */
  UnknownEventType: 'note',
  /** The events do not hold the whole command; it was not decided again. */
  CommandUntold: 'note',

  /** A kept state differs from the one derived from the log. */
  ProjectionDiffers: 'failure',
  /** A kept state cannot be read. Readers derive it again. */
  ProjectionDamaged: 'failure',
  /** A kept state lies beyond the end of the log. */
  ProjectionAhead: 'failure',
  /** A kept state that no report of this release reads. */
  UnknownProjection: 'note',
  /** A sealed report as a pack shows it does not have the hash that was sealed. */
  SealFileDiffers: 'failure',
  /** A sealed report, made again as known at its close, does not have the rows or the hash that were sealed. */
  SealDiffers: 'failure',
  /** A sealed report that this release makes in another form, or not at all: it was not made again. */
  SealOfAnotherForm: 'unchecked',
  /** A period was closed, but its reports were not sealed: the process that seals them has not run. */
  SealMissing: 'note',
  /** No state is kept and nothing was sealed: there is nothing to compare with the log. */
  NothingKept: 'unchecked',
  /** No state is kept; the sealed reports were made again. */
  SealsAlone: 'note',
} as const

/** The kind of a finding, in one word that scripts can rely on. */
export type FindingCode = keyof typeof weightByCode

/** One thing that `verify` found (CONTRACT, "`verify` JSON"). */
export interface Finding {
  readonly code: FindingCode
  readonly position?: number
  readonly stream?: string
  readonly detail: string
}

/** A failure fails its verdict; `unchecked` says that something could not be checked; a note does neither. */
export type Weight = (typeof weightByCode)[FindingCode]

/** How much a finding weighs. */
export const weightOf = (code: FindingCode): Weight => weightByCode[code]
