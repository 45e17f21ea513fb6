/** How another thread comes to the same ledger: by calling `openStore` of a module with a path. */
export interface LedgerElsewhere {
  /** Address of the module. */
  readonly module: string
  readonly path: string
}
