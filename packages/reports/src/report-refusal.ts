import type { FinancialYear } from '@coflyfr/core'

/** Why a report cannot be made of this ledger with these parameters. */
export type ReportRefusal =
  | { readonly tag: 'YearNeeded'; readonly years: readonly FinancialYear[] }
  | {
      readonly tag: 'NoSuchYear'
      readonly year: FinancialYear
      readonly years: readonly FinancialYear[]
    }
  | {
      readonly tag: 'BodyNeeded'
      readonly meeting: string
      readonly bodies: readonly string[]
    }
  | { readonly tag: 'NoSuchBody'; readonly body: string; readonly bodies: readonly string[] }
  | {
      readonly tag: 'NoSuchMeeting'
      readonly body: string
      /** Null if the body has no meetings. */
      readonly meeting: string | null
      readonly meetings: readonly string[]
    }
