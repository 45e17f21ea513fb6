import type { VerdictName } from './findings.ts'

/** The name of each verdict, in English and Welsh, and the question that it answers. */
export const questions: Readonly<
  Record<VerdictName, { readonly label: string; readonly question: string; readonly welsh: string }>
> = {
  authentic: {
    label: 'authentic',
    question: 'is every byte what was hashed and signed?',
    welsh: 'dilys',
  },
  complete: {
    label: 'complete',
    question: 'is all there, up to the newest checkpoint?',
    welsh: 'cyflawn',
  },
  appendOnly: {
    label: 'append-only',
    question: 'does the log still begin with what each checkpoint saw?',
    welsh: 'ychwanegu yn unig',
  },
  rulesObeyed: {
    label: 'rules obeyed',
    question: 'does every event of finance keep the rules that were in force?',
    welsh: 'cadwyd at y rheolau',
  },
  projectionsEqual: {
    label: 'projections equal',
    question: 'is every seal, and the kept state of reserves, what the log leads to?',
    welsh: 'adroddiadau’n cyfateb',
  },
}
