/** How another thread opens the same ledger: it calls `openStore` of a module with a path. */
export interface LedgerElsewhere {
  /** Address of the module. */
  readonly module: string
  readonly path: string
}
