import { type Verification, verdictNames } from '../findings.ts'
import { forPeople } from '../for-people.ts'
import { proofQuestions } from '../proof/proof-questions.ts'
import { checkpointLines, type ProofVerification } from '../proof/proof-verification.ts'
import { questions } from '../questions.ts'
import { element } from './elements.ts'

const cell = (row: HTMLTableRowElement, text: string, className = ''): void => {
  const made = row.insertCell()
  made.textContent = text
  made.className = className
}

/** One question with its answer, and under it what was found. */
interface Shown {
  readonly status: string
  readonly label: string
  readonly question: string
  readonly findings: readonly { readonly code: string; readonly detail: string }[]
}

const showAll = (head: string, all: readonly Shown[], notProved: readonly string[]): void => {
  element('head').textContent = head
  const table = element('verdicts')
  table.replaceChildren()
  if (!(table instanceof HTMLTableSectionElement)) return
  for (const { status, label, question, findings } of all) {
    const row = table.insertRow()
    cell(row, status, status)
    cell(row, label)
    cell(row, question)
    for (const { code, detail } of findings) {
      const finding = table.insertRow()
      cell(finding, '')
      cell(finding, code, 'code')
      cell(finding, detail)
    }
  }
  element('limits').hidden = notProved.length === 0
  element('not-proved').replaceChildren(
    ...notProved.map((one) => {
      const item = document.createElement('li')
      item.textContent = one
      return item
    }),
  )
}

/** Takes away what was shown before. */
export const showNothing = (): void => showAll('', [], [])

/** Shows the verdicts on a pack. */
export const showPack = ({ size, root, verdicts }: Verification): void => {
  const shown = verdictNames.map((name): Shown => {
    const { status, findings } = verdicts[name]
    const { label, question, welsh } = questions[name]
    const placed = forPeople(findings).map(({ code, position, stream, detail }) => {
      const places = [position === undefined ? '' : `at ${position}`, stream ?? '']
      return { code, detail: [...places, detail].filter((part) => part !== '').join(' · ') }
    })
    return { status, label: `${label} / ${welsh}`, question, findings: placed }
  })
  showAll(`${size} events, root ${root ?? 'cannot be made'}`, shown, [])
}

/** Shows the answer on a proof file. */
export const showProof = (proof: ProofVerification): void => {
  const { kind, claims, checkpoint, key, checks, doesNotProve } = proof
  const { kinds, checks: asked } = proofQuestions
  const head = [
    ...(kind === null ? [] : [`Proof of ${kinds[kind].english} / ${kinds[kind].welsh}`]),
    ...claims,
    ...(checkpoint === null ? [] : checkpointLines(checkpoint, key)),
  ]
  const shown = checks.map(({ check, status, findings }): Shown => {
    const { question, welsh } = asked[check]
    return { status, label: `${check} / ${welsh}`, question, findings }
  })
  showAll(head.join('\n'), shown, doesNotProve)
}
