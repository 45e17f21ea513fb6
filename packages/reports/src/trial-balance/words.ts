import type { Book, noPurpose } from './state.ts'

/** The books. */
export const bookWords = {
  budget: 'cyllideb',
  spending: 'gwariant',
  commitments: 'ymrwymiadau',
  reserves: 'cronfeydd wrth gefn',
} as const satisfies Readonly<Record<Book, string>>

/** The scope of a reserve without a stated purpose. */
export const scopeWords = {
  'no purpose stated': 'heb nodi diben',
} as const satisfies Readonly<Record<typeof noPurpose, string>>

/** Every account; a `*` matches any name. */
export const accountWords = {
  'Approved by Council': 'Cymeradwywyd gan y Cyngor',
  'Expenditure budgets of services': 'Cyllidebau gwariant gwasanaethau',
  'Income budgets of services': 'Cyllidebau incwm gwasanaethau',
  'Grants of *': 'Grantiau gan *',
  'Supplementary estimates from *': 'Amcangyfrifon atodol o *',
  Virements: 'Trosglwyddiadau',
  'Transfers with reserves': 'Trosglwyddiadau â chronfeydd wrth gefn',
  'Carried from *': 'Dygwyd ymlaen o *',
  'Carried to *': 'Cariwyd ymlaen i *',
  'Spending of services': 'Gwariant gwasanaethau',
  'General ledger control *': 'Cyfrif rheoli’r prif gyfriflyfr *',
  'Invoices not in the general ledger': 'Anfonebau nad ydynt yn y prif gyfriflyfr',
  'Orders committed': 'Archebion a ymrwymwyd',
  'Commitments control': 'Cyfrif rheoli ymrwymiadau',
  'Reserve *': 'Cronfa wrth gefn *',
  'Revenue budget *': 'Cyllideb refeniw *',
  'Grants and stated sources': 'Grantiau a ffynonellau a nodwyd',
  'Other reserves': 'Cronfeydd wrth gefn eraill',
  'Changed purpose': 'Newid diben',
  'Opening balances': 'Balansau agoriadol',
  'Released to general use': 'Rhyddhawyd i ddefnydd cyffredinol',
  Restatements: 'Ailddatganiadau',
} as const

type Named<Form extends string> = Form extends `${infer Beginning}*`
  ? `${Beginning}${string}`
  : Form

/** The name of an account; one without Welsh does not compile. */
export type AccountName = Named<keyof typeof accountWords>
