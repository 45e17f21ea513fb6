/** The exit codes of every command (CONTRACT, "Exit codes"); `bug` is an internal fault, which no documented case gives. */
export const exitCode = {
  done: 0,
  /** A refused command, rejected rows, a reconciliation break, a failed verdict. */
  finding: 1,
  /** Usage, or input that is not well formed. */
  malformed: 2,
  /** A ledger that cannot be used: a directory, foreign, newer, damaged, truncated, read-only. */
  storeFault: 3,
  /** Nobody can say yet whether a command was stored; outranks a finding. */
  unknown: 4,
  bug: 70,
} as const

/** One of {@link exitCode}. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
