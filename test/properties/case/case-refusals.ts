import { textOf, workspacePackages } from '../../support/repository.ts'

const sources = workspacePackages
  .filter(({ shortName }) => shortName === 'outcomes')
  .flatMap((one) => one.sources)
  .filter((path) => path.includes('/case/') && !path.includes('/case/clock/'))

/** Refusals that cases share with the rest, and that every case test may meet. */
const shared = [
  'DatedBeforePreviousStep',
  'DuplicateReference',
  'NextReviewNotLater',
  'SamePersonTwice',
]

/** Every refusal that a command about a case may get, but for those of its clocks, which have properties of their own, and the one that rules about roles give. */
export const caseRefusalTags: readonly string[] = [
  ...shared,
  ...sources.flatMap((path) =>
    [...textOf(path).matchAll(/readonly tag: '(\w+)'/g)].map(([, tag = '']) => tag),
  ),
].toSorted()
