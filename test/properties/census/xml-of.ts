/** An element of a census, with text or elements; left out if empty. */
export interface Node {
  readonly name: string
  readonly content: string | readonly Node[]
}

/** Makes an element. */
export const node = (name: string, content: string | readonly Node[]): Node => ({ name, content })

/** Elements with text; empty ones are left out. */
export const texts = (fields: Readonly<Record<string, string>>): readonly Node[] =>
  Object.entries(fields)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => node(name, text))

/** An element as printed in the return. */
export const xmlOf = ({ name, content }: Node, depth: number): string => {
  const indent = '  '.repeat(depth)
  if (content.length === 0) return ''
  if (typeof content === 'string') return `${indent}<${name}>${content}</${name}>\n`
  const inner = content.map((one) => xmlOf(one, depth + 1)).join('')
  return `${indent}<${name}>\n${inner}${indent}</${name}>\n`
}

/** The fields by which groups are sorted. */
const orders: Readonly<Record<string, readonly string[]>> = {
  CINdetails: [
    'CINreferralDate',
    'ReferralSource',
    'PrimaryNeedCode',
    'CINclosureDate',
    'ReasonForClosure',
    'DateOfInitialCPC',
    'ReferralNFA',
  ],
  Assessments: [
    'AssessmentActualStartDate',
    'AssessmentInternalReviewDate',
    'AssessmentAuthorisationDate',
  ],
  CINPlanDates: ['CINPlanStartDate', 'CINPlanEndDate'],
  Section47: ['S47ActualStartDate', 'InitialCPCtarget', 'DateOfInitialCPC'],
  ChildProtectionPlans: ['CPPstartDate', 'CPPendDate'],
}

const textIn = ({ content }: Node, name: string): string => {
  const found = typeof content === 'string' ? undefined : content.find((one) => one.name === name)
  return typeof found?.content === 'string' ? found.content : ''
}

/** Groups of one kind, in the order of the return. */
export const inOrder = (groups: readonly Node[]): readonly Node[] =>
  groups.toSorted((one, other) => {
    for (const field of orders[one.name] ?? []) {
      const [a, b] = [textIn(one, field), textIn(other, field)]
      if (a !== b) return a < b ? -1 : 1
    }
    return 0
  })
