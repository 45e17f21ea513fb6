import * as t from 'io-ts'
import { type PathStep, pathText } from '../path-text.ts'
import { type Branch, type ErrorStep, errorSteps, pathOf, unwrapped } from './error-steps.ts'
import { expectedText } from './expected-text.ts'
import { tagProblem } from './tag-problem.ts'

/** One wrong value: where it stands, what it is, what was expected. */
export interface LocatedProblem {
  readonly path: readonly PathStep[]
  readonly value: unknown
  readonly expected: string
}

/** Reduces io-ts's errors, of which a union gives one for each branch it tried, to one for each value that is wrong. */
export const locatedProblems = (errors: t.Errors): readonly LocatedProblem[] =>
  resolve(
    errors.map((error) => ({ error, steps: errorSteps(error.context) })),
    0,
  )

interface TracedError {
  readonly error: t.ValidationError
  readonly steps: readonly ErrorStep[]
}

/** An error inside a union: the branch it comes from, and where in its steps that branch was taken. */
interface BranchError extends TracedError {
  readonly branch: Branch
  readonly at: number
}

/** `from`: how many first steps all the errors share. */
const resolve = (errors: readonly TracedError[], from: number): readonly LocatedProblem[] => {
  const groups = Map.groupBy(errors, (traced) => unionPlace(traced, from) ?? traced)
  return [...groups.values()].flatMap((group) => {
    const inUnion = group.flatMap((traced) => inBranch(traced, from) ?? [])
    return inUnion.length === 0 ? group.map(problemOf) : resolveUnion(inUnion)
  })
}

const unionPlace = (traced: TracedError, from: number): string | null => {
  const found = inBranch(traced, from)
  return found === null ? null : pathText(pathOf(found.steps.slice(0, found.at)))
}

const inBranch = (traced: TracedError, from: number): BranchError | null => {
  const at = traced.steps.findIndex((step, index) => index >= from && step.kind === 'branch')
  const step = traced.steps[at]
  return step?.kind === 'branch' ? { ...traced, branch: step.branch, at } : null
}

const problemOf = ({ error, steps }: TracedError): LocatedProblem =>
  tagProblem(error, pathOf(steps)) ?? {
    path: pathOf(steps),
    value: error.value,
    expected: expectedText(error),
  }

const resolveUnion = (errors: readonly BranchError[]): readonly LocatedProblem[] => {
  const branches = [...Map.groupBy(errors, ({ branch }) => branch.index).values()]
  const meant = branchMeant(branches)
  return meant === null ? unionProblem(errors) : resolve(meant, (meant[0]?.at ?? 0) + 1)
}

/** The branch that the value was meant for: the only one tried, or the only one of its form, or of its form and tag. */
const branchMeant = (
  branches: readonly (readonly BranchError[])[],
): readonly BranchError[] | null => {
  const ofForm = branches.filter((errors) => errors.every(isBelowUnion))
  const ofTag = ofForm.filter((errors) => !errors.some(isTagError))
  const candidates = [branches, ofForm, ofTag].find(({ length }) => length === 1)
  return candidates?.[0] ?? null
}

const isBelowUnion = ({ steps, at }: BranchError): boolean => pathOf(steps.slice(at)).length > 0

const isTagError = ({ error, steps, at }: BranchError): boolean =>
  pathOf(steps.slice(at)).length === 1 &&
  unwrapped(error.context.at(-1)?.type) instanceof t.LiteralType

/** No branch can be singled out: one problem of the union itself, naming what each branch would have taken. */
const unionProblem = (errors: readonly BranchError[]): readonly LocatedProblem[] =>
  errors.slice(0, 1).map(({ steps, at, branch }) => ({
    path: pathOf(steps.slice(0, at)),
    value: branch.value,
    expected: [...new Set(errors.map(branchText))].join(' or '),
  }))

const branchText = (traced: BranchError): string =>
  isBelowUnion(traced) ? traced.branch.name : expectedText(traced.error)
